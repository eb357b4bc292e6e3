import { datingSays, findingParts, findingsFound } from './en/deductions.ts';
import { noticeSays, refusedFor, workAtHand } from './en/notices.ts';
import { identityReasons, personReasons, reasonParts, reasons, whereabouts } from './en/reasons.ts';
import { dateInWords } from './dates.ts';
import { figure } from './figures.ts';
import { language } from './language.ts';
import { inWords, languageInWords } from './names.ts';
import { say, template } from './say.ts';
import { type TemplatePart, templateOf } from './templates.ts';

/**
 * A stretch of a sentence that another stage made. `words`: said by the interface; `paper`: as papers, editions and files have it, in their own
 * language; `sentence`: another one within it.
 */
export interface SentencePart {
  readonly kind: 'words' | 'paper' | 'sentence';
  readonly words: string;
}

/**
 * The sentence in the language of the answer. It is known by its form, so that what is stored, exported and shown at the command line stays one
 * English sentence. Undefined for one of no form that is known: of a later version, or written by a person.
 */
export function knownSentence(sentence: string): readonly SentencePart[] | undefined {
  for (const form of forms()) {
    const match = form.pattern.exec(sentence);
    if (match === null) continue;
    const { count, ...found } = match.groups ?? {};
    const said = template(form.key, count === undefined ? undefined : Number(count));
    const values: Readonly<Record<string, string>> = { ...found, ...(count && { count }) };
    return withOneStop(said.map((part) => partOf(part, values)));
  }
  return undefined;
}

/** The same as plain words, for places where no markup can stand; undefined where the sentence is not known. */
export function knownWords(sentence: string): string | undefined {
  if (language() === 'en') return sentence;
  return knownSentence(sentence)
    ?.map(({ kind, words }) => (kind === 'sentence' ? (knownWords(words) ?? words) : words))
    .join('');
}

function partOf(part: TemplatePart, values: Readonly<Record<string, string>>): SentencePart {
  if (part.kind === 'words') return part;
  const value = values[part.name] ?? '';
  if (part.name === 'count') return { kind: 'words', words: figure(Number(value)) };
  return valued(part.name, value);
}

/** `9 мая 1951 г.` at the end of a sentence brings its stop. */
function withOneStop(parts: readonly SentencePart[]): readonly SentencePart[] {
  return parts.map((part, at) => {
    const isStopped = parts[at - 1]?.words.endsWith('.') === true && part.words.startsWith('.');
    return isStopped ? { ...part, words: part.words.slice(1) } : part;
  });
}

const GROUPS = {
  reasons,
  personReasons,
  identityReasons,
  whereabouts,
  datingSays,
  findingsFound,
  noticeSays,
  refusedFor,
  workAtHand,
  reasonParts,
} as const;

type MessageKey = Parameters<typeof template>[0];

interface Form {
  readonly key: MessageKey;
  readonly pattern: RegExp;
}

let made: readonly Form[] | undefined;

/** Made when a page first needs them, for an English one never does. What says more of a sentence is tried first. */
function forms(): readonly Form[] {
  made ??= Object.entries(GROUPS)
    .flatMap(([group, messages]) =>
      Object.entries<string>(messages).map(([name, english]) => ({
        key: `${group}.${name.replace(/_(?:one|other)$/, '')}` as MessageKey,
        english,
      })),
    )
    .toSorted((a, b) => wordsIn(b.english) - wordsIn(a.english))
    .map(({ key, english }) => ({ key, pattern: patternOf(english) }));
  return made;
}

const wordsIn = (english: string): number => english.replace(/\{\{\w+\}\}/g, '').length;

const SPECIAL = /[.*+?^${}()|[\]\\/]/g;

function patternOf(english: string): RegExp {
  const parts = templateOf(english).map((part) => {
    if (part.kind === 'place')
      return `(?<${part.name}>${part.name === 'count' ? '-?\\d+' : '.+?'})`;
    return part.kind === 'words' ? part.words.replace(SPECIAL, '\\$&') : '';
  });
  return new RegExp(`^${parts.join('')}$`, 's');
}

/** Places whose value is what a paper or a file says, whatever it looks like. */
const VERBATIM = new Set(['quote', 'name', 'words', 'detail', 'party', 'file', 'number']);

const NESTED = new Set(['sentence', 'what', 'target', 'moment']);

function valued(place: string, value: string): SentencePart {
  if (NESTED.has(place)) return { kind: 'sentence', words: value };
  const words = VERBATIM.has(place) ? undefined : spoken(place, value);
  return words === undefined ? { kind: 'paper', words: value } : { kind: 'words', words };
}

/** A value that is no word of a paper, said in the language of the answer. */
function spoken(place: string, value: string): string | undefined {
  if (place === 'kind') return inWords(value.replaceAll(' ', '_'));
  if (place === 'layer') return languageInWords(LANGUAGES[value] ?? value);
  if (place === 'weekday') return weekdayNamed(value);
  const counted = COUNTED.exec(value)?.groups;
  if (counted !== undefined) return inNumber(counted);
  const days = value.split(' and ').map(dayNamed);
  if (days.every((day) => day !== undefined)) {
    return new Intl.ListFormat(language()).format(days);
  }
  return partNamed(value);
}

const LANGUAGES: Readonly<Record<string, string>> = {
  English: 'en',
  Russian: 'ru',
  French: 'fr',
  German: 'de',
};

function partNamed(value: string): string | undefined {
  return value in findingParts
    ? say(`findingParts.${value as keyof typeof findingParts}`)
    : undefined;
}

const COUNTED = /^(?<count>no|\d+) (?<what>long words?|names?)$/;

function inNumber({ count = '', what = '' }: Readonly<Record<string, string>>): string {
  const isLong = what.startsWith('long');
  if (count === 'no') return isLong ? say('reasonParts.noLongWords') : say('reasonParts.noNames');
  const given = { count: Number(count) };
  return isLong ? say('reasonParts.longWords', given) : say('reasonParts.names', given);
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Day 0 of this calendar was a Sunday. */
function weekdayNamed(name: string): string | undefined {
  const at = DAYS.indexOf(name);
  if (at < 0) return undefined;
  const date = new Date(Date.UTC(2023, 0, 1 + at));
  return new Intl.DateTimeFormat(language(), { weekday: 'long', timeZone: 'UTC' }).format(date);
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const IN_WORDS = new RegExp(
  `^(?<day>\\d{1,2}) (?<month>${MONTHS.join('|')})(?: (?<year>\\d{4}))?$`,
);
const ISO = /^(?:\d{4}|-)-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/;

/** `20 March 1944`, `20 March`, `1944-03-20`, `1944-03-20, 18:00`. */
function dayNamed(value: string): string | undefined {
  const { day = '', month = '', year = '-' } = IN_WORDS.exec(value)?.groups ?? {};
  if (day !== '') {
    const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
    return dateInWords(`${year}-${number}-${day.padStart(2, '0')}`);
  }
  const iso = value.replace(', ', 'T');
  return ISO.test(iso) ? dateInWords(iso) : undefined;
}
