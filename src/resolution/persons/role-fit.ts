import { type Span, heldAt, spansOf } from './spans.ts';

/** One office of a description, with when it was held as far as the words say. */
interface Office {
  readonly words: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
  /** The words that say what the office is, before what it is for: `special assistant`. */
  readonly head: ReadonlySet<string>;
  readonly from?: number;
  readonly to?: number;
}

/** A list's description taken apart: `Deputy Secretary of Defense until August 1955; Secretary of the Treasury from June 1957`. */
export class Career {
  readonly #description: string;
  /** Taken apart when it is asked about: most careers never are. */
  #offices: readonly Office[] | undefined;
  #spans: readonly Span[] | undefined;

  constructor(description: string) {
    this.#description = description;
  }

  /** Whether an office was held at a date: nothing where the description gives no dates, or not to the month. */
  heldAt(date: string): boolean | undefined {
    this.#spans ??= spansOf(this.#description);
    if (this.#spans.length === 0 || date.length < 7) return undefined;
    return heldAt(this.#spans, date);
  }

  /** How much of a role's words one office holds, 0 to 1; an office of other years counts half. */
  fit(role: string, year?: number): number {
    const asked = officeOf(role);
    const total = asked.words.size + asked.pairs.size;
    if (total === 0) return 0;
    return this.#best(year, (office) => {
      return (shared(asked.words, office.words) + shared(asked.pairs, office.pairs)) / total;
    });
  }

  /** Whether titles such as `Vice President` are what an office is, and not whom it serves. */
  fitTitles(titles: readonly string[], year?: number): number {
    const asked = titles.map((title) => sameWord(title));
    if (asked.length === 0) return 0;
    return this.#best(year, ({ head, words }) => {
      const found = asked.filter((title) => head.has(title)).length / asked.length;
      const lesser = ['vice', 'deputy', 'assistant', 'under'].some(
        (word) => head.has(word) && !asked.includes(word),
      );
      if (isOfSchool(head, words)) return 0;
      return lesser ? found / 2 : found;
    });
  }

  #best(year: number | undefined, measure: (office: Office) => number): number {
    this.#offices ??= officesOf(this.#description);
    let best = 0;
    for (const office of this.#offices) {
      best = Math.max(best, measure(office) * (isHeld(office, year) ? 1 : 0.5));
    }
    return best;
  }
}

/** `President of an invented University`: nobody calls him President without saying of what. */
function isOfSchool(head: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
  return (
    head.has('president') &&
    ['university', 'college', 'bank', 'company'].some((one) => words.has(one))
  );
}

function officesOf(description: string): readonly Office[] {
  const parts = description.split(/;|,? thereafter,?/).filter((part) => part.trim() !== '');
  return parts.map(readOffice);
}

function shared(asked: ReadonlySet<string>, had: ReadonlySet<string>): number {
  let count = 0;
  for (const one of asked) if (had.has(one)) count += 1;
  return count;
}

function isHeld({ from, to }: Office, year: number | undefined): boolean {
  if (year === undefined) return true;
  return (from === undefined || year >= from) && (to === undefined || year <= to);
}

const FILLER = new Set(['the', 'of', 'for', 'and', 'to', 'in', 'a', 'on', 'at', 'from', 'until']);
const SAME: ReadonlyMap<string, string> = new Map([
  ['premier', 'minister'],
  ['labour', 'labor'],
  ['defence', 'defense'],
  ['asst', 'assistant'],
  ['secy', 'secretary'],
  ['sec', 'secretary'],
  ['dep', 'deputy'],
  ['formin', 'minister'],
  ['fonmin', 'minister'],
  ['primin', 'minister'],
  ['chargé', 'charge'],
  ['mme', 'madame'],
  ['gen', 'general'],
  ['amb', 'ambassador'],
  ['ambassadors', 'ambassador'],
  ['sen', 'senator'],
  ['senators', 'senator'],
  ['rep', 'representative'],
  ['representatives', 'representative'],
  ['secretaries', 'secretary'],
  ['ambs', 'ambassador'],
  ['generals', 'general'],
  ['presidents', 'president'],
  ['congressmen', 'congressman'],
  ['ministers', 'minister'],
  ['gov', 'governor'],
  ['adm', 'admiral'],
  ['col', 'colonel'],
  ['capt', 'captain'],
]);

const REMEMBERED = 20_000;
const remembered = new Map<string, Office>();

function officeOf(words: string): Office {
  const known = remembered.get(words);
  if (known !== undefined) return known;
  const office = readOffice(words);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(words, office);
  return office;
}

function readOffice(words: string): Office {
  const list = plainWords(words);
  const from = /\b(?:from|after|since) [^;]*?\b(1[89]\d\d)/i.exec(words)?.[1];
  const to = /\b(?:until|to|through|before|[–-]) ?[^;]*?\b(1[89]\d\d)/i.exec(words)?.[1];
  return {
    words: new Set(list),
    pairs: new Set(list.slice(1).map((word, index) => `${list[index]} ${word}`)),
    head: headOf(words),
    ...(from === undefined ? {} : { from: Number(from) }),
    ...(to === undefined ? {} : { to: Number(to) }),
  };
}

/** `USA, Assistant Staff Secretary to President Hale` is an assistant staff secretary; `President’s Assistant` an assistant. */
function headOf(words: string): ReadonlySet<string> {
  const heads = words.split(',').map((part) => {
    const [head = ''] = part.split(/\b(?:of|for|to|in|on|at|from|until|after|since|before|and)\b/i);
    return head.replace(/[\p{L}]+[’']s?\b/gu, ' ');
  });
  return new Set(heads.flatMap(plainWords));
}

function plainWords(words: string): readonly string[] {
  const found =
    words
      .toLowerCase()
      .replace(/[’']s?/g, '')
      .match(/\p{L}+/gu) ?? [];
  return found.filter((word) => !FILLER.has(word)).map(sameWord);
}

/** `Special Assistants` are several of whom each is one; Labour is Labor. */
function sameWord(word: string): string {
  return SAME.get(word) ?? (PLURAL.test(word) ? word.slice(0, -1) : word);
}

const PLURAL =
  /^(?:assistant|adviser|advisor|counselor|director|member|officer|commander|marshal|admiral|delegate|commissioner|consul|colonel|captain|governor|chief)s$/;
