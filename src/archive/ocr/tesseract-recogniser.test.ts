import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { lettersWrong, oneSpaced } from '../../../bench/accuracy/character-errors.ts';
import { seeded } from '../../../bench/accuracy/damage.ts';
import { Choice } from '../../../bench/typescripts/choosing.ts';
import { drawPage } from '../../../bench/typescripts/draw.ts';
import { LEVELS } from '../../../bench/typescripts/levels.ts';
import { sovietPage } from '../../../bench/typescripts/soviet-form.ts';
import { wordsOf } from '../../../bench/typescripts/typed-page.ts';
import { typefaces } from '../../../bench/typescripts/typefaces.ts';
import type { RecognisedPage } from '../../readers/scan/recogniser.ts';
import { findTesseract, INSTALL_COMMAND } from './installation.ts';
import { TesseractRecogniser } from './tesseract-recogniser.ts';

const found = await findTesseract();
const can =
  found.kind === 'available' &&
  ['rus', 'eng'].every((name) => found.installation.languages.has(name));

describe.skipIf(!can)(`a drawn page (needs tesseract: ${INSTALL_COMMAND})`, () => {
  const choice = new Choice(seeded(1951));
  const page = sovietPage(choice);
  let picture: Buffer = Buffer.alloc(0);
  let read: RecognisedPage;

  const recogniser = (): TesseractRecogniser => {
    if (found.kind === 'unavailable') throw new Error(found.reason);
    return new TesseractRecogniser(found.installation);
  };

  beforeAll(async () => {
    const [face] = typefaces();
    const level = LEVELS.find(({ name }) => name === 'mild');
    if (face === undefined || level === undefined) throw new Error('nothing to draw with');
    picture = await drawPage({ page, back: page, face, level, choice });
    // stored on its side, as a camera does, with the turn in its EXIF
    const aside = await sharp(picture)
      .rotate(270)
      .withMetadata({ orientation: 6, density: 200 })
      .jpeg()
      .toBuffer();
    read = await recogniser().recognise({ pixels: aside });
  }, 240_000);

  it('is read in its own language, with few letters wrong', () => {
    expect(read.language).toBe('ru');
    const words = read.blocks
      .flatMap(({ lines }) => lines.filter(({ aside }) => aside === undefined))
      .map(({ words }) => words.map(({ content }) => content).join(' '))
      .join('\n');
    const typed = oneSpaced(wordsOf(page));
    expect(lettersWrong(typed, oneSpaced(words)) / typed.length).toBeLessThan(0.04);
  });

  it('has its words on the upright picture', async () => {
    const { width, height } = await sharp(picture).metadata();
    expect([read.width, read.height]).toEqual([width, height]);
    const words = read.blocks.flatMap(({ lines }) => lines.flatMap(({ words }) => words));
    const head = words.find(({ content }) => content === 'ШИФРТЕЛЕГРАММА');
    expect(head?.box.y).toBeLessThan(height / 4);
    expect(head?.box.width).toBeGreaterThan(5 * (head?.box.height ?? 0));
    expect(read.alto).toContain('CONTENT="ШИФРТЕЛЕГРАММА"');
  });

  it('is read narrower after a typed page, with its words in the same places', async () => {
    const reader = recogniser();
    const [first, next] = [
      await reader.recognise({ pixels: picture }),
      await reader.recognise({ pixels: picture }),
    ];
    expect([first.prepared, next.prepared]).toEqual(['evened', 'evened, narrowed 0.9']);
    const boxOf = (page: RecognisedPage) =>
      page.blocks
        .flatMap(({ lines }) => lines.flatMap(({ words }) => words))
        .find(({ content }) => content === 'ШИФРТЕЛЕГРАММА')?.box;
    const [wide, narrow] = [boxOf(first), boxOf(next)];
    expect(Math.abs((wide?.x ?? 0) - (narrow?.x ?? 99))).toBeLessThan(5);
    expect(Math.abs((wide?.width ?? 0) - (narrow?.width ?? 99))).toBeLessThan(7);
  }, 240_000);

  it('says what is wrong with bytes that are no picture', async () => {
    await expect(recogniser().recognise({ pixels: Buffer.from('no picture') })).rejects.toThrow(
      'cannot be opened',
    );
  });
});
