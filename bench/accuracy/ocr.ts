import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { PageLayout } from '../../src/model/scans.ts';
import { readEnvelope } from '../../src/understanding/envelope/read-envelope.ts';
import { readRussianCopies } from '../../src/understanding/copies/russian-copies.ts';
import { lineOf } from '../../src/understanding/lines.ts';
import { layText } from '../../src/readers/scan/laid-text.ts';
import { findTesseract } from '../../src/archive/ocr/tesseract.ts';
import { TesseractRecogniser } from '../../src/archive/ocr/tesseract-recogniser.ts';
import { Choice } from '../typescripts/choosing.ts';
import { departmentPage } from '../typescripts/department-form.ts';
import { drawPage } from '../typescripts/draw.ts';
import { LEVELS } from '../typescripts/levels.ts';
import { sovietPage } from '../typescripts/soviet-form.ts';
import { wordsOf } from '../typescripts/typed-page.ts';
import type { TypedPage } from '../typescripts/typed-page.ts';
import { typefaces } from '../typescripts/typefaces.ts';
import { lettersWrong, oneSpaced } from './character-errors.ts';
import { fold } from './comparing.ts';
import { seeded } from './damage.ts';
import { paperOfTexts } from './invented-papers.ts';
import { Scores } from './scores.ts';
import type { AccuracyTask, Figure, TaskRun, TaskResult } from './task.ts';

/** Pages of each level and language; `OCR_PAGES` asks for another number. */
const PAGES = Number(process.env['OCR_PAGES'] ?? 9);
const FORMS = [
  ['Russian', sovietPage],
  ['English', departmentPage],
] as const;

interface Drawn {
  readonly name: string;
  readonly group: string;
  readonly face: string;
  readonly page: TypedPage;
  readonly picture: Buffer;
}

/** Draws typescripts of 1950, reads them, and says how many letters are wrong, and how much of the envelope is right. */
export const ocrTask: AccuracyTask = {
  name: 'ocr',
  invents: true,
  onlyByName: true,
  async run(context): Promise<TaskResult> {
    const found = await findTesseract();
    if (found.kind === 'unavailable') {
      return { figures: [], remarks: [`not run: ${found.reason}; ${found.command}`] };
    }
    // Pages come in folders, and those of a folder in one language: a recogniser for each.
    const recognisers = {
      ru: new TesseractRecogniser(found.installation),
      en: new TesseractRecogniser(found.installation),
    };
    const totals = new Totals();
    for (let index = 0; index < PAGES; index += 1) {
      const drawn = await drawAll(index);
      for (const [language, pages] of Map.groupBy(drawn, ({ page }) => page.language)) {
        const [start, before] = [performance.now(), workDone()];
        const layouts = await Promise.all(
          pages.map(({ picture }) => recognisers[language].recognise({ pixels: picture })),
        );
        totals.took(performance.now() - start, workDone() - before, pages.length);
        for (const [at, each] of pages.entries()) totals.add(each, layouts[at] ?? EMPTY, context);
      }
    }
    return totals.result();
  },
};

/** Seconds of processor time that this process and its ended children took, as Linux counts them. */
function workDone(): number {
  if (!existsSync('/proc/self/stat')) return Number.NaN;
  const counts = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
  return counts.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) / 100, 0);
}

const EMPTY: PageLayout = { width: 0, height: 0, language: 'und', blocks: [] };

async function drawAll(index: number): Promise<readonly Drawn[]> {
  const faces = typefaces();
  const face = faces[index % faces.length];
  if (face === undefined) throw new Error('no typeface to draw with');
  const drawn: Drawn[] = [];
  for (const level of LEVELS) {
    for (const [language, form] of FORMS) {
      const choice = new Choice(seeded(1950 + index * 31 + (language === 'Russian' ? 0 : 7)));
      const [page, back] = [form(choice), form(choice)];
      const picture = await drawPage({ page, back, face, level, choice });
      const group = `${level.name}, ${language}`;
      drawn.push({ name: `${group} ${index + 1}`, group, face: face.name, page, picture });
    }
  }
  return drawn;
}

/** Letters of a group: how many were typed, and how many are wrong in what was read. */
interface Tally {
  typed: number;
  wrong: number;
  wrongWithAsides: number;
}

class Totals {
  readonly #letters = new Map<string, Tally>();
  readonly #fields = new Scores();
  readonly #worst: string[] = [];
  #time = 0;
  #work = 0;
  #pages = 0;

  took(milliseconds: number, work: number, pages: number): void {
    this.#time += milliseconds;
    this.#work += work;
    this.#pages += pages;
  }

  add(drawn: Drawn, layout: PageLayout, { write, examples }: TaskRun): void {
    const typed = oneSpaced(wordsOf(drawn.page));
    const read = oneSpaced(readWords(layout, false));
    const all = oneSpaced(readWords(layout, true));
    const wrong = lettersWrong(typed, read);
    for (const group of [drawn.group, `${drawn.group}, ${drawn.face}`]) {
      const tally = this.#letters.get(group) ?? { typed: 0, wrong: 0, wrongWithAsides: 0 };
      tally.typed += Array.from(typed).length;
      tally.wrong += wrong;
      tally.wrongWithAsides += lettersWrong(typed, all);
      this.#letters.set(group, tally);
    }
    write('ocr', { page: drawn.name, face: drawn.face, wrong, typed, read });
    const missed = this.#addFields(drawn, layout);
    if (this.#worst.length < examples * 6 && missed.length > 0) {
      this.#worst.push(`${drawn.name}: ${missed.join('; ')}`);
    }
  }

  #addFields({ page, group }: Drawn, layout: PageLayout): readonly string[] {
    const { texts } = layText([{ ordinal: 1, layout, label: '1', image: 'drawn' }]);
    const paper = paperOfTexts(texts);
    const { silent: _silent, disputed: _disputed, ...envelope } = readEnvelope(paper);
    const said = new Map(
      Object.entries(envelope).map(([field, read]) => [
        field,
        [read].flat().map(({ value }) => value),
      ]),
    );
    const missed: string[] = [];
    for (const [field, value] of Object.entries(page.fields)) {
      const read = said.get(field) ?? [];
      const isRight = read.some((each) => fold(each) === fold(value));
      this.#fields.share(`fields, ${group}`, field).add(isRight);
      this.#fields.share(`fields, ${group}`, 'all fields').add(isRight);
      if (!isRight) missed.push(`${field} ${value}, read ${read.join(' | ')}`);
    }
    const lines = paper.texts.flatMap((text) => text.blocks.map((block) => lineOf(text, block)));
    const held = new Set(readRussianCopies(lines).flatMap(({ holder }) => holder ?? []));
    for (const holder of new Set(page.holders)) {
      this.#fields.share(`fields, ${group}`, 'copy holders').add(held.has(holder));
    }
    return missed;
  }

  result(): TaskResult {
    const letters = [...this.#letters].flatMap(([group, tally]): readonly Figure[] => [
      { group, name: 'characters wrong', value: tally.wrong / tally.typed, count: tally.typed },
      {
        group,
        name: 'stamps and dirt counted too',
        value: tally.wrongWithAsides / tally.typed,
        count: tally.typed,
      },
    ]);
    const rate = (this.#pages / this.#time) * 1000;
    const cores = availableParallelism();
    return {
      figures: [
        ...letters.toSorted((a, b) => a.group.localeCompare(b.group)),
        ...this.#fields.figures(),
      ],
      remarks: [
        `${rate.toFixed(2)} pages a second on ${cores} cores at 200 dpi (aim: 1 on 2); other work on the machine slows this`,
        `${(this.#work / this.#pages).toFixed(2)} seconds of processor time a page, in all cores together`,
        ...this.#worst,
      ],
    };
  }
}

/** The words that were read, line by line; stamps and strokes that the layout marks as such only where asked for. */
function readWords({ blocks }: PageLayout, withAsides: boolean): string {
  return blocks
    .flatMap(({ lines }) => lines)
    .filter(({ aside }) => withAsides || aside === undefined)
    .map(({ words }) => words.map(({ content }) => content).join(' '))
    .join('\n');
}
