/**
 * `node bench/ocr-speed.ts [ROUNDS] [FOLDER]`: pages a second that are read of two folders of drawn typescripts, clean, mild and hard in
 * equal parts, as a worker reads them. Pages are drawn into FOLDER by a process of their own, so that what drawing leaves is not collected here.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PAGES_AT_ONCE } from '../src/archive/jobs/recognise.ts';
import { findTesseract } from '../src/archive/ocr/installation.ts';
import { TesseractRecogniser } from '../src/archive/ocr/tesseract-recogniser.ts';
import { seeded } from './accuracy/damage.ts';
import { inLanes } from './accuracy/lanes.ts';
import { Choice } from './typescripts/choosing.ts';
import { departmentPage } from './typescripts/department-form.ts';
import { drawPage } from './typescripts/draw.ts';
import { LEVELS } from './typescripts/levels.ts';
import { sovietPage } from './typescripts/soviet-form.ts';
import { typefaces } from './typescripts/typefaces.ts';

const FORMS = { ru: sovietPage, en: departmentPage } as const;
const PAGES_OF_LEVEL = 4;
const SEED = 7700;

const [rounds = '3', folder = join(tmpdir(), 'chancery-typescripts')] = process.argv.slice(2);
if (rounds === 'draw') await drawFolders();
else await measure(Number(rounds));

async function drawFolders(): Promise<void> {
  for (const [language, form] of Object.entries(FORMS)) {
    mkdirSync(join(folder, language), { recursive: true });
    for (const level of LEVELS.filter(({ name }) => name !== 'ruined')) {
      for (let index = 0; index < PAGES_OF_LEVEL; index += 1) {
        const face = typefaces()[index % typefaces().length];
        if (face === undefined) throw new Error('no typeface to draw with');
        const choice = new Choice(seeded(SEED + index * 31 + (language === 'ru' ? 0 : 7)));
        const [page, back] = [form(choice), form(choice)];
        const picture = await drawPage({ page, back, face, level, choice });
        writeFileSync(join(folder, language, `${level.name}-${index}.jpg`), picture);
      }
    }
  }
}

async function measure(rounds: number): Promise<void> {
  const found = await findTesseract();
  if (found.kind === 'unavailable') throw new Error(`${found.reason}: ${found.command}`);
  if (!existsSync(folder)) execFileSync(process.execPath, [import.meta.filename, 'draw', folder]);
  for (let round = 0; round < rounds; round += 1) {
    const [start, busy] = [performance.now(), machineBusy()];
    let pages = 0;
    for (const language of Object.keys(FORMS)) {
      const files = readdirSync(join(folder, language)).toSorted();
      const pictures = files.map((file) => readFileSync(join(folder, language, file)));
      const recogniser = new TesseractRecogniser(found.installation);
      await inLanes(pictures, PAGES_AT_ONCE, (pixels) => recogniser.recognise({ pixels }));
      pages += pictures.length;
    }
    const rate = (pages / (performance.now() - start)) * 1000;
    const work = (machineBusy() - busy) / pages;
    process.stdout.write(
      `${pages} pages: ${rate.toFixed(2)} a second; ${work.toFixed(2)} s of processor time a page, of all that the machine did\n`,
    );
  }
}

/** Seconds of processor time that all programs of the machine have taken (Linux). */
function machineBusy(): number {
  const [user = 0, nice = 0, system = 0] = (readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '')
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return (user + nice + system) / 100;
}
