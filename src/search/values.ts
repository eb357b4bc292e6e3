import { CLASSIFICATIONS, DOCUMENT_KINDS } from '../model/envelopes.ts';

/** What a typed value of a closed list means: one or several canonical values; undefined when none. */
export type ReadValue = (typed: string) => readonly string[] | undefined;

const KINDS: ReadonlySet<string> = new Set(DOCUMENT_KINDS);
const CIRCULARS = DOCUMENT_KINDS.filter((kind) => kind.startsWith('circular_'));
const KIND_NAMES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['cable', ['telegram', 'circular_telegram']],
  ['circular', CIRCULARS],
  ['dispatch', ['despatch']],
  ['memorandum_of_conversation', ['memcon']],
  ['memo', ['memorandum']],
  ['minutes', ['minutes_notes']],
  ['notes', ['minutes_notes']],
  ['report', ['report_paper']],
  ['paper', ['report_paper']],
]);

/** `kind:`: a kind of paper or a common name for it; `telegrams` and `circular telegram` will do. */
export const readKind: ReadValue = (typed) => {
  const name = typed
    .toLowerCase()
    .trim()
    .replace(/[\s-]+/g, '_');
  for (const candidate of [name, name.replace(/s$/, '')]) {
    if (KINDS.has(candidate)) return [candidate];
    const known = KIND_NAMES.get(candidate);
    if (known) return known;
  }
  return undefined;
};

const CLASSIFICATION_NAMES: ReadonlyMap<string, string> = new Map([
  ['lou', 'limited official use'],
  ['ouo', 'official use only'],
  ['ts', 'top secret'],
  ['unclas', 'unclassified'],
]);

export const readClassification: ReadValue = (typed) => {
  const name = typed
    .toLowerCase()
    .trim()
    .replace(/[\s_-]+/g, ' ');
  const meant = CLASSIFICATION_NAMES.get(name) ?? name;
  return CLASSIFICATIONS.some((classification) => classification === meant) ? [meant] : undefined;
};

export const readHolding: ReadValue = (typed) => {
  const name = typed.toLowerCase();
  return name === 'held' || name === 'cited' ? [name] : undefined;
};

const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['english', 'en'],
  ['russian', 'ru'],
  ['french', 'fr'],
  ['german', 'de'],
  ['spanish', 'es'],
  ['italian', 'it'],
  ['chinese', 'zh'],
  ['английский', 'en'],
  ['русский', 'ru'],
]);

export const readLanguage: ReadValue = (typed) => {
  const name = typed.toLowerCase();
  const code = LANGUAGES.get(name) ?? name;
  return /^[a-z]{2,3}$/.test(code) ? [code] : undefined;
};

/** What a closed list takes, for the message when something else was typed. */
export const KINDS_TAKEN = DOCUMENT_KINDS.map((kind) => kind.replaceAll('_', '-')).join(', ');
export const CLASSIFICATIONS_TAKEN = CLASSIFICATIONS.join(', ');
