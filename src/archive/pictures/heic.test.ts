import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codedIn, heicFixture, heicOf, photograph, sizeOf } from '../../../test/heic.ts';
import { hash } from '../../../test/scanned-archive.ts';
import { type PageImage, imageId } from '../../model/scans.ts';
import { Pixels } from '../jobs/pixels.ts';
import { keepSource } from '../kept-sources.ts';
import { type Layout, layoutOf } from '../layout.ts';
import { findTesseract, INSTALL_COMMAND } from '../ocr/installation.ts';
import { TesseractRecogniser } from '../ocr/tesseract-recogniser.ts';
import { decodeHeic, heifLibrary } from './decode-heic.ts';
import { wholeWithin } from './drawing.ts';
import { PlateMaker } from './plate-maker.ts';
import { NotDrawn, Pictures } from './pictures.ts';

let folder: string;
let layout: Layout;
let pictures: Pictures;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-heic-'));
  layout = layoutOf(folder);
  pictures = new Pictures(layout);
});
afterAll(async () => {
  await pictures.close();
  await rm(folder, { recursive: true });
});

const FLAG = { width: 400, height: 600 };
const flag = codedIn(heicFixture('flag'));
const [config = Buffer.alloc(0), size = Buffer.alloc(0)] = flag.properties ?? [];

async function kept(bytes: Uint8Array, { width, height } = FLAG): Promise<PageImage> {
  const source = hash(bytes);
  await keepSource(layout, source, bytes);
  return { id: imageId(source, 1), source, frame: 1, mediaType: 'image/heic', width, height };
}

/** Red or blue, or what else stands there, at a place of the whole page. */
async function colourAt(image: PageImage, across: number, down: number): Promise<string> {
  const { data, info } = await sharp(await pictures.draw(image, wholeWithin(image, image)))
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([image.width, image.height]);
  const at =
    (Math.round(down * info.height) * info.width + Math.round(across * info.width)) * info.channels;
  const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
  if (red > 180 && green < 70 && blue < 70) return 'red';
  return blue > 180 && red < 70 && green < 70 ? 'blue' : `${red} ${green} ${blue}`;
}

describe('a HEIC picture is drawn', () => {
  test('as it stands', async () => {
    const image = await kept(heicFixture('flag'));
    expect(await colourAt(image, 0.5, 0.2)).toBe('red');
    expect(await colourAt(image, 0.5, 0.8)).toBe('blue');
  });

  test('from its parts, turned once though it is said twice', async () => {
    const image = await kept(photograph(), { width: 600, height: 800 });
    expect(await colourAt(image, 0.8, 0.2)).toBe('red');
    expect(await colourAt(image, 0.8, 0.8)).toBe('red');
    expect(await colourAt(image, 0.2, 0.8)).toBe('blue');
  });

  test('its main one, of several', async () => {
    const page = codedIn(heicFixture('page'));
    const image = await kept(heicOf({ items: [page, flag], primary: 2 }));
    expect(await colourAt(image, 0.5, 0.2)).toBe('red');
  });
});

describe('what cannot be decoded is said to be so, and the next one is', () => {
  test.each([
    ['of noise', Buffer.from('of a kind that nobody reads')],
    ['cut off', heicFixture('flag').subarray(0, -60)],
    [
      'said to be smaller than it is',
      heicOf({ items: [{ ...flag, properties: [config, sizeOf(8, 8)] }] }),
    ],
    [
      'said to be larger than anything',
      heicOf({ items: [{ ...flag, properties: [config, sizeOf(40_000, 40_000)] }] }),
    ],
    ['without how it is coded', heicOf({ items: [{ ...flag, properties: [size] }] })],
  ])('%s', async (name, bytes) => {
    const image = await kept(bytes);
    await expect(pictures.draw(image, wholeWithin(image, FLAG))).rejects.toThrow(NotDrawn);
    const next = await kept(Buffer.concat([heicFixture('flag'), Buffer.from(name)]));
    expect(await colourAt(next, 0.5, 0.8)).toBe('blue');
  });
});

test('for a second size it is not decoded once more', async () => {
  const image = await kept(heicFixture('page'), { width: 768, height: 1024 });
  const source = join(folder, 'once.heic');
  await writeFile(source, heicFixture('page'));
  const maker = new PlateMaker();
  await maker.make({ image, source, to: join(folder, 'small.tif'), halved: 2 });
  await rm(source);
  await maker.make({ image, source, to: join(folder, 'whole.tif'), halved: 0 });
  await maker.close();
  const sizes = ['small', 'whole'].map((name) => sharp(join(folder, `${name}.tif`)).metadata());
  expect(await Promise.all(sizes)).toMatchObject([{ width: 192 }, { width: 768 }]);
});

test('a decoder holds no more after many pictures than after a few', async () => {
  const path = join(folder, 'page.heic');
  await writeFile(path, heicFixture('page'));
  const heif = await heifLibrary();
  for (let times = 0; times < 3; times += 1) await decodeHeic(path);
  const before = heif.HEAPU8.length;
  for (let times = 0; times < 40; times += 1) await decodeHeic(path);
  expect(heif.HEAPU8.length).toBe(before);
});

const found = await findTesseract();

test.skipIf(found.kind === 'unavailable')(
  `its words are read (needs tesseract: ${INSTALL_COMMAND})`,
  async () => {
    if (found.kind === 'unavailable') throw new Error(found.reason);
    const pixels = new Pixels(layout);
    const image = await kept(heicFixture('page'), { width: 768, height: 1024 });
    const recogniser = new TesseractRecogniser(found.installation);
    const read = await recogniser.recognise({ pixels: await pixels.of(image), languages: ['eng'] });
    await pixels.close();
    const words = read.blocks.flatMap(({ lines }) =>
      lines.flatMap((line) => line.words.map(({ content }) => content)),
    );
    expect(words.join(' ')).toContain('The lamps of Sumburgh are lit');
  },
);
