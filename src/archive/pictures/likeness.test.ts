import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seeded } from '../../../bench/accuracy/damage.ts';
import { Choice } from '../../../bench/typescripts/choosing.ts';
import { departmentPage } from '../../../bench/typescripts/department-form.ts';
import { drawPage } from '../../../bench/typescripts/draw.ts';
import { LEVELS } from '../../../bench/typescripts/levels.ts';
import { typefaces } from '../../../bench/typescripts/typefaces.ts';
import { hash } from '../../../test/scanned-archive.ts';
import { type Box, imageId, type PageImage } from '../../model/scans.ts';
import { keepSource } from '../kept-sources.ts';
import { type Layout, layoutOf } from '../layout.ts';
import { lookAlike } from './likeness.ts';
import { Pictures } from './pictures.ts';

let folder: string;
let layout: Layout;
let pictures: Pictures;
let scan: Buffer;
let other: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-likeness-'));
  layout = layoutOf(folder);
  pictures = new Pictures(layout);
  [scan, other] = [await typescript(1951), await typescript(1952)];
}, 120_000);
afterAll(async () => {
  await pictures.close();
  await rm(folder, { recursive: true });
});

/** A telegram on the Department's form; with another number, another telegram. */
async function typescript(number: number): Promise<Buffer> {
  const choice = new Choice(seeded(number));
  const page = departmentPage(choice);
  const [face] = typefaces();
  const level = LEVELS.find(({ name }) => name === 'mild');
  if (face === undefined || level === undefined) throw new Error('nothing to draw with');
  return drawPage({ page, back: page, face, level, choice });
}

async function kept(bytes: Buffer): Promise<PageImage> {
  const { width, height, format } = await sharp(bytes).metadata();
  const source = hash(bytes);
  await keepSource(layout, source, bytes);
  return { id: imageId(source, 1), source, frame: 1, mediaType: `image/${format}`, width, height };
}

/** Words of one line, as small as any that are corrected. */
const NUMBER: Box = { x: 190, y: 560, width: 420, height: 40 };

const alike = async (bytes: Buffer): Promise<boolean> =>
  lookAlike(pictures, [await kept(scan), await kept(bytes)], NUMBER);

test.each([
  ['packed anew', () => sharp(scan).jpeg({ quality: 40 })],
  ['made smaller', () => sharp(scan).resize({ width: 1203 }).jpeg({ quality: 60 })],
  ['in black and white', () => sharp(scan).threshold(150).png()],
  ['lighter', () => sharp(scan).gamma(2).png()],
])('the same scan %s looks the same', async (_, made) => {
  expect(await alike(await made().toBuffer())).toBe(true);
});

test('another telegram on the same form does not', async () => {
  expect(await alike(other)).toBe(false);
});

test('nor does the same one with other words in that place', async () => {
  const { width, height } = NUMBER;
  const from = { left: NUMBER.x, top: 1400, width, height };
  const input = await sharp(scan).extract(from).toBuffer();
  const pasted = sharp(scan).composite([{ input, left: NUMBER.x, top: NUMBER.y }]);
  expect(await alike(await pasted.jpeg().toBuffer())).toBe(false);
});

test('nor does a page that cannot be drawn', async () => {
  const gone = { ...(await kept(scan)), source: hash(Buffer.from('gone')), id: 'gone-1' };
  expect(await lookAlike(pictures, [await kept(scan), gone], NUMBER)).toBe(false);
});
