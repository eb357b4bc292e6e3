import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import type { FileHandle } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { env } from 'node:process';
import type { Readable, Writable } from 'node:stream';
import type { Installation } from './installation.ts';
import { namelessFile, overwrite } from './nameless-file.ts';
import { asBitmap } from './picture.ts';
import { RecognitionError } from './recognition-error.ts';

/** A page takes some hundred kilobytes of TSV; one that yields more is no page. */
const LONGEST_ANSWER = 32 * 1024 * 1024;

/** Under these names the process finds what it was given as its files 3 and 4. */
const [PICTURE, BLANK] = ['/dev/fd/3', '/dev/fd/4'];
/** What it says of each picture, all being well. */
const COUNTING = /^Page \d+ :/;
const DOTS = 32;
const BLANK_PICTURE = asBitmap(
  { pixels: new Uint8Array(DOTS * DOTS).fill(255), width: DOTS, height: DOTS },
  300,
);

/** How long one picture may take, and what ends it sooner. */
export interface Patience {
  readonly seconds: number;
  readonly signal: AbortSignal | undefined;
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/**
 * A process of tesseract that stays, and reads one picture after another in the same way: starting one takes a tenth of what a page takes. It
 * reads names of files from its input (`stream_filelist`) and writes a table for each. Nothing says that a table is whole; so after each
 * picture it is given a blank one, and all that comes before the blank one's first row belongs to the picture.
 */
export class StandingProcess {
  readonly #child: Child;
  readonly #picture: FileHandle;
  #given = 0;
  #rows: string[] = [];
  #rest = '';
  #length = 0;
  #complaint = '';
  /** Why it was killed, or how it ended. */
  #end = '';
  #isGone = false;
  #awaited: PromiseWithResolvers<string> | undefined;
  #alarm: NodeJS.Timeout | undefined;

  /** `args` say how pictures are read, not which, nor where their tables go. */
  static async start(
    { program, guards }: Installation,
    args: readonly string[],
  ): Promise<StandingProcess> {
    const [picture, blank] = [await namelessFile(), await namelessFile(BLANK_PICTURE)];
    const [first = program, ...rest] = [...guards, program, 'stdin', 'stdout', ...args];
    const child = spawn(first, rest, {
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe', picture.fd, blank.fd],
      env: { ...env, OMP_THREAD_LIMIT: '1', LC_ALL: 'C' },
    }) as Child;
    const process = new StandingProcess(child, picture);
    await blank.close();
    return process;
  }

  private constructor(child: Child, picture: FileHandle) {
    this.#child = child;
    this.#picture = picture;
    child.stdout.setEncoding('utf8').on('data', (part: string) => this.#hear(part));
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      this.#complaint = (this.#complaint + part).slice(-600);
    });
    child.stdin.on('error', () => undefined); // it ended before it was told to: its end says why
    child.once('error', ({ message }) => this.#gone(`could not be started: ${message}`));
    child.once('close', (code, killed) => this.#gone(endOf(code, killed, this.#complaint)));
  }

  /** How many pictures it was given. */
  get given(): number {
    return this.#given;
  }

  get hasEnded(): boolean {
    return this.#end !== '';
  }

  /** The words of a picture as tesseract's table. Where this rejects, the process and its children are gone. */
  async read(picture: Uint8Array, { seconds, signal }: Patience): Promise<string> {
    this.#wake();
    const slow = (): void => this.#kill(`took longer than ${seconds} seconds`);
    const timer = setTimeout(slow, seconds * 1000);
    const onAbort = (): void => this.#kill('was told to stop');
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
      await overwrite(this.#picture, picture);
      return await this.#answer();
    } catch (error) {
      this.#kill('was not given its picture');
      signal?.throwIfAborted();
      throw this.#isGone ? this.#refusal() : error; // the file is closed under a picture that comes too late
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    }
  }

  /** Stands by for so long, then ends. Nobody who wants to end has to wait for it. */
  standBy(milliseconds: number): void {
    for (const part of this.#parts()) part.unref();
    this.#alarm = setTimeout(() => this.end(), milliseconds).unref();
  }

  /** Lets it end, once it has read what it was given. */
  end(): void {
    clearTimeout(this.#alarm);
    this.#end ||= 'was let go';
    this.#child.stdin.end();
  }

  #answer(): Promise<string> {
    [this.#rows, this.#length] = [[], 0];
    this.#given += 1;
    this.#awaited = Promise.withResolvers();
    if (this.#isGone) this.#awaited.reject(this.#refusal());
    this.#child.stdin.write(`${PICTURE}\n${BLANK}\n`);
    return this.#awaited.promise;
  }

  #hear(part: string): void {
    this.#length += part.length;
    if (this.#length > LONGEST_ANSWER) this.#kill('answered more than a page can hold');
    const rows = (this.#rest + part).split('\n');
    this.#rest = rows.pop() ?? '';
    for (const row of rows) this.#take(row);
  }

  /** It counts what it is given as pages of one document, from 1: of each two the second is blank. */
  #take(row: string): void {
    const page = Number(row.split('\t', 2)[1]);
    if (page === 2 * this.#given - 1) this.#rows.push(row);
    if (page === 2 * this.#given) this.#awaited?.resolve(this.#rows.join('\n'));
  }

  #wake(): void {
    clearTimeout(this.#alarm);
    for (const part of this.#parts()) part.ref();
  }

  /** What keeps this program from ending while it is open. */
  #parts(): readonly { ref: () => unknown; unref: () => unknown }[] {
    const { stdin, stdout, stderr } = this.#child;
    return [this.#child, ...([stdin, stdout, stderr] as unknown as readonly Socket[])];
  }

  #kill(why: string): void {
    this.#end ||= why;
    if (!this.#isGone) killGroup(this.#child);
  }

  #gone(how: string): void {
    if (this.#isGone) return; // a process that could not be started says so twice
    this.#isGone = true;
    this.#end ||= how;
    clearTimeout(this.#alarm);
    this.#awaited?.reject(this.#refusal());
    void this.#picture.close();
  }

  #refusal(): RecognitionError {
    return new RecognitionError(`tesseract ${this.#end}`);
  }
}

function endOf(code: number | null, killed: string | null, complaint: string): string {
  const said =
    complaint
      .trim()
      .split('\n')
      .findLast((line) => !COUNTING.test(line)) ?? '';
  if (killed !== null) return `was ended by ${killed}, as at a limit of time or memory`;
  return `ended with ${code}${said === '' ? '' : `: ${said}`}`;
}

function killGroup({ pid }: Child): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // gone already
  }
}
