import type { PageLayout } from '../../src/model/scans.ts';
import { readEnvelope } from '../../src/understanding/envelope/read-envelope.ts';
import { readRussianCopies } from '../../src/understanding/copies/russian-copies.ts';
import { lineOf } from '../../src/understanding/lines.ts';
import { layText } from '../../src/readers/scan/laid-text.ts';
import { PAGES_AT_ONCE } from '../../src/archive/jobs/recognise.ts';
import { findTesseract } from '../../src/archive/ocr/installation.ts';
import { TesseractRecogniser } from '../../src/archive/ocr/tesseract-recogniser.ts';
import { Choice } from '../typescripts/choosing.ts';
import { departmentPage } from '../typescripts/department-form.ts';
import { drawPage } from '../typescripts/draw.ts';
import { LEVELS } from '../typescripts/levels.ts';
import type { Level } from '../typescripts/levels.ts';
import { sovietPage } from '../typescripts/soviet-form.ts';
import { wordsOf } from '../typescripts/typed-page.ts';
import type { TypedPage } from '../typescripts/typed-page.ts';
import { typefaces } from '../typescripts/typefaces.ts';
import { lettersWrong, oneSpaced } from './character-errors.ts';
import { fold } from './comparing.ts';
import { seeded } from './damage.ts';
import { paperOfTexts } from './invented-papers.ts';
import { inLanes } from './lanes.ts';
import { OcrSteps } from './ocr-steps.ts';
import { Scores } from './scores.ts';
import type { AccuracyTask, Figure, TaskRun, TaskResult } from './task.ts';

/** Pages of each level and language; `OCR_PAGES` asks for another number. */
const PAGES = Number(process.env['OCR_PAGES'] ?? 9);
/** Other pages than those that the rules were made on: `OCR_SEED=7000`. */
const SEED = Number(process.env['OCR_SEED'] ?? 1950);
const FORMS = [
  ['Russian', sovietPage],
  ['English', departmentPage],
] as const;

interface Drawn {
  readonly name: string;
  readonly level: Level['name'];
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
    const steps = new OcrSteps();
    // Pages come in folders, and those of a folder in one language: a recogniser for each.
    const recognisers = {
      ru: new TesseractRecogniser(found.installation),
      en: new TesseractRecogniser(found.installation),
    };
    const totals = new Totals();
    const read = ({ page, picture }: Drawn) =>
      recognisers[page.language].recognise({ pixels: picture });
    for (const level of LEVELS) {
      const pages = (await drawFolders(level)).flat();
      const layouts = await steps.taken(level.name, pages.length, () =>
        inLanes(pages, PAGES_AT_ONCE, read),
      );
      steps.read(level.name, () => {
        for (const [at, each] of pages.entries()) totals.add(each, layouts[at] ?? EMPTY, context);
      });
    }
    return totals.result(steps);
  },
};

const EMPTY: PageLayout = { width: 0, height: 0, language: 'und', blocks: [] };

/** Pages of one level, a folder for each language. */
async function drawFolders(level: Level): Promise<readonly (readonly Drawn[])[]> {
  const folders = FORMS.map(async ([language, form]) => {
    const drawn: Drawn[] = [];
    for (let index = 0; index < PAGES; index += 1) {
      const face = typefaces()[index % typefaces().length];
      if (face === undefined) throw new Error('no typeface to draw with');
      const choice = new Choice(seeded(SEED + index * 31 + (language === 'Russian' ? 0 : 7)));
      const [page, back] = [form(choice), form(choice)];
      const picture = await drawPage({ page, back, face, level, choice });
      const group = `${level.name}, ${language}`;
      const name = `${group} ${index + 1}`;
      drawn.push({ name, level: level.name, group, face: face.name, page, picture });
    }
    return drawn;
  });
  return Promise.all(folders);
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

  result(steps: OcrSteps): TaskResult {
    const letters = [...this.#letters].flatMap(([group, tally]): readonly Figure[] => [
      { group, name: 'characters wrong', value: tally.wrong / tally.typed, count: tally.typed },
      {
        group,
        name: 'stamps and dirt counted too',
        value: tally.wrongWithAsides / tally.typed,
        count: tally.typed,
      },
    ]);
    return {
      figures: [
        ...letters.toSorted((a, b) => a.group.localeCompare(b.group)),
        ...this.#fields.figures(),
      ],
      remarks: [...steps.remarks(), ...this.#worst],
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
