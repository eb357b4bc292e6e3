import type { ImportProgress } from '../archive/import.ts';

const WIDTH = 24;
const EVERY = 100;

/**
 * Draws how far an import is, with its rate and the time left, on a terminal. Elsewhere nothing: a log full of bars helps no
 * one.
 */
export class ProgressBar {
  readonly #start = performance.now();
  readonly #stream: NodeJS.WriteStream;
  #drawn = 0;

  constructor(stream: NodeJS.WriteStream = process.stderr) {
    this.#stream = stream;
  }

  show(progress: ImportProgress): void {
    const now = performance.now();
    const pressing = progress.stage !== 'reading' || progress.done === progress.total;
    if (!this.#stream.isTTY || (!pressing && now - this.#drawn < EVERY)) return;
    this.#drawn = now;
    const seconds = (now - this.#start) / 1000;
    const line = progressLine(progress, seconds).slice(0, (this.#stream.columns ?? 80) - 1);
    this.#stream.write(`\r\u001b[K${line}`);
  }

  clear(): void {
    if (this.#stream.isTTY && this.#drawn > 0) this.#stream.write('\r\u001b[K');
  }
}

/** `[████████░░░░] 12 of 69 files · 4,021 documents · 402/s · 1:12 left · frus1950v02.xml.gz` */
export function progressLine(progress: ImportProgress, seconds: number): string {
  if (progress.stage === 'resolving') return 'Working out which paper each mention means ...';
  if (progress.stage === 'finishing') return 'Finishing ...';
  const { done, total, documents, source } = progress;
  const full = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
  const rate = seconds > 0 ? Math.round(documents / seconds) : 0;
  const left = done === 0 ? undefined : (seconds / done) * (total - done);
  const parts = [
    `[${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}] ${done} of ${total} files`,
    `${documents.toLocaleString('en')} documents`,
    `${rate.toLocaleString('en')}/s`,
    ...(left === undefined ? [] : [`${clock(left)} left`]),
    source,
  ];
  return parts.join(' · ');
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
