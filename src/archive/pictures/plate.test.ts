import { describe, expect, test } from 'vitest';
import { wholeWithin } from './drawing.ts';
import { halvings, onPlate, plateSize } from './plate.ts';
import { halvingsIn } from './decode-jpeg2000.ts';

const PAGE = { width: 1654, height: 2339 };

describe('a plate', () => {
  test.each([
    [1654, 0],
    [1000, 0],
    [800, 1],
    [400, 2],
    [100, 4],
    [10, 5],
  ])('for a page shown %i wide is halved %i times', (width, times) => {
    expect(halvings(wholeWithin(PAGE, { width, height: 9999 }))).toBe(times);
  });

  test('is never smaller than what is shown of it', () => {
    const whole = wholeWithin(PAGE, { width: 400, height: 9999 });
    const halved = halvings(whole);
    const { region } = onPlate(whole, PAGE, halved);
    expect(region).toEqual({ x: 0, y: 0, ...plateSize(PAGE, halved) });
    expect(region.width).toBeGreaterThanOrEqual(whole.width);
  });

  test('has each part of the page where it lies, also at its edge', () => {
    const part = {
      ...wholeWithin(PAGE, PAGE),
      region: { x: 1024, y: 2048, width: 630, height: 291 },
    };
    const { region } = onPlate({ ...part, width: 158, height: 73 }, PAGE, 2);
    expect(region).toEqual({ x: 256, y: 512, width: 158, height: 73 });
    const dot = { ...part, region: { x: 1653, y: 2338, width: 1, height: 1 } };
    expect(onPlate(dot, PAGE, 5).region).toEqual({ x: 51, y: 73, width: 1, height: 1 });
  });
});

describe('how often JPEG 2000 can be halved', () => {
  const head = (...rest: readonly number[]): Buffer =>
    Buffer.from([0xff, 0x4f, 0xff, 0x51, 0x00, 0x04, 1, 1, ...rest, 0, 0, 0]);

  test('stands in the head of its codestream', () => {
    expect(halvingsIn(head(0xff, 0x52, 0x00, 0x0c, 0, 2, 0, 1, 1, 5, 4))).toBe(5);
    expect(
      halvingsIn(head(0xff, 0x64, 0x00, 0x03, 9, 0xff, 0x52, 0x00, 0x0c, 0, 2, 0, 1, 1, 3)),
    ).toBe(3);
  });

  test('is never taken for known where it is not said', () => {
    expect(halvingsIn(Buffer.from('no boxes'))).toBe(0);
    expect(halvingsIn(head(0, 0, 0, 0))).toBe(0);
    expect(halvingsIn(head(0xff, 0x52))).toBe(0);
  });
});
