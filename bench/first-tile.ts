import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import OpenJpeg from '@cornerstonejs/codec-openjpeg/wasmjs';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { keepSource } from '../src/archive/kept-sources.ts';
import { layoutOf } from '../src/archive/layout.ts';
import { type Drawing, wholeWithin } from '../src/archive/pictures/drawing.ts';
import { Pictures } from '../src/archive/pictures/pictures.ts';
import { sourceId } from '../src/model/ids.ts';
import { imageId, type PageImage, PDF_DPI } from '../src/model/scans.ts';
import { Choice } from './typescripts/choosing.ts';
import { largePhotograph } from '../test/heic.ts';
import { departmentPage } from './typescripts/department-form.ts';
import { drawPage } from './typescripts/draw.ts';
import { LEVELS } from './typescripts/levels.ts';
import { typefaces } from './typescripts/typefaces.ts';
import { seeded } from './accuracy/damage.ts';

/**
 * How long the first part of a page takes that nobody has looked at (`node bench/first-tile.ts`): the whole page 512 dots wide, as the viewer asks for
 * it first, then a part of it at full size. Each file is new to the archive; the first of a kind also waits for the thread that decodes.
 */
const folder = await mkdtemp(join(tmpdir(), 'chancery-first-tile-'));
const layout = layoutOf(folder);
const page = await typescript();
let dots = 0;
const SIZES: Readonly<Record<string, { readonly width: number; readonly height: number }>> = {
  'image/jp2': { width: 2480, height: 3507 },
  'image/heic': { width: 3072, height: 4096 },
};
for (const [name, mediaType, make] of [
  ['JPEG, 1654 by 2339', 'image/jpeg', jpeg],
  ['JPEG 2000 with loss, 2480 by 3507 in colour', 'image/jp2', jpeg2000],
  ['PDF with a scanned page', 'application/pdf', pdf],
  ['HEIC of a telephone, 3072 by 4096', 'image/heic', heic],
] as const) {
  const pictures = new Pictures(layout);
  for (const time of ['first', 'second'] as const) {
    const image = await kept(await make(), mediaType);
    const overview = wholeWithin(image, { width: 512, height: 4096 });
    const part: Drawing = {
      ...overview,
      region: { x: 512, y: 512, width: 512, height: 512 },
      width: 512,
      height: 512,
    };
    const figures = [await taken(overview), await taken(overview), await taken(part)];
    process.stdout.write(
      `${name}, ${time} file: overview cold ${figures[0]} ms, cached ${figures[1]} ms; then a part at full size ${figures[2]} ms\n`,
    );
    async function taken(drawing: Drawing): Promise<string> {
      const start = performance.now();
      await pictures.draw(image, drawing);
      return (performance.now() - start).toFixed(0);
    }
  }
  await pictures.close();
}
await rm(folder, { recursive: true });

function typescript(): Promise<Buffer> {
  const choice = new Choice(seeded(7));
  const [face, level] = [typefaces()[0], LEVELS[0]];
  if (face === undefined || level === undefined) throw new Error('nothing to draw with');
  const typed = departmentPage(choice);
  return drawPage({ page: typed, back: typed, face, level, choice });
}

/** The same page with another dot on it, so that no cache knows it. */
function dotted() {
  dots += 1;
  const dot = { create: { width: 3, height: 3, channels: 3, background: '#000' } } as const;
  return sharp(page)
    .toColourspace('srgb')
    .composite([{ input: dot, left: dots * 5, top: 5 }]);
}

function jpeg(): Promise<Buffer> {
  return dotted().jpeg({ quality: 85 }).toBuffer();
}

/** Nothing here writes HEIC: it is put together from a part that was coded before. */
function heic(): Promise<Uint8Array> {
  dots += 1;
  return Promise.resolve(largePhotograph(dots));
}

async function pdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const picture = await document.embedJpg(await jpeg());
  document.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
  return document.save();
}

async function jpeg2000(): Promise<Uint8Array> {
  const { data, info } = await sharp(await dotted().png().toBuffer())
    .resize({ width: 2480, height: 3507, fit: 'fill' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { J2KEncoder } = await OpenJpeg();
  const encoder = new J2KEncoder();
  const { width, height, channels } = info;
  encoder
    .getDecodedBuffer({
      width,
      height,
      bitsPerSample: 8,
      componentCount: channels,
      isSigned: false,
    })
    .set(data);
  // As libraries give pages out: with loss, about a tenth of the size, five times halved.
  encoder.setDecompositions(5);
  encoder.setQuality(false, 12);
  encoder.encode();
  return encoder.getEncodedBuffer().slice();
}

async function kept(bytes: Uint8Array, mediaType: string): Promise<PageImage> {
  const source = sourceId(createHash('sha256').update(bytes).digest('hex'));
  await keepSource(layout, source, bytes);
  const size = SIZES[mediaType] ?? { width: 1654, height: 2339 };
  return { id: imageId(source, 1), source, frame: 1, mediaType, ...size, dpi: PDF_DPI };
}
