import { describe, expect, it } from 'vitest';
import { asidesOf } from './asides.ts';
import type { ReadWord } from './tsv.ts';

const PITCH = 20;

/** Words of a line, each as wide as its letters at a pitch, the line rising to the right by some pixels. */
function line(
  words: string,
  { x = 100, y = 500, pitch = PITCH, rise = 0, confidence = 0.95, height = 22 } = {},
) {
  return [...words.matchAll(/\S+/g)].map(({ 0: content, index }): ReadWord => ({
    content,
    confidence,
    box: {
      x: x + index * pitch,
      y: Math.round(y - (rise * index) / words.length),
      width: Math.round((content.length - 0.22) * pitch),
      height,
    },
  }));
}

const BODY = Array.from({ length: 6 }, (_, row) =>
  line('several steamers were expected yesterday', { y: 500 + row * 54 }),
);
const asideOf = (words: readonly ReadWord[]): string | undefined =>
  asidesOf([[words, ...BODY]]).get(words);

describe('asidesOf', () => {
  it.each([
    ['tilted', 'PERMANENT RECORD COPY', { rise: 26 }],
    ['read in small letters of the same shape', 'ACTION Copy', { rise: -22 }],
    ['in letters of another pitch', 'ACTION COPY', { pitch: 22.5 }],
    ['Russian', 'СНЯТИЕ КОПИЙ ВОСПРЕЩАЕТСЯ', { rise: 24, pitch: 22.5 }],
    ['hardly wider than the typing', 'PERMANENT RECORD COPY', { pitch: 21.1 }],
    ['of one word and a day, as high as the typing', 'ПОЛУЧЕНО 28 Х', { pitch: 21.6 }],
    ['of one large word and a day', 'ПОЛУЧЕНО 4 XI', { pitch: 23.5, height: 31 }],
    ['a piece of a tilted one', 'ВОСПРЕЩАЕТСЯ', { pitch: 24, height: 48, confidence: 0.1 }],
    ['read with a hyphen at a seam', 'PERMANENT-RECORD COPY', { pitch: 25, height: 44 }],
  ])('finds a stamp that is %s', (_, words, shape) => {
    expect(asideOf(line(words, shape))).toBe('stamp');
  });

  it('finds a stamp by the words that were read surely, where another lost or gained letters', () => {
    const words = line('СНЯТИЕ КОПИЙ ВОСПРЕЩАЕТСЯ', { pitch: 22 });
    const badly = { content: 'ВОСПРЕЦЩАЕТСЯ', confidence: 0.1 };
    expect(asideOf(words.map((word, at) => (at === 2 ? { ...word, ...badly } : word)))).toBe(
      'stamp',
    );
    expect(
      asideOf(words.map((word, at) => (at > 0 ? { ...word, ...badly } : word))),
    ).toBeUndefined();
  });

  it('measures how high a stamp is against typed capitals, where there are enough of them', () => {
    const copy = line('COPY', { pitch: 24, height: 26 });
    expect(asideOf(copy)).toBeUndefined();
    const capitals = line('FROM LISBON SENT DEPARTMENT', { y: 300 });
    expect(asidesOf([[copy, capitals, ...BODY]]).get(copy)).toBe('stamp');
  });

  it.each([
    ['a typed head', 'INCOMING TELEGRAM', {}],
    ['a head whose parts seem closer', 'ШИФР ТЕЛЕГРАММА', { pitch: 19 }],
    ['a sentence, wherever it leads', 'The keeper of the light', { rise: 30 }],
    ['capitals that were read unsurely', 'ACTION COPY', { pitch: 22.5, confidence: 0.5 }],
    [
      'one word at another pitch, as a signature with a speck behind it',
      'CANNON.',
      { pitch: 17.7 },
    ],
    ['a word with a line drawn through it', 'GENEVA', { height: 34 }],
    ['a word that lost a letter', 'CANON', { pitch: 24 }],
    ['initials, however badly read', 'ECA:MHS', { confidence: 0.2 }],
  ])('leaves %s', (_, words, shape) => {
    expect(asideOf(line(words, shape))).toBeUndefined();
  });

  it('measures against the lines of the page, not against its edge', () => {
    const askew = BODY.map((_, row) =>
      line('several steamers were expected yesterday', { y: 500 + row * 54, rise: 24 }),
    );
    const head = line('INCOMING TELEGRAM OF THE DEPARTMENT', { y: 200, rise: 20 });
    expect(asidesOf([[head, ...askew]]).size).toBe(0);
  });

  it('measures against the typing around a line, which is wider at one end of a photograph', () => {
    const head = line('INCOMING TELEGRAM', { y: 100, pitch: 21.4 });
    const wide = Array.from({ length: 4 }, (_, row) =>
      line('several steamers were expected yesterday', { y: 150 + row * 54, pitch: 21.2 }),
    );
    expect(asidesOf([[head, ...wide, ...BODY]]).size).toBe(0);
    expect(asidesOf([[head, ...BODY]]).get(head)).toBe('stamp');
  });

  it('calls strokes noise, and figures words', () => {
    expect(asideOf(line('— ~ /'))).toBe('noise');
    expect(asideOf(line('ии', { confidence: 0.2 }))).toBe('noise');
    expect(asideOf(line('14', { confidence: 0.2 }))).toBeUndefined();
  });
});
