import { createInstance } from 'i18next';
import { en } from './en/english.ts';
import { type Language, language } from './language.ts';
import type { Key, MarksOf, Values } from './messages.ts';
import { figure } from './figures.ts';
import { ru } from './ru/russian.ts';
import { type Template, templateOf } from './templates.ts';

const i18n = createInstance();
// Everything is at hand, so it is ready when this returns. Values are ours to fill in: they may be markup.
void i18n.init({
  initAsync: false,
  resources: { en: { translation: en }, ru: { translation: ru } },
  lng: 'en',
  fallbackLng: 'en',
  interpolation: { skipOnVariables: true },
});

const FIXED = { en: i18n.getFixedT('en'), ru: i18n.getFixedT('ru') } as const;

const templates: Readonly<Record<Language, Map<string, Template>>> = {
  en: new Map(),
  ru: new Map(),
};

/** A message in the language of the answer, taken apart. `count` chooses its form of number. */
export function template(key: Key, count?: number): Template {
  const spoken = language();
  const known = templates[spoken];
  const name = count === undefined ? key : `${key} ${pluralForm(spoken, count)}`;
  const found = known.get(name);
  if (found !== undefined) return found;
  const options = { skipInterpolation: true, ...(count !== undefined && { count }) };
  const made = templateOf(FIXED[spoken](key, options));
  known.set(name, made);
  return made;
}

const RULES = { en: new Intl.PluralRules('en'), ru: new Intl.PluralRules('ru') } as const;

function pluralForm(spoken: Language, count: number): string {
  return RULES[spoken].select(count);
}

type Filled<Message extends Key> = keyof Values<Message, string | number> extends never
  ? []
  : [values: Values<Message, string | number>];

/**
 * What the interface says, in the language of the answer: `say('counts.papers', { count: 3 })` is `3 papers` or `3 документа`. Figures are
 * written as the language writes them; give a year or a number of a paper as a string. Messages with marks are for `<Say>`.
 */
export function say<Message extends Key>(
  key: [MarksOf<Message>] extends [never] ? Message : never,
  ...[values]: Filled<Message>
): string {
  const given = (values ?? {}) as Readonly<Record<string, string | number>>;
  const count = given['count'];
  return filled(template(key, typeof count === 'number' ? count : undefined), given);
}

/** A sentence with its values, where these are not known by type: what another stage says of itself. */
export function filled(parts: Template, given: Readonly<Record<string, string | number>>): string {
  return parts
    .map((part) => (part.kind === 'place' ? inPlace(given[part.name]) : said(part)))
    .join('');
}

function said(part: Exclude<Template[number], { kind: 'place' }>): string {
  return part.kind === 'words' ? part.words : '';
}

/** A value as it stands in a sentence. */
export function inPlace(value: string | number | undefined): string {
  return typeof value === 'number' ? figure(value) : (value ?? '');
}
