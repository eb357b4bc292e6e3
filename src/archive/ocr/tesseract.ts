import { RUN_LIMITS } from './installation.ts';
import type { Installation, RunLimits } from './installation.ts';
import { RecognitionError } from './recognition-error.ts';
import { StandingProcess } from './standing-process.ts';
import { Turnstile } from './turnstile.ts';

/** A picture, and how it shall be read. */
export interface Run {
  /** Encoded, with its resolution. */
  readonly picture: Uint8Array;
  readonly languages: readonly string[];
  /** `psm` 3 reads a page, 6 one block, 7 one line. */
  readonly psm?: 3 | 6 | 7;
  /** The only characters that can stand there; all that tesseract knows where absent. */
  readonly only?: string;
  /** Binarise by neighbourhood (Sauvola) and not by one threshold for all. */
  readonly sauvola?: boolean;
}

/** Processes that stand by, for each that may work: pages of a folder are read in a way or two. */
const STANDING_BY = 2;
/** So long they stand by, in milliseconds. */
const STAND_BY = 20_000;
/** Pictures that one process reads: its limit of processor time is for all of them. */
const MOST_PICTURES = 20;

/**
 * Reads pictures with tesseract, so many at once, each bounded in time and memory and ended with its children when aborted. A process that has
 * read a picture stands by for the next one that is to be read in the same way.
 */
export class Tesseract {
  readonly #installation: Installation;
  readonly #limits: RunLimits;
  readonly #turnstile: Turnstile;
  readonly #mostStandingBy: number;
  #standingBy: Standing[] = [];

  constructor(
    installation: Installation,
    { atOnce, limits = RUN_LIMITS }: { readonly atOnce: number; readonly limits?: RunLimits },
  ) {
    this.#installation = installation;
    this.#limits = limits;
    this.#turnstile = new Turnstile(atOnce);
    this.#mostStandingBy = STANDING_BY * atOnce;
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
      return await this.#read(run, signal);
    } finally {
      leave();
    }
  }

  /** What a process cannot read that has read others, one tries that has read none: it may have been at its limit by what it read before. */
  async #read(run: Run, signal: AbortSignal | undefined): Promise<string> {
    const way = argumentsOf(run);
    const standing = this.#takeOne(way);
    if (standing !== undefined) {
      try {
        return await this.#with(standing, run, signal);
      } catch (error) {
        signal?.throwIfAborted();
        if (!(error instanceof RecognitionError)) throw error;
      }
    }
    const process = await StandingProcess.start(this.#installation, way);
    return this.#with({ way, process }, run, signal);
  }

  async #with(
    standing: Standing,
    { picture }: Run,
    signal: AbortSignal | undefined,
  ): Promise<string> {
    const { process } = standing;
    const table = await process.read(picture, { seconds: this.#limits.seconds, signal });
    if (process.given >= MOST_PICTURES) process.end();
    else this.#keep(standing);
    return table;
  }

  #takeOne(way: readonly string[]): Standing | undefined {
    this.#standingBy = this.#standingBy.filter(({ process }) => !process.hasEnded);
    const fitting = this.#standingBy.find((each) => each.way.join('\0') === way.join('\0'));
    this.#standingBy = this.#standingBy.filter((each) => each !== fitting);
    return fitting;
  }

  #keep(standing: Standing): void {
    standing.process.standBy(STAND_BY);
    this.#standingBy.push(standing);
    if (this.#standingBy.length > this.#mostStandingBy) this.#standingBy.shift()?.process.end();
  }
}

interface Standing {
  /** The arguments that it was started with. */
  readonly way: readonly string[];
  readonly process: StandingProcess;
}

/** Signs that no typewriter has; without them a ditto mark stays one, and a scratch is no bracket. */
const UNTYPED = '“”‘’„`\\|{}~<>©®™€';

function argumentsOf({ languages, psm = 3, sauvola = false, only }: Run): readonly string[] {
  const settings = [
    'stream_filelist=1',
    `tessedit_char_blacklist=${UNTYPED}`,
    // Typing is dark on light once its paper is evened: doubtful lines are not read once more as light on dark.
    'tessedit_do_invert=0',
    ...(sauvola ? ['thresholding_method=2'] : []),
    ...(only === undefined ? [] : [`tessedit_char_whitelist=${only}`]),
  ];
  const told = settings.flatMap((setting) => ['-c', setting]);
  return ['-l', languages.join('+'), '--psm', String(psm), ...told, 'tsv'];
}
