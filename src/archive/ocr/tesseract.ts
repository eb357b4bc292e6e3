import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { promisify } from 'node:util';
import { Turnstile } from './turnstile.ts';

/** What one run of tesseract may take. A page of typescript takes two seconds and a tenth of the memory. */
export interface RunLimits {
  /** Of processor time, where the system can limit that. */
  readonly work: number;
  /** From start to end, on a machine that others keep busy too. */
  readonly seconds: number;
  readonly megabytes: number;
}

const RUN_LIMITS: RunLimits = { work: 90, seconds: 300, megabytes: 1536 };

/** A page takes some hundred kilobytes of TSV; one that yields more is no page. */
const LONGEST_ANSWER = 32 * 1024 * 1024;

/** Pictures for one run, and how it shall read them. */
export interface Run {
  readonly picture: Uint8Array;
  readonly languages: readonly string[];
  readonly dpi: number;
  /** `psm` 3 reads a page, 6 one block, 7 one line. */
  readonly psm?: 3 | 6 | 7;
  /** The only characters that can stand there; all that tesseract knows where absent. */
  readonly only?: string;
  /** Binarise by neighbourhood (Sauvola) and not by one threshold for all. */
  readonly sauvola?: boolean;
}

/** A run that ended without an answer: killed at a limit, or refused by the program. The message says which. */
export class RecognitionError extends Error {
  override readonly name = 'RecognitionError';
}

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

/** Runs tesseract, at most so many at once, each bounded in time and memory and ended with its children when aborted. */
export class Tesseract {
  readonly #installation: Installation;
  readonly #limits: RunLimits;
  readonly #turnstile: Turnstile;

  constructor(
    installation: Installation,
    { atOnce, limits = RUN_LIMITS }: { readonly atOnce: number; readonly limits?: RunLimits },
  ) {
    this.#installation = installation;
    this.#limits = limits;
    this.#turnstile = new Turnstile(atOnce);
  }

  get languages(): ReadonlySet<string> {
    return this.#installation.languages;
  }

  get version(): string {
    return this.#installation.version;
  }

  /** The words of a picture as tesseract's table. */
  async read(run: Run, signal?: AbortSignal): Promise<string> {
    const leave = await this.#turnstile.enter(signal);
    try {
      signal?.throwIfAborted();
      return await this.#run(run, signal);
    } finally {
      leave();
    }
  }

  #run(run: Run, signal?: AbortSignal): Promise<string> {
    const { program, guards } = this.#installation;
    const [first = program, ...rest] = [...guards, program, ...argumentsOf(run)];
    const child = spawn(first, rest, {
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, OMP_THREAD_LIMIT: '1', LC_ALL: 'C' },
    });
    return attend(child, { picture: run.picture, seconds: this.#limits.seconds, signal });
  }
}

/** Signs that no typewriter has; without them a ditto mark stays one, and a scratch is no bracket. */
const UNTYPED = '“”‘’„`\\|{}~<>©®™€';

function argumentsOf({ languages, dpi, psm = 3, sauvola = false, only }: Run): readonly string[] {
  const settings = ['-l', languages.join('+'), '--psm', String(psm)];
  settings.push('--dpi', String(Math.round(dpi)), '-c', `tessedit_char_blacklist=${UNTYPED}`);
  // Typing is dark on light once its paper is evened: doubtful lines are not read once more as light on dark.
  settings.push('-c', 'tessedit_do_invert=0');
  return [
    'stdin',
    'stdout',
    ...settings,
    ...(sauvola ? ['-c', 'thresholding_method=2'] : []),
    ...(only === undefined ? [] : ['-c', `tessedit_char_whitelist=${only}`]),
    'tsv',
  ];
}

interface Attending {
  readonly picture: Uint8Array;
  readonly seconds: number;
  readonly signal: AbortSignal | undefined;
}

/** Gives the child its picture and waits for its answer or its end. When this settles, the child and its children are gone. */
function attend(child: ChildProcess, { picture, seconds, signal }: Attending): Promise<string> {
  return new Promise((settle, fail) => {
    const answer: Buffer[] = [];
    let [length, complaint, why] = [0, '', ''];
    const end = (reason: string): void => {
      why ||= reason;
      killGroup(child);
    };
    const timer = setTimeout(() => end(`took longer than ${seconds} seconds`), seconds * 1000);
    const onAbort = (): void => end('was told to stop');
    signal?.addEventListener('abort', onAbort, { once: true });
    child.stdout?.on('data', (part: Buffer) => {
      answer.push(part);
      length += part.length;
      if (length > LONGEST_ANSWER) end('answered more than a page can hold');
    });
    child.stderr?.on('data', (part: Buffer) => {
      complaint = (complaint + part.toString()).slice(-600);
    });
    child.stdin?.on('error', () => undefined); // it ended before it had read all: its end says why
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
    child.once('error', (error) => {
      done();
      fail(new RecognitionError(`tesseract could not be started: ${error.message}`));
    });
    child.once('close', (code, killed) => {
      done();
      if (signal?.aborted === true) fail(asError(signal.reason));
      else if (code === 0 && why === '') settle(Buffer.concat(answer).toString('utf8'));
      else fail(new RecognitionError(`tesseract ${why || endOf(code, killed, complaint)}`));
    });
    child.stdin?.end(picture);
  });
}

function endOf(code: number | null, killed: string | null, complaint: string): string {
  const said = complaint.trim().split('\n').at(-1) ?? '';
  if (killed !== null) return `was ended by ${killed}, as at a limit of time or memory`;
  return `ended with ${code}${said === '' ? '' : `: ${said}`}`;
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // gone already
  }
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new RecognitionError('was told to stop');
}
