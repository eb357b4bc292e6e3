import { type TextId, textId } from '../../model/ids.ts';
import type { Range } from '../../model/ranges.ts';
import type { LaidWord, PageLayout, PlacedWord } from '../../model/scans.ts';
import type { Block, Language, Layer, Text } from '../../model/texts.ts';
import { languageOfText } from '../plain-text/languages.ts';
import { layOut } from '../plain-text/layout.ts';
import { Asides } from './asides.ts';
import { asideLines, type TypedStretch, typedLines } from './laid-lines.ts';

/** A page whose words are known, as one of the pages of a paper. */
export interface LaidPage {
  readonly ordinal: number;
  readonly layout: PageLayout;
  /** What a page break calls it: its printed number, else its place among the pages. */
  readonly label: string;
  /** The picture's id, where there is a picture. */
  readonly image?: string;
}

/** A text made of pages, and of each page its words where they stand on it. */
export interface LaidText {
  readonly texts: readonly Text[];
  readonly words: ReadonlyMap<number, readonly PlacedWord[]>;
}

/**
 * Makes a text of what was read on the pages of a paper. It is laid out as typed text is, so that the same grammar reads it: no
 * character is changed or joined, every line end is a point, every new page a point at its first word. A paragraph that runs
 * on over the foot of a page is one block. Pages in another language than those before them begin another text. Stamps, and strokes in
 * which no words are left, are blocks of their own behind the block in which they stand: no sentence has their words in it.
 */
export function layText(pages: readonly LaidPage[], layer: Layer = 'original'): LaidText {
  const words = new Map<number, readonly PlacedWord[]>();
  const texts: Text[] = [];
  for (const [language, run] of byLanguage(pages)) {
    const id = freeId(language, texts);
    const stretches = run.map(({ layout }) => typedLines(layout));
    const walk = new Walk(id, layOut(typed(stretches)));
    const asides = new Asides(id);
    for (const [index, page] of run.entries()) {
      const placed = walk.place(stretches[index] ?? []);
      words.set(page.ordinal, asides.place(asideLines(page.layout), placed));
      if (pages.length > 1 && placed[0] !== undefined) walk.breakPage(page, placed[0]);
    }
    const by = readersOf(run);
    const blocks = asides.among(walk.blocks);
    if (blocks.length > 0) texts.push({ id, layer, language, blocks, ...(by !== '' && { by }) });
  }
  return { texts, words };
}

type Run = readonly [language: Language, pages: readonly LaidPage[]];

/** Pages that follow each other and speak one language; a page that says too little goes with the one before it. */
function byLanguage(pages: readonly LaidPage[]): readonly Run[] {
  const runs: { language: Language; readonly pages: LaidPage[] }[] = [];
  for (const page of pages) {
    const language = languageOf(page.layout);
    const open = runs.at(-1);
    if (open === undefined) runs.push({ language, pages: [page] });
    else if (language === 'und' || language === open.language) open.pages.push(page);
    else if (open.language === 'und') {
      open.language = language;
      open.pages.push(page);
    } else runs.push({ language, pages: [page] });
  }
  return runs.map(({ language, pages }) => [language, pages]);
}

/** By the words themselves; whoever recognised the page was only told in which languages to look. */
function languageOf(layout: PageLayout): Language {
  const all = layout.blocks.flatMap((block) => block.lines);
  const lines = all.filter(({ aside }) => aside === undefined);
  const text = lines.map(({ words }) => words.map(({ content }) => content).join(' ')).join('\n');
  return languageOfText(text) ?? (text.trim() === '' ? 'und' : layout.language);
}

function freeId(language: Language, taken: readonly Text[]): TextId {
  const same = taken.filter((text) => text.language === language).length;
  return textId(same === 0 ? language : `${language}-${same + 1}`);
}

function readersOf(pages: readonly LaidPage[]): string {
  return [...new Set(pages.flatMap(({ layout }) => layout.by ?? []))].join('; ');
}

/** All lines as one typed text. A sentence that runs on over the foot of a page leaves no blank line there. */
function typed(pages: readonly (readonly TypedStretch[])[]): string {
  let text = '';
  for (const stretches of pages) {
    for (const [index, stretch] of stretches.entries()) {
      const first = stretch[0]?.line ?? '';
      const joined = index === 0 && runsOn(text, first);
      if (text !== '') text += joined ? '\n' : '\n\n';
      // A line that goes on a sentence is not set in, wherever the page's margin lies.
      const lines = stretch.map(({ line }, at) => (joined && at === 0 ? line.trimStart() : line));
      text += lines.join('\n');
    }
  }
  return text;
}

function runsOn(above: string, below: string): boolean {
  return /[\p{L}\d,;-]$/u.test(above) && /^\s*\p{Ll}/u.test(below);
}

/** Goes through the blocks of a text once and finds each word of the pages in them; both have the same letters in the same order. */
class Walk {
  readonly #text: TextId;
  readonly #blocks: Block[];
  #block = 0;
  #at = 0;

  constructor(text: TextId, blocks: readonly Block[]) {
    this.#text = text;
    this.#blocks = [...blocks];
  }

  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  place(stretches: readonly TypedStretch[]): readonly PlacedWord[] {
    const words = stretches.flatMap((stretch) => stretch.flatMap(({ words }) => words));
    return words.map((word) => this.#next(word));
  }

  #next({ content, box, confidence }: LaidWord): PlacedWord {
    for (; this.#block < this.#blocks.length; this.#block += 1, this.#at = 0) {
      const block = this.#blocks[this.#block];
      const start = this.#at + (block?.content.charAt(this.#at) === ' ' ? 1 : 0);
      if (block?.content.startsWith(content, start) !== true) continue;
      const end = start + content.length;
      this.#at = end;
      const sure = confidence === undefined ? {} : { confidence };
      return { start, end, box, text: this.#text, block: block.id, ...sure };
    }
    throw new Error(`“${content}” was lost when the page was laid out`);
  }

  breakPage({ label, image }: LaidPage, { block: id, start }: PlacedWord): void {
    const index = this.#blocks.findIndex((block) => block.id === id);
    const block = this.#blocks[index];
    if (block === undefined) return;
    const point: Range = {
      kind: 'page-break',
      page: label,
      ...(image !== undefined && { facsimile: image }),
      start,
      end: start,
    };
    const before = block.ranges.filter((range) => range.start < start);
    const ranges = [...before, point, ...block.ranges.slice(before.length)];
    this.#blocks[index] = { ...block, ranges };
  }
}
