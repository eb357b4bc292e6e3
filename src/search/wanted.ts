import type { Condition, TextField } from '../store/plan.ts';
import { FirstLetters } from './first-letters.ts';
import {
  isAuthorToken,
  isLanguageStemToken,
  isStemToken,
  isWholeToken,
  stemOf,
  unmarked,
} from './tokens.ts';

/**
 * What of a query can be shown in the words of a paper: every positive word, phrase and prefix, by what it is looked up by.
 * The numbers tell which part of the query a hit answers; alternatives share one.
 */
export interface Wanted {
  readonly stems: ReadonlyMap<string, number>;
  /** Tokens of stems in a language of their own: `§fr:navir`. */
  readonly languageStems: ReadonlyMap<string, number>;
  readonly forms: ReadonlyMap<string, number>;
  readonly wholes: ReadonlyMap<string, number>;
  readonly prefixes: readonly WantedPrefix[];
  readonly phrases: readonly WantedPhrase[];
  /** What all of these begin with. */
  readonly firstLetters: FirstLetters;
}

interface WantedPrefix {
  readonly start: string;
  readonly whole: boolean;
  readonly part: number;
}

interface WantedPhrase {
  readonly forms: readonly string[];
  readonly part: number;
}

/** Gathers what to show. What stands under `not` is not shown; senders and dates stand in the list anyway. */
export function wantedOf(condition: Condition): Wanted {
  const wanted: Draft = {
    stems: new Map(),
    languageStems: new Map(),
    forms: new Map(),
    wholes: new Map(),
    prefixes: [],
    phrases: [],
  };
  let parts = 0;
  gather(condition, wanted, () => parts++);
  return withFirstLetters(wanted);
}

function withFirstLetters(wanted: Omit<Wanted, 'firstLetters'>): Wanted {
  const { stems, languageStems, forms, wholes, prefixes, phrases } = wanted;
  const firstLetters = new FirstLetters([
    ...stems.keys(),
    ...forms.keys(),
    ...wholes.keys(),
    ...[...languageStems.keys()].map(stemOf),
    ...prefixes.map(({ start }) => start),
    ...phrases.flatMap((phrase) => phrase.forms),
  ]);
  return { ...wanted, firstLetters };
}

export function wantsNothing(wanted: Wanted): boolean {
  return (
    wanted.stems.size + wanted.forms.size + wanted.wholes.size === 0 &&
    wanted.prefixes.length + wanted.phrases.length === 0
  );
}

/** The same with the words of each phrase by themselves. */
export function withoutPhrases(wanted: Wanted): Wanted {
  const words = wanted.phrases.flatMap(({ forms, part }) =>
    forms.map((form) => [form, part] as const),
  );
  return withFirstLetters({
    ...wanted,
    phrases: [],
    forms: new Map([...wanted.forms, ...words]),
  });
}

interface Draft {
  readonly stems: Map<string, number>;
  readonly languageStems: Map<string, number>;
  readonly forms: Map<string, number>;
  readonly wholes: Map<string, number>;
  readonly prefixes: WantedPrefix[];
  readonly phrases: WantedPhrase[];
}

/** Fields whose words are also words of the text. */
const SHOWN: ReadonlySet<TextField> = new Set<TextField>([
  'head',
  'body',
  'notes',
  'person',
  'file',
]);

function gather(condition: Condition, wanted: Draft, part: () => number): void {
  switch (condition.kind) {
    case 'all':
      gatherEach(condition.of, wanted, part);
      break;
    case 'any': {
      const shared = part();
      gatherEach(condition.of, wanted, () => shared);
      break;
    }
    case 'word':
    case 'phrase':
    case 'prefix':
    case 'near':
      addLeaf(condition, wanted, part);
      break;
    case 'not':
    case 'field':
    case 'dates':
    case 'everything':
      break;
  }
}

function gatherEach(of: readonly Condition[], wanted: Draft, part: () => number): void {
  for (const each of of) gather(each, wanted, part);
}

type Leaf = Extract<Condition, { kind: 'word' | 'phrase' | 'prefix' | 'near' }>;

function addLeaf(leaf: Leaf, wanted: Draft, part: () => number): void {
  if (leaf.kind === 'near') {
    for (const token of leaf.tokens) addTokens(wanted, [token], part());
  } else if (isShown(leaf.in)) {
    if (leaf.kind === 'word') addTokens(wanted, leaf.tokens, part());
    else if (leaf.kind === 'prefix') addPrefix(wanted, leaf.start, part());
    else wanted.phrases.push({ forms: leaf.tokens, part: part() });
  }
}

function isShown(field: TextField | undefined): boolean {
  return field === undefined || SHOWN.has(field);
}

function addTokens(wanted: Draft, tokens: readonly string[], part: number): void {
  for (const token of tokens) {
    if (isStemToken(token)) wanted.stems.set(unmarked(token), part);
    else if (isLanguageStemToken(token)) wanted.languageStems.set(token, part);
    else if (isWholeToken(token)) wanted.wholes.set(unmarked(token), part);
    else if (isAuthorToken(token)) wanted.stems.set(unmarked(token), part);
    else wanted.forms.set(token, part);
  }
}

function addPrefix(wanted: Draft, start: string, part: number): void {
  const whole = isWholeToken(start);
  const marked = whole || isAuthorToken(start);
  wanted.prefixes.push({ start: marked ? unmarked(start) : start, whole, part });
}
