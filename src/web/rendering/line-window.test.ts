import { expect, test } from 'vitest';
import { blockId, textId } from '../../model/ids.ts';
import type { ScanLine } from '../../model/scan-lines.ts';
import type { Box } from '../../model/scans.ts';
import { halvesOf, windowOn } from './line-window.ts';

const PAGE = { width: 1654, height: 2339 };

function line(box: Box, kind: ScanLine['kind'] = 'paragraph'): ScanLine {
  const at = { text: textId('en'), block: blockId('p1'), start: 0, end: 1 };
  return { ...at, kind, content: 'x', box, words: [] };
}

const typed = [0, 1, 2].map((row) => line({ x: 200, y: 300 + 60 * row, width: 1200, height: 30 }));

test.each([
  ['a line, with paper around it', { x: 200, y: 360, width: 1200, height: 30 }, [346, 58]],
  ['a speck, as high as a line', { x: 900, y: 500, width: 3, height: 2 }, [473, 57]],
  ['a stamp, as high as it is', { x: 300, y: 80, width: 500, height: 90 }, [39, 172]],
  ['what stands at the very top', { x: 300, y: 4, width: 80, height: 20 }, [0, 57]],
  ['what stands at the very foot', { x: 300, y: 2320, width: 80, height: 19 }, [2301, 38]],
])('%s', (_, box, [y, height]) => {
  const seen = windowOn(box, [...typed, line(box, 'ocr-noise')], PAGE);
  expect({ y: seen.y, height: Math.round(seen.height) }).toEqual({ y, height });
  expect([seen.x, seen.width]).toEqual([173, 1254]);
});

test('the halves of a line are as wide, and what stands in the middle is whole in one of them', () => {
  const [left, right] = halvesOf({ x: 100, y: 50, width: 1000, height: 40 });
  expect(left).toEqual({ x: 100, y: 50, width: 580, height: 40 });
  expect(right).toEqual({ x: 520, y: 50, width: 580, height: 40 });
});
