import type { JobProgress } from '../../model/jobs.ts';
import type { Heard, JobQueue, Lease } from '../../store/jobs.ts';

/** Milliseconds, and a number of tries. */
export interface Pace {
  /** For how long a job is leased at a time. */
  readonly lease: number;
  /** How often the worker says that it goes on. */
  readonly beat: number;
  /** How often it says how far it is. */
  readonly report: number;
  /** How long it waits after a first failure; four times as long after each further one. */
  readonly retry: number;
  readonly tries: number;
}

export interface Holding {
  readonly queue: JobQueue;
  readonly lease: Lease;
  readonly pace: Pace;
  readonly onProgress: (progress: JobProgress) => void;
}

/** Holds a job while it is worked at: says from time to time that the work goes on, and hears when it should not. */
export class Hold {
  readonly lease: Lease;
  heard: Heard = 'held';
  readonly #holding: Holding;
  readonly #stop = new AbortController();
  readonly #timer: NodeJS.Timeout;
  #progress: JobProgress | undefined;
  #said = 0;
  #isAllSaid = true;
  #saying: Promise<void> = Promise.resolve();

  constructor(holding: Holding) {
    this.lease = holding.lease;
    this.#holding = holding;
    this.#timer = setInterval(() => void this.beat(), holding.pace.beat);
  }

  /** Aborted when a person wants the job to end, or another has it. */
  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  report(progress: JobProgress): void {
    this.#progress = progress;
    this.#isAllSaid = false;
    this.#holding.onProgress(progress);
    if (performance.now() - this.#said >= this.#holding.pace.report) void this.beat();
  }

  /** Never rejects; if it cannot be said at all, the work ends. */
  beat(): Promise<void> {
    this.#said = performance.now();
    this.#isAllSaid = true;
    this.#saying = this.#saying
      .then(() => this.#say())
      .catch((error: unknown) => this.#stop.abort(error));
    return this.#saying;
  }

  /** Ends it when the work is done, and says how far that was. */
  async finish(): Promise<void> {
    clearInterval(this.#timer);
    if (!this.#isAllSaid) await this.beat();
    await this.end();
  }

  async end(): Promise<void> {
    clearInterval(this.#timer);
    await this.#saying;
  }

  async #say(): Promise<void> {
    const { queue, lease, pace } = this.#holding;
    const until = new Date(Date.now() + pace.lease);
    const progress = this.#progress && { progress: this.#progress };
    this.heard = await queue.beat(lease, { until, ...progress });
    if (this.heard !== 'held') this.#stop.abort();
  }
}
