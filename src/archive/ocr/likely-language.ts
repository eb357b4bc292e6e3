import { installedOf, USUAL } from './languages.ts';
import type { PageToRecognise } from '../../readers/scan/recogniser.ts';

type Names = readonly string[];
type Page = Pick<PageToRecognise, 'source' | 'said'>;

/** Asks some lines of a page which of these it is in; several where none does clearly better. */
type AskLines = (candidates: Names) => Promise<Names>;

/** A language to read a page in first. */
interface Likely {
  readonly languages: Names;
  /** Whether its own lines say so: nothing more can be learnt by asking them. */
  readonly isAsked: boolean;
}

/**
 * What language the next page is in, most likely: pages come in folders, and those of one folder are in one language. What the archive's
 * record says is tried first; else what other pages of the folder turned out to be; where a folder is begun, lines of its first page are
 * asked, and its other pages wait for that.
 */
export class LikelyLanguage {
  readonly #installed: ReadonlySet<string>;
  #source: string | undefined;
  /** What a page of the folder was in. */
  #here: Names | undefined;
  /** What any page was in last: of the usual ones it is asked about first. */
  #last: Names = [];
  #asking: Promise<Names> | undefined;

  constructor(installed: ReadonlySet<string>) {
    this.#installed = installed;
  }

  async of(page: Page, ask: AskLines): Promise<Likely> {
    if (page.source !== undefined && page.source !== this.#source) this.#begin(page.source);
    const known = this.#saidOf(page) ?? this.#here;
    if (known !== undefined) return { languages: known, isAsked: false };
    // Without a pause where nobody is being asked: pages that are begun together must not all be.
    const other = this.#asking && (await this.#asking.catch(() => undefined));
    if (other?.length === 1) return { languages: other, isAsked: false };
    return { languages: await this.ask(page, ask), isAsked: true };
  }

  /** Asks a page that was not read surely in what it was taken to be. */
  async ask(page: Page, ask: AskLines): Promise<Names> {
    const said = this.#saidOf(page);
    this.#asking = ask(this.#candidates(said ?? []));
    const found = await this.#asking;
    if (found.length > 1) return said ?? found;
    this.#here = this.#last = found;
    return found;
  }

  #begin(source: string): void {
    this.#source = source;
    this.#here = undefined;
    this.#asking = undefined;
  }

  /** Of a record that names several each page is in one of them, and nobody knows which. */
  #saidOf({ said = [] }: Page): Names | undefined {
    const names = installedOf(said, this.#installed);
    return names.length === 1 ? names : undefined;
  }

  #candidates(said: Names): Names {
    const usual = USUAL.filter((name) => this.#installed.has(name));
    const first = usual.filter((name) => this.#last.includes(name));
    const all = [...new Set([...said, ...first, ...usual])];
    return all.length > 0 ? all : [...this.#installed].slice(0, 1);
  }
}
