/** What a list's description says in words that can be compared. */
export interface Described {
  /** Lower-case words of three letters or more that are not filler. */
  readonly words: ReadonlySet<string>;
  /** Years it names. */
  readonly years: readonly number[];
}

const FILLER = new Set(
  `the and from until thereafter for with who was his its him her after before during through january february march april
  may june july august september october november december also previously subsequently later early then since prior former`.split(
    /\s+/,
  ),
);

const COUNTRY_OF: ReadonlyMap<string, string> = new Map(
  Object.entries({
    british: 'kingdom',
    soviet: 'union',
    russian: 'union',
    ussr: 'union',
    french: 'france',
    german: 'germany',
    italian: 'italy',
    chinese: 'china',
    roc: 'china',
    prc: 'china',
    japanese: 'japan',
    korean: 'korea',
    rok: 'korea',
    vietnamese: 'vietnam',
    indian: 'india',
    pakistani: 'pakistan',
    israeli: 'israel',
    egyptian: 'egypt',
    canadian: 'canada',
    turkish: 'turkey',
    greek: 'greece',
    iranian: 'iran',
    iraqi: 'iraq',
  }),
);

export function describe(description: string): Described {
  const words = new Set<string>();
  for (const match of description.toLowerCase().matchAll(/\p{L}{3,}/gu)) {
    const word = match[0];
    if (!FILLER.has(word)) words.add(COUNTRY_OF.get(word) ?? word);
  }
  const years = [...description.matchAll(/\b1[89]\d\d\b/g)].map((match) => Number(match[0]));
  return { words, years };
}

/** How many words two descriptions share. */
export function sharedWords(left: Described, right: Described): readonly string[] {
  return [...left.words].filter((word) => right.words.has(word));
}
