/** Takes the processor time that a stage uses, whatever else the machine does. */
export class Stopwatch {
  readonly #what: string;
  #papers = 0;
  #microseconds = 0;

  constructor(what: string) {
    this.#what = what;
  }

  time<T>(papers: number, work: () => T): T {
    const before = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(before);
    this.#papers += papers;
    this.#microseconds += user + system;
    return result;
  }

  line(): string {
    const perSecond = Math.round(this.#papers / (this.#microseconds / 1e6));
    return `speed: ${perSecond} documents/s on one core, ${this.#what}`;
  }
}
