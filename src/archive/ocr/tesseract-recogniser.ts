import { availableParallelism } from 'node:os';
import type { PageLayout } from '../../model/scans.ts';
import type { PageToRecognise, RecognisedPage, Recogniser } from '../../readers/scan/recogniser.ts';
import { writeAlto } from '../../readers/scan/write-alto.ts';
import { asidesOf } from './asides.ts';
import { partedAtBareCells } from './bare-cells.ts';
import { pitchOf, respaced } from './fixed-pitch.ts';
import type { Installation, RunLimits } from './installation.ts';
import { installedOf, tagOf } from './languages.ts';
import { lettersByShape } from './letter-shapes.ts';
import { LikelyLanguage } from './likely-language.ts';
import { narrowed, widened } from './narrowing.ts';
import { asBitmap, densestBand, openUpright } from './picture.ts';
import type { Upright } from './picture.ts';
import { placeBlocks } from './placing.ts';
import { Preparations } from './preparing.ts';
import type { Prepared } from './preparing.ts';
import { inRows } from './rows.ts';
import { withRomanDates } from './second-look.ts';
import { setApart } from './set-apart.ts';
import { Tesseract } from './tesseract.ts';
import { meanConfidence, readTable, wordsIn, yieldOf } from './tsv.ts';
import type { ReadBlocks } from './tsv.ts';
import { unreadCells } from './unread-ink.ts';

/** Counts up when the same program would read a page otherwise than before. */
const MANNER = 5;
/** Letters read less surely than this on the mean: other ways to prepare the page are tried. */
const SURE = 0.86;
/** Of two languages, one yields so much more than the other where a page is in that one alone. */
const CLEARLY = 1.25;
/**
 * Typed letters are wider than printed ones, and a page of them is read in less time, and as well, when they are made as narrow as print;
 * Cyrillic ones (Ж, Ш, Ю) are best left a little wider. Small print that is made narrower is read far worse.
 */
const NARROW = 0.9;
const NARROW_LATIN = 0.85;
/** As many letters as tell in what language a few lines are. */
const LINES = 60;

interface Reading {
  readonly blocks: ReadBlocks;
  readonly prepared: Prepared;
}

/** Reads pages with tesseract, in processes of its own, as many at once as there are cores. */
export class TesseractRecogniser implements Recogniser {
  readonly version: string;
  readonly #tesseract: Tesseract;
  readonly #likely: LikelyLanguage;
  /** Whether the page before was typed. */
  #isTyping = false;

  constructor(
    installation: Installation,
    options: { readonly atOnce?: number; readonly limits?: RunLimits } = {},
  ) {
    const { atOnce = availableParallelism(), limits } = options;
    this.#tesseract = new Tesseract(installation, { atOnce, ...(limits && { limits }) });
    this.#likely = new LikelyLanguage(installation.languages);
    this.version = `tesseract ${installation.version}, manner ${MANNER}`;
  }

  async recognise(page: PageToRecognise, signal?: AbortSignal): Promise<RecognisedPage> {
    const upright = await openUpright(page.pixels);
    signal?.throwIfAborted();
    const preparations = new Preparations(upright);
    const reader = { dpi: upright.dpi, signal };
    const evened = await preparations.evened(false);
    const isNarrow = this.#isTyping;
    const { languages, ...guess } = await this.#first(page, evened, { ...reader, isNarrow });
    const read = async (prepared: Prepared): Promise<Reading> => ({
      prepared,
      blocks: await this.#read(prepared, { ...reader, languages, isNarrow: false }),
    });
    const first = isNarrow ? await orAsWide(guess, () => read(evened)) : guess;
    this.#isTyping = pitchOf(first.blocks) !== undefined;
    const best = await surest(first, preparations, read);
    const mended = await this.#mended(best, { ...reader, languages });
    return this.#pageOf({ ...best, blocks: mended }, upright, languages);
  }

  /** The evened page in the language that it is most likely in; what is read surely so is in that language. Else in that which its lines tell. */
  async #first(
    page: PageToRecognise,
    prepared: Prepared,
    reader: Omit<Reader, 'languages'>,
  ): Promise<Reading & { readonly languages: readonly string[] }> {
    const told = installedOf(page.languages ?? [], this.#tesseract.languages);
    const read = async (languages: readonly string[]) => ({
      prepared: reader.isNarrow ? asNarrowed(prepared, languages) : prepared,
      languages,
      blocks: await this.#read(prepared, { ...reader, languages }),
    });
    if (told.length > 0) return read(told);
    const ask = (names: readonly string[]) => this.#languageOf(prepared, names, reader);
    const likely = await this.#likely.of(page, ask);
    const guess = await read(likely.languages);
    if (likely.isAsked || meanConfidence(guess.blocks) >= SURE) return guess;
    const languages = await this.#likely.ask(page, ask);
    return sameAs(guess.languages, languages) ? guess : read(languages);
  }

  /** What a typewriter tells: where spaces are, what is no typing, capital or small; and Roman months in Russian, which the Russian model has no letters for. */
  async #mended(
    { blocks, prepared }: Reading,
    { languages, dpi, signal }: Omit<Reader, 'isNarrow'>,
  ): Promise<ReadBlocks> {
    const typing = setApart(partedAtBareCells(respaced(inRows(blocks)), prepared.grey));
    const shaped = lettersByShape(typing, prepared.grey, asidesOf(typing));
    const isRussian = languages.length === 1 && languages[0] === 'rus';
    if (!isRussian || !this.#tesseract.languages.has('eng')) return shaped;
    return withRomanDates(shaped, prepared.grey, (grey, { language, only }) =>
      this.#tesseract.read(
        { picture: asBitmap(grey, dpi), languages: [language], psm: 6, only },
        signal,
      ),
    );
  }

  #pageOf(
    { blocks, prepared }: Reading,
    upright: Upright,
    languages: readonly string[],
  ): RecognisedPage {
    const { width, height } = prepared.grey;
    const layout: PageLayout = {
      ...upright.original,
      language: tagOf(languages),
      blocks: placeBlocks(
        blocks,
        { width, height, turned: prepared.turned, asides: asidesOf(blocks) },
        upright,
      ),
      by: `tesseract ${this.#tesseract.version} (${languages.join('+')})`,
    };
    const { how, turned } = prepared;
    return { ...layout, alto: writeAlto(layout, { prepared: how }), angle: turned, prepared: how };
  }

  async #read(
    { grey, sauvola }: Prepared,
    { languages, dpi, isNarrow, signal }: Reader,
  ): Promise<ReadBlocks> {
    const share = isNarrow ? narrowOf(languages) : 1;
    const picture = asBitmap(share === 1 ? grey : narrowed(grey, share), dpi);
    const table = await this.#tesseract.read({ picture, languages, sauvola }, signal);
    return widened(readTable(table), share);
  }

  /** By reading a few lines: the one of these that they are read surely in; all where none does clearly better. */
  async #languageOf(
    { grey }: Prepared,
    names: readonly string[],
    { dpi, signal }: Pick<Reader, 'dpi' | 'signal'>,
  ): Promise<readonly string[]> {
    if (names.length < 2) return names;
    const picture = asBitmap(densestBand(grey), dpi);
    const yields: number[] = [];
    for (const name of names) {
      const run = { picture, languages: [name], psm: 6 } as const;
      const blocks = readTable(await this.#tesseract.read(run, signal));
      yields.push(yieldOf(blocks));
      if (meanConfidence(blocks) >= SURE && lettersIn(blocks) >= LINES) return [name];
    }
    const best = yields.indexOf(Math.max(...yields));
    const isClear = yields.every(
      (other, at) => at === best || (yields[best] ?? 0) > CLEARLY * other,
    );
    return isClear ? names.slice(best, best + 1) : names;
  }
}

const lettersIn = (blocks: ReadBlocks): number =>
  wordsIn(blocks).reduce((sum, { content }) => sum + content.length, 0);

const sameAs = (one: readonly string[], other: readonly string[]): boolean =>
  one.join('+') === other.join('+');

interface Reader {
  readonly languages: readonly string[];
  readonly dpi: number;
  /** Whether its letters are wide, as typed ones, and are made narrower to be read. */
  readonly isNarrow: boolean;
  readonly signal: AbortSignal | undefined;
}

function asNarrowed(prepared: Prepared, languages: readonly string[]): Prepared {
  return { ...prepared, how: `${prepared.how}, narrowed ${narrowOf(languages)}` };
}

const narrowOf = (languages: readonly string[]): number =>
  languages.every((name) => name === 'eng') ? NARROW_LATIN : NARROW;

const isTypedSurely = ({ blocks }: Reading): boolean =>
  pitchOf(blocks) !== undefined && meanConfidence(blocks) >= SURE;

/** What was read of the narrow picture; of the page as it is, where that proves not to be typed, or where ink was left out and this yields more. */
async function orAsWide(narrow: Reading, asWide: () => Promise<Reading>): Promise<Reading> {
  if (!isTypedSurely(narrow)) return asWide();
  return hasUnread(narrow) ? richer(narrow, await asWide()) : narrow;
}

/** Where a page is read unsurely, other ways to prepare it are tried in turn, and what yields most is kept. */
async function surest(
  first: Reading,
  preparations: Preparations,
  read: (prepared: Prepared) => Promise<Reading>,
): Promise<Reading> {
  let best = first;
  const others = [() => preparations.evened(true), () => preparations.levelled()];
  for (const prepare of others) {
    if (meanConfidence(best.blocks) >= SURE) break;
    const next = await read(await prepare());
    best = richer(best, next);
  }
  return best;
}

const richer = (one: Reading, other: Reading): Reading =>
  yieldOf(other.blocks) > yieldOf(one.blocks) ? other : one;

/** So many cells of ink that no word covers are more than underlinings and strokes make. */
const UNREAD = 10;

const hasUnread = ({ blocks, prepared }: Reading): boolean =>
  unreadCells([inRows(blocks).flat()], prepared.grey) >= UNREAD;
