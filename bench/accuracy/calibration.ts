import type { Reading } from '../../src/model/evidence.ts';

const BINS = 20;

interface Bin {
  count: number;
  confidence: number;
  right: number;
}

/**
 * Whether confidences mean what they say: of the readings that claim 0.9, nine of ten should be right. The expected
 * calibration error is the mean distance between claim and truth over bins of confidence.
 */
export class Calibration {
  readonly #bins = new Map<string, Bin[]>();
  readonly #rules = new Map<string, Bin>();

  add(field: string, reading: Reading, isRight: boolean): void {
    for (const name of ['ALL', field]) {
      const bins = this.#bins.get(name) ?? Array.from({ length: BINS }, emptyBin);
      this.#bins.set(name, bins);
      count(bins[Math.min(BINS - 1, Math.floor(reading.confidence * BINS))], reading, isRight);
    }
    const key = `${field} ${reading.rule}`;
    const rule = this.#rules.get(key) ?? emptyBin();
    this.#rules.set(key, rule);
    count(rule, reading, isRight);
  }

  error(name: string): number {
    const bins = this.#bins.get(name) ?? [];
    const total = bins.reduce((sum, bin) => sum + bin.count, 0);
    const distance = bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0);
    return total === 0 ? 0 : distance / total;
  }

  lines(): readonly string[] {
    const fields = [...this.#bins.keys()];
    const rules = [...this.#rules].sort(([a], [b]) => a.localeCompare(b));
    return [
      `expected calibration error: ${fields.map((field) => `${field} ${this.error(field).toFixed(4)}`).join(', ')}`,
      ...rules.map(([rule, bin]) => ruleLine(rule, bin)),
    ];
  }
}

function ruleLine(rule: string, { count, confidence, right }: Bin): string {
  const share = (part: number): string => (part / count).toFixed(3);
  return `rule ${rule}: ${count} readings, claimed ${share(confidence)}, right ${share(right)}`;
}

function emptyBin(): Bin {
  return { count: 0, confidence: 0, right: 0 };
}

function count(bin: Bin | undefined, reading: Reading, isRight: boolean): void {
  if (bin === undefined) return;
  bin.count += 1;
  bin.confidence += reading.confidence;
  if (isRight) bin.right += 1;
}
