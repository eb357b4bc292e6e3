import { placesIn } from '../../understanding/authority/places.ts';

/** What a list's description says in words that can be compared. */
export interface Described {
  /** Lower-case words of three letters or more that are not filler. */
  readonly words: ReadonlySet<string>;
  /** The country served, as far as the words show it. */
  readonly nation?: string;
}

const FILLER = new Set(
  `the and from until thereafter for with who was his its him her after before during through january february march april
  may june july august september october november december also previously subsequently later early then since prior former
  department state united states office bureau affairs`.split(/\s+/),
);

/** Places whose names and adjectives descriptions use in turn count as one word. */
export function describe(description: string): Described {
  const words = new Set<string>(placesIn(description));
  for (const match of description.toLowerCase().matchAll(/\p{L}{3,}/gu)) {
    if (!FILLER.has(match[0])) words.add(match[0]);
  }
  const nation = nationOf(description);
  return nation === undefined ? { words } : { words, nation };
}

const AMERICAN =
  /\b(?:USA|USN|USAF|USMC|U\.S\.(?!S)|Senator|Congressman|Department of (?:State|Defense|Agriculture|Commerce|the Army|the Navy|the Air Force|the Treasury)|Office of|Bureau of|National Security Council|Central Intelligence|Joint Chiefs|Policy Planning|Atomic Energy Commission|White House|International Cooperation Administration|Agency for International|Assistant Secretary of (?:State|Defense))\b/;
const HEAD_OF =
  /\b(?:(?:Prime|Foreign) Minister|Minister [^;]*?|President|Premier|King|Chancellor|Shah|Emir|Sultan|Chief of State) of (?:the )?(.+)/;
const SERVICE =
  /\b(\S+ )?(\S+) (?:Embassy|Legation|Delegation|Mission|Foreign (?:Office|Ministry|Minister|Secretary)|Ambassador|Government)\b/g;
const OF_PLACE =
  /\b(?:Embassy|Ambassador|Delegation|Mission|Representative) of (?:the )?(.+?) (?:in|to|at)\b/;

/** `British Ambassador`, `Minister of the French Embassy`, `Foreign Minister of Norway`, `Senator` (that is an American). */
function nationOf(description: string): string | undefined {
  return (
    nationInOpening(description) ??
    nationServed(description) ??
    nationIn(OF_PLACE.exec(description)?.[1] ?? '') ??
    (AMERICAN.test(description) ? 'united-states' : nationHeaded(description))
  );
}

function nationInOpening(description: string): string | undefined {
  const opening = description.replace(/^(?:former|first|acting|deputy|vice|later) /i, '');
  if (opening.startsWith('Ambassador') || !/^\p{Lu}/u.test(opening)) return undefined;
  return nationIn(opening.split(/\s+/).slice(0, 2).join(' '));
}

function nationServed(description: string): string | undefined {
  for (const [, first = '', second = ''] of description.matchAll(SERVICE)) {
    const served = nationIn(`${first}${second}`);
    if (served !== undefined) return served;
  }
  return undefined;
}

function nationHeaded(description: string): string | undefined {
  const [whose = ''] = (HEAD_OF.exec(description)?.[1] ?? '').split(AFTER_PLACE);
  return /Embassy|Office|Bureau/.test(whose) ? undefined : nationIn(whose);
}

const AFTER_PLACE = /[,;(]| (?:from|until|in|to|after|since|before|and) /;

/** The country that words name; an organisation is nobody's country. */
function nationIn(words: string): string | undefined {
  return [...placesIn(words)].find((place) => !place.startsWith('representative'));
}

/** How many words two descriptions share. */
export function sharedWords(left: Described, right: Described): readonly string[] {
  return [...left.words].filter((word) => right.words.has(word));
}

/** Descriptions compared by the rarity of what they share: `Sprague Electric` tells more than `Ambassador`. */
export class Likeness {
  readonly #rarity = new Map<string, number>();
  readonly #weights = new Map<Described, number>();

  constructor(all: readonly Described[]) {
    for (const { words } of all) {
      for (const word of words) this.#rarity.set(word, (this.#rarity.get(word) ?? 0) + 1);
    }
    for (const [word, count] of this.#rarity) {
      this.#rarity.set(word, Math.log((all.length + 1) / count));
    }
  }

  /** 0 to 1: the weight of the shared words against that of the shorter description. */
  between(left: Described, right: Described): number {
    const least = Math.min(this.#weightOf(left), this.#weightOf(right));
    if (least === 0) return 0;
    let shared = 0;
    for (const word of left.words) {
      if (right.words.has(word)) shared += this.#rarity.get(word) ?? 0;
    }
    return shared / least;
  }

  #weightOf(described: Described): number {
    const known = this.#weights.get(described);
    if (known !== undefined) return known;
    let sum = 0;
    for (const word of described.words) sum += this.#rarity.get(word) ?? 0;
    this.#weights.set(described, sum);
    return sum;
  }
}
