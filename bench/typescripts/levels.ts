/** How a page suffered, from the typewriter to the scanner. Lengths are pixels of a page at 200 dpi. */
export interface Level {
  readonly name: 'clean' | 'mild' | 'hard' | 'ruined';
  /** How unevenly the keys strike: share of the ink that a letter can lack, and how far it stands off its line. */
  readonly strike: number;
  readonly offLine: number;
  /** Blur of a carbon copy, and grain of its ink: share lost in spots. */
  readonly blur: number;
  readonly grain: number;
  /** Darkness of ink and of paper, from 0 black to 255 white. */
  readonly ink: readonly [number, number];
  readonly paper: readonly [number, number];
  /** How much darker the page is at its worst side. */
  readonly shade: number;
  /** How strongly the other side of the sheet shows. */
  readonly bleed: number;
  readonly noise: number;
  /** Specks and pin-holes on a page. */
  readonly specks: number;
  /** Degrees off the level, at most. */
  readonly skew: number;
  readonly stamps: number;
  /** Strokes of a pen or pencil: underlinings, margin notes, initials. */
  readonly strokes: number;
  readonly jpeg: number;
}

/**
 * Tesseract alone, on the picture as it is, gets so many characters wrong (Russian, English; three pages each, stamps counted): clean 1.6, 0.7 %; mild 4.3, 1.3 %; hard 6.0, 3.6 %;
 * ruined 99.6, 57.9 %.
 */
export const LEVELS: readonly Level[] = [
  {
    name: 'clean',
    strike: 0.12,
    offLine: 0.4,
    blur: 0.5,
    grain: 0.03,
    ink: [30, 55],
    paper: [238, 248],
    shade: 4,
    bleed: 0,
    noise: 3,
    specks: 15,
    skew: 0.3,
    stamps: 0,
    strokes: 0,
    jpeg: 90,
  },
  {
    name: 'mild',
    strike: 0.3,
    offLine: 0.8,
    blur: 0.8,
    grain: 0.08,
    ink: [50, 85],
    paper: [215, 235],
    shade: 14,
    bleed: 0.05,
    noise: 7,
    specks: 120,
    skew: 0.9,
    stamps: 1,
    strokes: 2,
    jpeg: 80,
  },
  {
    name: 'hard',
    strike: 0.35,
    offLine: 1,
    blur: 0.95,
    grain: 0.1,
    ink: [60, 90],
    paper: [200, 225],
    shade: 22,
    bleed: 0.1,
    noise: 10,
    specks: 450,
    skew: 2.4,
    stamps: 2,
    strokes: 4,
    jpeg: 70,
  },
  {
    name: 'ruined',
    strike: 0.4,
    offLine: 1.2,
    blur: 1.15,
    grain: 0.14,
    ink: [75, 115],
    paper: [185, 215],
    shade: 30,
    bleed: 0.12,
    noise: 13,
    specks: 900,
    skew: 2.6,
    stamps: 2,
    strokes: 5,
    jpeg: 65,
  },
];
