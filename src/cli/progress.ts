import type { ImportProgress } from '../archive/import.ts';

const WIDTH = 24;
const EVERY = 100;

/** A line of a terminal that is written over again and again. Elsewhere nothing: a log full of bars helps no one. */
export class StatusLine {
  readonly #stream: NodeJS.WriteStream;
  #drawn = 0;

  constructor(stream: NodeJS.WriteStream = process.stderr) {
    this.#stream = stream;
  }

  /** Ten times a second at most, but for what is pressing. */
  show(line: () => string, isPressing = false): void {
    const now = performance.now();
    if (!this.#stream.isTTY || (!isPressing && now - this.#drawn < EVERY)) return;
    this.#drawn = now;
    this.#stream.write(`\r\u001b[K${line().slice(0, (this.#stream.columns ?? 80) - 1)}`);
  }

  clear(): void {
    if (this.#stream.isTTY && this.#drawn > 0) this.#stream.write('\r\u001b[K');
  }
}

/** Draws how far an import is, with its rate and the time left. */
export class ProgressBar {
  readonly #start = performance.now();
  readonly #line: StatusLine;

  constructor(stream?: NodeJS.WriteStream) {
    this.#line = new StatusLine(stream);
  }

  show(progress: ImportProgress): void {
    const isPressing = progress.stage !== 'reading' || progress.done === progress.total;
    const seconds = (performance.now() - this.#start) / 1000;
    this.#line.show(() => progressLine(progress, seconds), isPressing);
  }

  clear(): void {
    this.#line.clear();
  }
}

/** `[████████░░░░] 12 of 69 files · 4,021 documents · 402/s · 1:12 left · frus1950v02.xml.gz` */
export function progressLine(progress: ImportProgress, seconds: number): string {
  if (progress.stage === 'resolving') return 'Working out which paper each mention means ...';
  if (progress.stage === 'finishing') return 'Finishing ...';
  const { done, total, documents, source } = progress;
  const rate = seconds > 0 ? Math.round(documents / seconds) : 0;
  const left = done === 0 ? undefined : (seconds / done) * (total - done);
  const parts = [
    `${bar(done, total)} ${done} of ${total} files`,
    `${documents.toLocaleString('en')} documents`,
    `${rate.toLocaleString('en')}/s`,
    ...(left === undefined ? [] : [`${clock(left)} left`]),
    source,
  ];
  return parts.join(' · ');
}

/** `[████████░░░░]` */
export function bar(done: number, total: number): string {
  const full = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
  return `[${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}]`;
}

export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
