import type { RecordField } from '../../model/papers.ts';

/** What an archive's citation line says, each part in its own words. */
export interface Citation {
  readonly title?: string;
  readonly date?: string;
  readonly archive?: string;
  /** Shelf mark or collection inside the archive: `CWIHP Archive`, `RGAE, f. 413, op. 13, d. 22`. */
  readonly fond?: string;
  readonly translator?: string;
  readonly address?: string;
}

const ADDRESS = /https?:\/\/[^\s<>"]+/;
const TRANSLATOR =
  /\b[Tt]ranslat(?:ed|ion)\s+(?:for\s+[^.]*?\s+)?by\s+(.+?)\s*(?:(?<!\b[A-Z])\.(?=\s|$)|(?=\shttps?:)|$)/;
const DATE =
  /\b(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+\d{1,2})?,?\s+\d{4}|\d{1,2}\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{4}|\d{4}-\d{2}-\d{2})\b/;
/** `7 mars 1949`, `no date`: dates that are left as they are, and are no archive. */
const FOREIGN_DATE = /^(?:(?:\d{1,2}\.?\s)?\p{L}+\.?\s\d{4}|\d{4}|undated|no date|n\.d\.)$/iu;
const QUOTED_TITLE = /^\s*["“”'‘«](.+?)[,.]?["“”'’»](?=[,.\s]|$)/;

/**
 * Reads `"Title", September 27, 1950, Some Digital Archive, Some Collection. Translated by A. Person. https://...`. Parts
 * that are not there stay absent.
 */
export function readCitation(citation: string): Citation {
  const address = ADDRESS.exec(citation)?.[0].replace(/[.,;)]+$/, '');
  const translator = TRANSLATOR.exec(citation)?.[1]?.trim();
  const titled = QUOTED_TITLE.exec(citation);
  const afterTitle = citation.slice(titled?.[0].length ?? 0);
  const dated = DATE.exec(afterTitle);
  const afterDate = dated === null ? afterTitle : afterTitle.slice(dated.index + dated[0].length);
  const [archive, ...fond] = shelfMark(afterDate).filter((part) => !FOREIGN_DATE.test(part));
  return {
    ...optional('title', titled?.[1]),
    ...optional('date', dated?.[0]),
    ...optional('archive', archive),
    ...optional('fond', fond.length > 0 ? fond.join(', ') : undefined),
    ...optional('translator', translator),
    ...optional('address', address),
  };
}

/** The citation's parts as record fields, for those the page does not state in a field of its own. */
export function citationFields(fields: readonly RecordField[]): readonly RecordField[] {
  const citation = fields.find((field) => field.name === 'citation');
  if (citation === undefined) return [];
  const parts = readCitation(citation.value);
  const stated = new Set(fields.map((field) => field.name));
  const names = ['date', 'archive', 'fond', 'translator', 'address'] as const;
  return names.flatMap((name) => {
    const value = parts[name];
    return value === undefined || stated.has(name) ? [] : [{ name, value }];
  });
}

/** `, Some Digital Archive, RGAE, f. 413, d. 22. Translated by ...` as its parts; it ends where a sentence starts. */
function shelfMark(words: string): readonly string[] {
  const end = /\.\s+(?=Translat|Contribut|Obtained|https?:)|\s*(?=https?:)|\.?\s*$/.exec(words);
  return words
    .slice(0, end?.index ?? words.length)
    .split(/[,;]\s+|^[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function optional<Name extends keyof Citation>(
  name: Name,
  value: string | undefined,
): { readonly [key in Name]?: string } {
  return value === undefined || value === ''
    ? {}
    : ({ [name]: value } as { [key in Name]: string });
}
