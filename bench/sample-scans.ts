import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { findTesseract } from '../src/archive/ocr/installation.ts';
import { TesseractRecogniser } from '../src/archive/ocr/tesseract-recogniser.ts';
import { seeded } from './accuracy/damage.ts';
import { Choice } from './typescripts/choosing.ts';
import { drawPage } from './typescripts/draw.ts';
import { LEVELS, type Level } from './typescripts/levels.ts';
import { SAMPLE_PAGES } from './typescripts/sample-pages.ts';
import { typefaces } from './typescripts/typefaces.ts';

/**
 * Draws the scans of the samples and reads them (`node bench/sample-scans.ts`): each page as JPEG, and what tesseract read on it as ALTO beside it, errors
 * and all, so that a machine without tesseract shows pages with their words.
 */
const FOLDER = resolve(import.meta.dirname, '../samples/scans');
/** Small files: dots of a page, and how sharply they are packed. */
const [WIDTH, QUALITY] = [1400, 66];

const found = await findTesseract();
if (found.kind === 'unavailable') throw new Error(`${found.reason}; ${found.command}`);
const recogniser = new TesseractRecogniser(found.installation);
for (const [at, { folder, file, page }] of SAMPLE_PAGES.entries()) {
  const face = typefaces().at(-1);
  if (face === undefined) throw new Error('no typeface to draw with');
  const choice = new Choice(seeded(1952 + at));
  const drawn = await drawPage({ page, back: page, face, level: carbon(), choice });
  const jpeg = await sharp(drawn)
    .resize({ width: WIDTH })
    .greyscale()
    .withMetadata({ density: 170 })
    .jpeg({ quality: QUALITY, mozjpeg: true })
    .toBuffer();
  const { alto } = await recogniser.recognise({ pixels: jpeg, languages: [page.language] });
  mkdirSync(join(FOLDER, folder), { recursive: true });
  writeFileSync(join(FOLDER, folder, `${file}.jpg`), jpeg);
  writeFileSync(join(FOLDER, folder, `${file}.alto.xml`), alto);
  process.stdout.write(`${folder}/${file}: ${jpeg.length} bytes, ALTO ${alto.length}\n`);
}

/** A good carbon with stamps and pencil on it, and little grain, which does not pack. */
function carbon(): Level {
  const mild = LEVELS.find(({ name }) => name === 'mild');
  if (mild === undefined) throw new Error('no such level');
  return { ...mild, noise: 1.2, specks: 40, shade: 8, skew: 0.6, jpeg: 95 };
}
