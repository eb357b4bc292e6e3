import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import OpenJpeg from '@cornerstonejs/codec-openjpeg/wasmjs';
import { PDFDocument, degrees, rgb } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hash } from '../../../test/scanned-archive.ts';
import { type PageImage, imageId } from '../../model/scans.ts';
import { mediaTypeOf } from '../../sources/media-types.ts';
import { Pixels } from '../jobs/pixels.ts';
import { keepSource } from '../kept-sources.ts';
import { type Layout, layoutOf } from '../layout.ts';
import { openUpright } from '../ocr/picture.ts';
import { type Drawing, wholeWithin } from './drawing.ts';
import { NotDrawn, Pictures } from './pictures.ts';
import { plateName } from './plate.ts';

let folder: string;
let layout: Layout;
let pictures: Pictures;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-pictures-'));
  layout = layoutOf(folder);
  pictures = new Pictures(layout);
});
afterAll(async () => {
  await pictures.close();
  await rm(folder, { recursive: true });
});

const SIZE = { width: 400, height: 600 };
const RED = { r: 220, g: 20, b: 20 };
const BLUE = { r: 20, g: 20, b: 220 };

/** Red above, blue below: what is upright can be told. */
function flag() {
  const half = { width: 400, height: 300, channels: 3, background: RED } as const;
  return sharp({ create: { ...half, height: 600, background: BLUE } }).composite([
    { input: { create: half }, left: 0, top: 0 },
  ]);
}

async function kept(bytes: Uint8Array, mediaType: string, frame = 1): Promise<PageImage> {
  const source = hash(bytes);
  await keepSource(layout, source, bytes);
  return { id: imageId(source, frame), source, frame, mediaType, ...SIZE };
}

/** The colour in the middle of a part. */
async function colour(image: PageImage, region: Drawing['region']) {
  const whole = wholeWithin(image, SIZE);
  const drawing: Drawing = { ...whole, region, width: 32, height: 32, format: 'png' };
  const { data, info } = await sharp(await pictures.draw(image, drawing))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([32, 32]);
  const middle = (16 * 32 + 16) * info.channels;
  return { r: data[middle], g: data[middle + 1], b: data[middle + 2] };
}

const ABOVE = { x: 50, y: 50, width: 200, height: 200 };
const BELOW = { x: 50, y: 350, width: 200, height: 200 };

async function expectFlag(image: PageImage): Promise<void> {
  const [above, below] = [await colour(image, ABOVE), await colour(image, BELOW)];
  expect(above.r).toBeGreaterThan(180);
  expect(above.b).toBeLessThan(70);
  expect(below.b).toBeGreaterThan(180);
  expect(below.r).toBeLessThan(70);
}

describe('a page is drawn upright from', () => {
  test.each([
    ['image/jpeg', () => flag().jpeg()],
    ['image/png', () => flag().png()],
    ['image/webp', () => flag().webp()],
    ['image/tiff', () => flag().tiff()],
    ['image/gif', () => flag().gif()],
    ['image/avif', () => flag().avif()],
  ])('%s, as which it is taken in, and its words are read', async (mediaType, encode) => {
    const bytes = await encode().toBuffer();
    expect(mediaTypeOf(bytes)).toBe(mediaType);
    const image = await kept(bytes, mediaType);
    await expectFlag(image);
    const pixels = new Pixels(layout);
    expect(await openUpright(await pixels.of(image))).toMatchObject({ original: SIZE });
    await pixels.close();
  });

  test('a photograph that lies on its side and says so', async () => {
    const lying = await sharp(await flag().png().toBuffer())
      .rotate(-90)
      .toBuffer();
    const bytes = await sharp(lying).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    await expectFlag(await kept(bytes, 'image/jpeg'));
  });

  test('the second frame of a TIFF', async () => {
    const white = await sharp({ create: { ...SIZE, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    const bytes = await sharp([white, await flag().png().toBuffer()], { join: { animated: true } })
      .tiff()
      .toBuffer();
    expect((await sharp(bytes).metadata()).pages).toBe(2);
    await expectFlag(await kept(bytes, 'image/tiff', 2));
  });

  test('the second page of a PDF, turned as the PDF says', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage([144, 216]);
    const page = pdf.addPage([216, 144]);
    page.setRotation(degrees(90));
    // Turned clockwise, the left half comes to stand above.
    page.drawRectangle({ x: 0, y: 0, width: 108, height: 144, color: rgb(0.86, 0.08, 0.08) });
    page.drawRectangle({ x: 108, y: 0, width: 108, height: 144, color: rgb(0.08, 0.08, 0.86) });
    await expectFlag(await kept(await pdf.save(), 'application/pdf', 2));
  });

  test('JPEG 2000', async () => {
    const { data } = await flag().removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const { J2KEncoder } = await OpenJpeg();
    const encoder = new J2KEncoder();
    encoder
      .getDecodedBuffer({ ...SIZE, bitsPerSample: 8, componentCount: 3, isSigned: false })
      .set(data);
    encoder.encode();
    const stream = encoder.getEncodedBuffer().slice();
    expect(mediaTypeOf(stream)).toBe('image/j2c');
    await expectFlag(await kept(stream, 'image/j2c'));
    await expectFlag(await kept(stream, 'image/jp2'));
  });

  test.each([
    ['image/jpeg', () => flag().jpeg()],
    ['image/png', () => flag().png({ compressionLevel: 0 })],
  ])('a truncated file, as far as it goes, and is read so far: %s', async (mediaType, encode) => {
    const bytes = await encode().toBuffer();
    const image = await kept(bytes.subarray(0, Math.floor(bytes.length * 0.6)), mediaType);
    expect((await colour(image, ABOVE)).r).toBeGreaterThan(180);
    const pixels = new Pixels(layout);
    const upright = await openUpright(await pixels.of(image));
    expect(upright).toMatchObject({ original: SIZE });
    const { width, height } = upright;
    // Red as the eye weighs it, a sixth down the page.
    const shade = upright.pixels[Math.round(height / 6) * width + Math.round(width / 2)];
    expect(Math.abs((shade ?? 0) - 84)).toBeLessThan(8);
    await pixels.close();
  });
});

describe('what cannot be drawn is said to be so', () => {
  test.each([
    ['image/jpeg', 'not a picture at all'],
    ['application/pdf', '%PDF-1.7 and nothing more'],
    ['image/jp2', 'no boxes'],
  ])('%s', async (mediaType, words) => {
    const image = await kept(Buffer.from(words), mediaType);
    await expect(pictures.draw(image, wholeWithin(image, SIZE))).rejects.toThrow(NotDrawn);
  });

  test('a page too large to decode', async () => {
    const image = {
      ...(await kept(Buffer.from('bomb'), 'image/png')),
      width: 60_000,
      height: 60_000,
    };
    await expect(pictures.draw(image, wholeWithin(image, SIZE))).rejects.toThrow('too large');
  });

  test('after a failure the next page is drawn', async () => {
    const image = await kept(await redPage(), 'application/pdf');
    expect((await colour(image, ABOVE)).r).toBeGreaterThan(180);
  });

  test('a PDF is drawn behind the bytes that a mailer left', async () => {
    const bytes = Buffer.concat([Buffer.from('\0\0 junk\n'), await redPage()]);
    const image = await kept(bytes, mediaTypeOf(bytes));
    expect((await colour(image, ABOVE)).r).toBeGreaterThan(180);
  });
});

async function redPage(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf
    .addPage([144, 216])
    .drawRectangle({ x: 0, y: 0, width: 144, height: 216, color: rgb(1, 0, 0) });
  return pdf.save();
}

describe('what was drawn', () => {
  test('is kept up to a size, and drawn again when it is gone', async () => {
    const small = layoutOf(await mkdtemp(join(folder, 'small-')));
    const bytes = await flag().png().toBuffer();
    await keepSource(small, hash(bytes), bytes);
    const image = await kept(bytes, 'image/png');
    const few = new Pictures(small, { mostTiles: 6000 });
    const tile = (x: number) => ({
      ...wholeWithin(image, SIZE),
      region: { x, y: 200, width: 200, height: 200 },
      width: 200,
      height: 200,
    });
    const first = await few.draw(image, tile(0));
    for (let x = 1; x < 20; x += 1) await few.draw(image, tile(x));
    const files = await readdir(small.tiles, { recursive: true, withFileTypes: true });
    const sizes = await Promise.all(
      files
        .filter((file) => file.isFile())
        .map(async (file) => (await stat(join(file.parentPath, file.name))).size),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(6000);
    expect(sizes.length).toBeGreaterThan(1);
    await rm(small.tiles, { recursive: true });
    expect(await few.draw(image, tile(0))).toEqual(first);
    await few.close();
  });

  test('is decoded no larger than it is shown, and for others who look too', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage([144, 216]);
    const image = await kept(await pdf.save(), 'application/pdf');
    const plates = async (): Promise<readonly string[]> => {
      const files = await readdir(layout.plates, { recursive: true });
      return files.filter((file) => file.includes(image.id) && file.endsWith('.tif'));
    };
    await pictures.draw(image, wholeWithin(image, { width: 100, height: 150 }));
    expect(await plates()).toEqual([expect.stringContaining(plateName(image, 2))]);
    const [small = ''] = await plates();
    expect(await sharp(join(layout.plates, small)).metadata()).toMatchObject({
      width: 100,
      height: 150,
    });
    await pictures.draw(image, wholeWithin(image, SIZE));
    expect(await plates()).toHaveLength(2);
  });

  test('by whoever read its words is found by those who look at it', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage([150, 216]);
    const image = await kept(await pdf.save(), 'application/pdf');
    // This one has looked into the folder before the other puts something there.
    await pictures.draw(image, wholeWithin(image, { width: 50, height: 75 }));
    const pixels = new Pixels(layout);
    await pixels.of(image);
    await pixels.close();
    const plate = join(layout.plates, plateName(image, 0).slice(0, 2), plateName(image, 0));
    const before = (await stat(plate)).mtimeMs;
    await pictures.draw(image, wholeWithin(image, SIZE));
    expect((await stat(plate)).mtimeMs).toBe(before);
  });

  test('the same part asked for many times at once is drawn once', async () => {
    const image = await kept(await flag().webp().toBuffer(), 'image/webp');
    const drawing = wholeWithin(image, { width: 100, height: 100 });
    const all = await Promise.all(Array.from({ length: 40 }, () => pictures.draw(image, drawing)));
    expect(new Set(all).size).toBe(1);
  });
});
