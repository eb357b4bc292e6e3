import { describe, expect, test } from 'vitest';
import { around, type ScanLine } from '../../model/scan-lines.ts';
import { blockId, textId } from '../../model/ids.ts';
import type { Box } from '../../model/scans.ts';
import { fitLine } from './line-fit.ts';

const AT = { text: textId('en'), block: blockId('p1') };

/** A line of words with their boxes. */
function line(...said: readonly (readonly [string, Box])[]): ScanLine {
  const content = said.map(([word]) => word).join(' ');
  let start = 0;
  const words = said.map(([word, box]) => {
    const placed = { ...AT, start, end: start + word.length, box };
    start += word.length + 1;
    return placed;
  });
  const box = around(words.map((word) => word.box));
  return { ...AT, kind: 'paragraph', start: 0, end: content.length, content, box, words };
}

/** A box that hugs a word whose letters are 40 dots high from tail to top and stand on this baseline. */
function hugging(word: string, x: number, baseline: number): Box {
  const [top, foot] = [/[A-Zdthlkf\d]/.test(word) ? 27 : 20, /[gpy]/.test(word) ? 8 : 0];
  return { x, y: baseline - top, width: word.length * 20, height: top + foot };
}

describe('the words of a line stand', () => {
  test('on one baseline at one size, with tails or without', () => {
    const words = ['On', 'Monday', 'the', 'paper', 'expressed', 'regret'];
    const fit = fitLine(
      line(...words.map((word, at) => [word, hugging(word, at * 220, 300)] as const)),
    );
    expect(fit.baselineAt(0)).toBeCloseTo(300, -1);
    expect(Math.abs(fit.baselineAt(1200) - fit.baselineAt(0))).toBeLessThan(3);
    // Capitals of 27 dots are type of 40.
    expect(fit.size).toBeCloseTo(40, -1);
  });

  test('on a leaning one, where the page lay askew', () => {
    const words = ['On', 'the', 'third', 'of', 'hearth', 'month'];
    const fit = fitLine(
      line(...words.map((word, at) => [word, hugging(word, at * 220, 300 + at * 6)] as const)),
    );
    expect(fit.baselineAt(1100 + 60) - fit.baselineAt(60)).toBeCloseTo(30, -1);
  });

  test('also a line of one word, of capitals, and of strokes alone', () => {
    const capitals = fitLine(line(['SECRET', hugging('SECRET', 0, 300)]));
    expect([Math.round(capitals.baselineAt(0)), Math.round(capitals.size)]).toEqual([300, 40]);
    const dash = fitLine(line(['—', { x: 0, y: 280, width: 40, height: 4 }]));
    expect(dash.size).toBe(4);
    expect(dash.baselineAt(0)).toBeGreaterThan(279);
    expect(dash.baselineAt(0)).toBeLessThan(285);
  });
});
