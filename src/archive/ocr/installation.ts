import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What one picture may take of tesseract. A page of typescript takes two seconds and a tenth of the memory. */
export interface RunLimits {
  /** Of processor time, where the system can limit that. */
  readonly work: number;
  /** From start to end, on a machine that others keep busy too. */
  readonly seconds: number;
  readonly megabytes: number;
}

export const RUN_LIMITS: RunLimits = { work: 90, seconds: 300, megabytes: 1536 };

/** The program as found on this machine. */
export interface Installation {
  readonly program: string;
  readonly version: string;
  readonly languages: ReadonlySet<string>;
  /** What limits memory and processor time, and ends it with us; nothing where the system has no such tools. */
  readonly guards: readonly string[];
}

export type FoundTesseract =
  | { readonly kind: 'available'; readonly installation: Installation }
  | { readonly kind: 'unavailable'; readonly reason: string; readonly command: string };

export const INSTALL_COMMAND =
  'sudo apt-get install -y tesseract-ocr tesseract-ocr-rus tesseract-ocr-eng';

const ask = promisify(execFile);

/** Looks for the program and its languages; where it is not, says how to get it. Never throws. */
export async function findTesseract(
  program = 'tesseract',
  limits: RunLimits = RUN_LIMITS,
): Promise<FoundTesseract> {
  const answer = await answerOf(program, ['--version']);
  const version = /tesseract v?(\d+\.\d+(?:\.\d+)?)/.exec(answer ?? '')?.[1];
  if (version === undefined) return unavailable('tesseract is not installed');
  const list = await answerOf(program, ['--list-langs']);
  const languages = new Set((list ?? '').split('\n').slice(1).filter(Boolean));
  languages.delete('osd');
  if (languages.size === 0) return unavailable('tesseract has no languages');
  const guards = await guardsOf(limits);
  return { kind: 'available', installation: { program, version, languages, guards } };
}

function unavailable(reason: string): FoundTesseract {
  return { kind: 'unavailable', reason, command: INSTALL_COMMAND };
}

async function answerOf(program: string, args: readonly string[]): Promise<string | undefined> {
  try {
    const { stdout, stderr } = await ask(program, args, { timeout: 10_000 });
    return stdout === '' ? stderr : stdout;
  } catch {
    return undefined; // not there, or not to be run: both mean that it cannot be used
  }
}

/** `prlimit` bounds what the child takes; `setpriv` has the kernel end it when this process dies, however it dies. */
async function guardsOf({ work, megabytes }: RunLimits): Promise<readonly string[]> {
  const guards = [
    ['setpriv', '--pdeathsig', 'KILL'],
    ['prlimit', `--as=${megabytes * 1024 * 1024}`, `--cpu=${work}`, '--core=0'],
  ];
  const works = await Promise.all(
    guards.map(async ([program = '', ...args]) => answerOf(program, [...args, 'echo', 'yes'])),
  );
  return guards.filter((_, at) => works[at]?.trim() === 'yes').flat();
}
