import type { Citation, Correspondent } from './citation.ts';
import { notes } from './csl.ts';

/**
 * A paper as an entry of BibLaTeX, which BibTeX and Zotero read too. Neither has a type for what travels between correspondents, so it
 * is `@misc` with its genre in `type` and its shelfmark in `library`.
 */
export function bibtex(cited: Citation): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', nameList(cited.authors)],
    ['title', tex(cited.title)],
    ['type', tex(cited.genre)],
    ['number', tex(cited.number)],
    ['note', tex([recipient(cited), ...notes(cited)].filter(Boolean).join('; ') || undefined)],
    ['date', biblatexDate(cited)],
    ['year', cited.days?.first.slice(0, 4)],
    ['location', tex(cited.place)],
    ['booktitle', tex(cited.edition)],
    ['publisher', tex(cited.publisher)],
    ['pages', cited.pages?.replace('–', '--')],
    ['library', tex(shelfmark(cited))],
    ['langid', cited.language],
    ['translator', nameList(cited.translator === undefined ? [] : [{ literal: cited.translator }])],
    ['url', cited.url === undefined ? undefined : address(cited.url)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}},`],
  );
  return `@misc{${key(cited.id)},\n${lines.join('\n')}\n}\n`;
}

/** Where the paper lies, from the archive down to the file. */
export function shelfmark({ archive, fond, fileNumber }: Citation): string | undefined {
  return [archive, fond, fileNumber].filter(Boolean).join(', ') || undefined;
}

function recipient({ recipients }: Citation): string | undefined {
  return recipients.length === 0 ? undefined : `To ${recipients.map(inOrder).join(' and ')}`;
}

/** `William Averell Harriman`, as words are read. */
export function inOrder(one: Correspondent): string {
  if ('literal' in one) return one.literal;
  return one.given === undefined ? one.family : `${one.given} ${one.family}`;
}

/** Braces keep an office whole: BibTeX would take `Department of State` apart as a name. */
function nameList(correspondents: readonly Correspondent[]): string | undefined {
  const list = correspondents.map((one) => {
    if ('literal' in one) return `{${tex(one.literal)}}`;
    return one.given === undefined
      ? `{${tex(one.family)}}`
      : `${tex(one.family)}, ${tex(one.given)}`;
  });
  return list.join(' and ') || undefined;
}

function biblatexDate({ date, days }: Citation): string | undefined {
  if (date === undefined || days === undefined) return undefined;
  return /^\d{4}(-\d\d){0,2}$/.test(date) ? date : `${days.first}/${days.last}`;
}

function key(id: string): string {
  return id.replaceAll(/[^\p{L}\p{N}:_-]+/gu, '-');
}

const LONG: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

/** Words of a paper as TeX reads them: none of its characters does anything. */
function tex(words: string): string;
function tex(words: string | undefined): string | undefined;
function tex(words: string | undefined): string | undefined {
  return words === undefined
    ? undefined
    : oneLine(words).replaceAll(
        /[\\~^{}&%$#_]/g,
        (character) => LONG[character] ?? `\\${character}`,
      );
}

function address(url: string): string {
  return encodeURI(decodeSafely(url)).replaceAll(/[{}\\]/g, '');
}

function decodeSafely(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

export function oneLine(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim();
}
