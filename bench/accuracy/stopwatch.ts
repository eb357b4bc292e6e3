/**
 * Takes the processor time that a stage uses, whatever else the machine does: that of the thread which does the work, and apart from it
 * that of the threads beside it, which collect garbage and compile.
 */
export class Stopwatch {
  readonly #what: string;
  #papers = 0;
  #own = 0;
  #all = 0;

  constructor(what: string) {
    this.#what = what;
  }

  time<T>(papers: number, work: () => T): T {
    const [own, all] = [process.threadCpuUsage(), process.cpuUsage()];
    const result = work();
    this.#own += sum(process.threadCpuUsage(own));
    this.#all += sum(process.cpuUsage(all));
    this.#papers += papers;
    return result;
  }

  line(): string {
    const perSecond = Math.round(this.#papers / (this.#own / 1e6));
    const beside = Math.round((this.#all / this.#own - 1) * 100);
    return `speed: ${perSecond} documents/s on one core (${beside} % more time in threads beside it), ${this.#what}`;
  }
}

function sum({ user, system }: NodeJS.CpuUsage): number {
  return user + system;
}
