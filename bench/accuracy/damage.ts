import { readingsOf } from './damage-shapes.ts';

/** Random numbers that are the same on every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** How much of a text suffers: the share of letters misread, lost, and of spaces that split words or vanish. */
export interface Damage {
  readonly name: string;
  readonly misread: number;
  readonly lost: number;
  readonly split: number;
}

export const LEVELS: readonly Damage[] = [
  { name: 'none', misread: 0, lost: 0, split: 0 },
  { name: 'light', misread: 0.03, lost: 0.003, split: 0.002 },
  { name: 'middling', misread: 0.08, lost: 0.01, split: 0.006 },
  { name: 'heavy', misread: 0.16, lost: 0.025, split: 0.012 },
  { name: 'ruinous', misread: 0.3, lost: 0.05, split: 0.02 },
];

/** A text as OCR of a worn typescript gives it back. Figures suffer less than letters, as on the page. */
export function damaged(text: string, damage: Damage, random: () => number): string {
  let out = '';
  for (const letter of text) out += damagedLetter(letter, damage, random);
  return out;
}

function damagedLetter(
  letter: string,
  { misread, lost, split }: Damage,
  random: () => number,
): string {
  if (letter === '\n') return letter;
  const isFigure = /\d/.test(letter);
  if (random() < lost * (isFigure ? 0.2 : 1)) return '';
  const after = random() < split && /\p{L}/u.test(letter) ? ' ' : '';
  const readings = readingsOf(letter);
  if (readings === '' || random() >= misread * (isFigure ? 0.3 : 1)) return letter + after;
  return readings.charAt(Math.floor(random() * readings.length)) + after;
}
