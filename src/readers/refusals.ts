import type { Notice } from '../model/notices.ts';
import type { Place } from '../model/papers.ts';

/** Why a file is refused as a whole: what the notice says. */
export type Reason = Pick<Notice, 'code' | 'message' | 'place'>;

/** Stops the reading of a file. Whoever begins the reading catches it. */
export class Refusal extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason.message);
    this.reason = reason;
  }
}

export function undecodable(why: string, place: Place = {}): Reason {
  const message = `The file cannot be read: ${why}. Save it as UTF-8, or declare its encoding.`;
  return { code: 'wrong-encoding', message, place };
}

export function empty(): Reason {
  const message = 'The file is empty. Get it again if it should not be.';
  return { code: 'empty-file', message, place: {} };
}

export function notTei(what: string, place: Place): Reason {
  const message = `This is not a TEI volume. ${what} Import a file whose root is <TEI>.`;
  return { code: 'not-tei', message, place };
}

export function tooDeep(deepest: number, place: Place): Reason {
  const message = `Elements are nested more than ${deepest} deep. No edition needs that; check how the file was made.`;
  return { code: 'nested-too-deep', message, place };
}

export function included(place: Place): Reason {
  const message =
    'The file includes another one (xi:include). Nothing outside a file is read: resolve the includes and import the result.';
  return { code: 'xinclude', message, place };
}

export function entities(place: Place): Reason {
  const message =
    'The file declares entities in its DOCTYPE. They are not expanded: replace them by their text and remove the declarations.';
  return { code: 'entity-declaration', message, place };
}

/** What the parser says against a file; `text` is the file, to look for what it was really about. */
export function malformed(said: string, text: string, place: Place): Reason {
  const words = said
    .slice(0, 200)
    .replace(/^\d+:\d+: /, '')
    .replace(/[.:]$/, '');
  if (!/^unclosed tag|^unexpected end/.test(words)) return notWellFormed(words, place);
  return bareAmpersand(text) ?? truncated(words, place);
}

function notWellFormed(words: string, place: Place): Reason {
  const message = `The file is not well-formed XML: ${words}. Correct it here and import it again.`;
  return { code: 'not-well-formed', message, place };
}

function truncated(words: string, place: Place): Reason {
  const message = `The file ends too early (${words}); it seems to be cut off. Get it again.`;
  return { code: 'truncated', message, place };
}

/** `Day & Co`: the parser takes all that follows for the entity's name, and complains of the end of the file. */
function bareAmpersand(text: string): Reason | undefined {
  const at = firstBareAmpersand(text);
  if (at === undefined) return undefined;
  const before = text.slice(0, at).split('\n');
  const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  return notWellFormed('a bare “&”, which must be written “&amp;”', place);
}

/** Outside comments and CDATA, where it may stand. */
function firstBareAmpersand(text: string): number | undefined {
  const sign = /&(#?[\w.:-]{1,64};)?|<!--|<!\[CDATA\[/g;
  for (let found = sign.exec(text); found !== null; found = sign.exec(text)) {
    if (found[0] === '&') return found.index;
    if (found[0].startsWith('&')) continue;
    const end = text.indexOf(found[0] === '<!--' ? '-->' : ']]>', sign.lastIndex);
    if (end === -1) return undefined;
    sign.lastIndex = end;
  }
  return undefined;
}
