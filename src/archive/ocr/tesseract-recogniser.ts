import { availableParallelism } from 'node:os';
import type { PageLayout } from '../../model/scans.ts';
import type { PageToRecognise, RecognisedPage, Recogniser } from '../../readers/scan/recogniser.ts';
import { writeAlto } from '../../readers/scan/write-alto.ts';
import { markAsides } from './asides.ts';
import { respaced } from './fixed-pitch.ts';
import { installedOf, tagOf, USUAL } from './languages.ts';
import { asPgm, densestBand, openUpright } from './picture.ts';
import type { Upright } from './picture.ts';
import { placeBlocks } from './placing.ts';
import { Preparations } from './preparing.ts';
import type { Prepared } from './preparing.ts';
import { inRows } from './rows.ts';
import { withRomanDates } from './second-look.ts';
import { Tesseract } from './tesseract.ts';
import type { Installation, RunLimits } from './tesseract.ts';
import { meanConfidence, readTable, yieldOf } from './tsv.ts';
import type { ReadBlocks } from './tsv.ts';

/** Counts up when the same program would read a page otherwise than before. */
const MANNER = 1;
/** Letters read less surely than this on the mean: other ways to prepare the page are tried. */
const SURE = 0.86;
/** Of two languages, one yields so much more than the other where a page is in that one alone. */
const CLEARLY = 1.25;

interface Reading {
  readonly blocks: ReadBlocks;
  readonly prepared: Prepared;
}

/** Reads pages with tesseract, in processes of its own, as many at once as there are cores. */
export class TesseractRecogniser implements Recogniser {
  readonly version: string;
  readonly #tesseract: Tesseract;

  constructor(
    installation: Installation,
    options: { readonly atOnce?: number; readonly limits?: RunLimits } = {},
  ) {
    const { atOnce = availableParallelism(), limits } = options;
    this.#tesseract = new Tesseract(installation, { atOnce, ...(limits && { limits }) });
    this.version = `tesseract ${installation.version}, manner ${MANNER}`;
  }

  async recognise(page: PageToRecognise, signal?: AbortSignal): Promise<RecognisedPage> {
    const upright = await openUpright(page.pixels);
    signal?.throwIfAborted();
    const preparations = new Preparations(upright);
    const first = await preparations.evened(false);
    const languages = await this.#languagesOf(page, { prepared: first, upright, signal });
    const read = async (prepared: Prepared): Promise<Reading> => ({
      prepared,
      blocks: await this.#read(prepared, { languages, dpi: upright.dpi, signal }),
    });
    const best = await surest(await read(first), preparations, read);
    const mended = await this.#mended(best, { languages, dpi: upright.dpi, signal });
    return this.#pageOf({ ...best, blocks: mended }, upright, languages);
  }

  /** Spaces where a typewriter puts them, and Roman months in Russian, which the Russian model has no letters for. */
  async #mended(
    { blocks, prepared }: Reading,
    { languages, dpi, signal }: Reader,
  ): Promise<ReadBlocks> {
    const spaced = respaced(inRows(blocks));
    const isRussian = languages.length === 1 && languages[0] === 'rus';
    if (!isRussian || !this.#tesseract.languages.has('eng')) return spaced;
    return withRomanDates(spaced, prepared.grey, (grey, { language, only }) =>
      this.#tesseract.read(
        { picture: asPgm(grey), languages: [language], dpi, psm: 6, only },
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
      blocks: markAsides(
        placeBlocks(blocks, { width, height, turned: prepared.turned }, upright),
        prepared.turned,
      ),
      by: `tesseract ${this.#tesseract.version} (${languages.join('+')})`,
    };
    const { how, turned } = prepared;
    return { ...layout, alto: writeAlto(layout, { prepared: how }), angle: turned, prepared: how };
  }

  async #read(
    { grey, sauvola }: Prepared,
    { languages, dpi, signal }: Reader,
  ): Promise<ReadBlocks> {
    const picture = asPgm(grey);
    return readTable(await this.#tesseract.read({ picture, languages, dpi, sauvola }, signal));
  }

  /** As told; else by reading a few lines in each language; both where neither does clearly better. */
  async #languagesOf(
    { languages = [] }: PageToRecognise,
    { prepared, upright, signal }: Probe,
  ): Promise<readonly string[]> {
    const told = installedOf(languages, this.#tesseract.languages);
    if (told.length > 0) return told;
    const usual = USUAL.filter((name) => this.#tesseract.languages.has(name));
    if (usual.length < 2)
      return usual.length > 0 ? usual : [...this.#tesseract.languages].slice(0, 1);
    const picture = asPgm(densestBand(prepared.grey));
    const yields = await Promise.all(
      usual.map(async (name) => {
        const run = { picture, languages: [name], dpi: upright.dpi, psm: 6 } as const;
        return yieldOf(readTable(await this.#tesseract.read(run, signal)));
      }),
    );
    const best = yields.indexOf(Math.max(...yields));
    const isClear = yields.every(
      (other, at) => at === best || (yields[best] ?? 0) > CLEARLY * other,
    );
    return isClear ? usual.slice(best, best + 1) : usual;
  }
}

interface Reader {
  readonly languages: readonly string[];
  readonly dpi: number;
  readonly signal: AbortSignal | undefined;
}

interface Probe {
  readonly prepared: Prepared;
  readonly upright: Upright;
  readonly signal: AbortSignal | undefined;
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
    if (yieldOf(next.blocks) > yieldOf(best.blocks)) best = next;
  }
  return best;
}
