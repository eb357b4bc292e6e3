import type { CapitalWord } from './capital-words.ts';
import type { Sheet } from './sheet.ts';

/** Small words inside an office: `Secretary of State for External Affairs`. */
const LINK = /^(?: of| for| of the| for the)? $/;
const LONGEST = 9;

/** What a marked name leaves outside its marks: `President` before Hale, `Secretary of State for External Affairs` before Greene. */
export interface TitleBefore {
  readonly titles: readonly string[];
  /** The whole phrase, where it is more than a title. */
  readonly role?: string;
}

/** The title or office that stands directly before a name. */
export function titleBefore(sheet: Sheet, start: number): TitleBefore | undefined {
  const words = wordsBefore(sheet, start);
  const first = words.findIndex((word) => word.traits.title);
  const opening = words[first];
  if (opening === undefined) return undefined;
  const said = words.slice(first);
  const titles = said.filter((word) => word.traits.title).map((word) => word.traits.plain);
  const phrase = sheet.content.slice(opening.start, start).trim();
  return said.length > 1 ? { titles, role: phrase } : { titles };
}

/** Capitalised words that lead up to the name without a break, nearest last. */
function wordsBefore(sheet: Sheet, start: number): readonly CapitalWord[] {
  const lead: CapitalWord[] = [];
  const { words, content } = sheet;
  let end = start;
  for (let at = lastBefore(words, start); at >= 0 && lead.length < LONGEST; at -= 1) {
    const word = words[at];
    if (word === undefined || !leadsOn(word, content.slice(word.end, end))) break;
    if (/^\p{Lu}{2,}/u.test(word.word) && !word.traits.title && !word.traits.nobody) break;
    lead.unshift(word);
    end = word.start;
  }
  return lead;
}

/** `Special Assistants to the President Hale and Thornbury`: an assistant is one to somebody. */
function leadsOn({ traits }: CapitalWord, between: string): boolean {
  return LINK.test(between) || (between === ' to the ' && AIDE.test(traits.plain));
}

const AIDE = /^(?:assistant|adviser|advisor|aide|counselor)s?$/;

function lastBefore(words: readonly CapitalWord[], start: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
