import type { Span } from '../../model/evidence.ts';
import type { BlockKind } from '../../model/texts.ts';

/** A block of the running text as it stands in the body. `start` and `end` are offsets there. */
export interface Part extends Span {
  readonly kind: BlockKind;
  readonly content: string;
}

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December';
/** `Oslo, March 3, 1944—5 p.m.`, `[Washington,] June 10, 1948.`, `January 14, 1948.`, `January 21 [31], 1949`. */
const DATELINE = new RegExp(
  `^(?:\\[?\\p{Lu}[^\\n]{0,70}?[,\\]]{1,3} |\\[[^\\]\\n]{1,40}\\],? )?(?:(?:${MONTHS}) \\d{1,2}(?:/\\d{1,2})?(?: \\[\\d{1,2}\\])?, ?\\d{4}|\\d{1,2} (?:${MONTHS}) \\d{4})`,
  'u',
);
const UNDATED = /^\[?\p{Lu}[^\n]{0,60}\bundated\b[^\n]{0,10}$/iu;
const LONGEST_DATELINE = 160;
/** Classification, precedence and handling, alone in a line: `secret`, `top secret; niact`, `Eyes Only`. */
const MARKING =
  /^(?:\[?(?:plain|top secret|secret|confidential|restricted|unclassified|official use only|limited official use|niact|(?:most |operational )?immediate|priority|us urgent|urgent|eyes only|personal|and)\b\]?[;,. —–-]*){1,5}(?:[A-Za-z ;,.–—-]{0,60})$/i;
const SALUTATION =
  /^(?:(?:my )?dear\b[^\n.:]{0,60}|(?:dear )?(?:sir|madam|gentlemen|(?:your )?excellency))\d*[:,]?$/i;
const CLOSING =
  /^(?:(?:very )?(?:sincerely|respectfully|faithfully|truly)|yours|with (?:best|warm|kind))\b[^\n]{0,60}$/i;
const PAGE_MARK_ALONE = /^\[Page [^\]]{1,12}\]$/;
const NUMBERED_HEAD = /^(?:\[?\d{1,4}\]?\. (?=\p{Lu}\p{L}+ |\p{Lu}\p{Ll}+$)|No\. \d{1,4}\b)/u;
const SOURCE_LINE =
  /^\[?(?:\d{3}[A-Z]?\.[^\n]{1,80}|[^\n]{0,90}\b(?:[Ff]iles?|[Ll]ot \d)\b[^\n]{0,80}|[^\n]{0,60}:\s*(?:[Cc]ircular )?(?:[Tt]elegram|[Aa]irgram|[Dd]espatch|[Ii]nstruction))\]?$/;
const HEAD_WORDS = /\b(?:to|by|of|between|prepared|editorial note)\b/i;

/** Parts that can stand above the text; after them the text begins, whatever its first lines look like. */
const LONGEST_OPENING = 7;

interface Words {
  readonly start: number;
  readonly end: number;
  readonly content: string;
}

/**
 * Divides the running text of a printed page at its blank lines and says what each part is: source line, head, dateline,
 * markings, text, closing words, signature. The body's lines must have no spaces at their ends.
 */
export function layOut(body: string): readonly Part[] {
  const parts = stretches(body);
  const opening = openingKinds(parts.slice(0, LONGEST_OPENING));
  const last = parts.findLastIndex(({ content }) => !PAGE_MARK_ALONE.test(content));
  return parts.map((part, index): Part => {
    const kind = opening[index] ?? textKind(part.content, index === last);
    return { ...part, kind };
  });
}

/** What stands between blank lines. */
function stretches(body: string): readonly Words[] {
  const found: Words[] = [];
  for (let from = 0; from < body.length;) {
    const blank = body.indexOf('\n\n', from);
    const to = blank < 0 ? body.length : blank;
    const words = body.slice(from, to);
    const content = words.trim();
    const start = from + words.length - words.trimStart().length;
    if (content !== '') {
      found.push({ start, end: start + content.length, content: content.replaceAll('\n', ' ') });
    }
    from = to + 2;
  }
  return found;
}

/**
 * Kinds of the parts above the text. Where a dateline stands among them, what is above it is a head and, above that, the source
 * line (`IO Files: US/A/2`); without one, a head is known by its number or its words.
 */
function openingKinds(parts: readonly Words[]): readonly BlockKind[] {
  const words = parts.map(({ content }) => content);
  const dateline = words.findIndex(isDateline);
  const numbered = words.findIndex((each) => NUMBERED_HEAD.test(each));
  const head = numbered >= 0 && numbered < 2 ? numbered : headAbove(words, dateline);
  const kinds: BlockKind[] = [];
  for (const [index, content] of words.entries()) {
    const kind = openingKind(content, { index, head, dateline });
    if (kind === undefined) break;
    kinds.push(kind);
  }
  return kinds;
}

/** Where the head stands: the last line above the dateline that is no marking, or the first that reads like one. */
function headAbove(words: readonly string[], dateline: number): number {
  const above = words.slice(0, Math.max(0, dateline));
  if (above.length > 0 && above.every((each) => each.length < 350)) {
    return above.findLastIndex((each) => !MARKING.test(each) && !PAGE_MARK_ALONE.test(each));
  }
  return words.slice(0, 2).findIndex(isHead);
}

interface Standing {
  readonly index: number;
  /** Indexes of the head and the dateline, -1 where there is none. */
  readonly head: number;
  readonly dateline: number;
}

/** What a part above the text is; undefined once the text has begun. */
function openingKind(content: string, { index, head, dateline }: Standing): BlockKind | undefined {
  if (index === head) return 'head';
  if (index < head) return index === 0 && SOURCE_LINE.test(content) ? 'source-line' : 'opener';
  if (PAGE_MARK_ALONE.test(content)) return index < dateline ? 'paragraph' : undefined;
  if (isDateline(content)) return 'dateline';
  if (MARKING.test(content)) return 'opener';
  return SALUTATION.test(content) ? 'salutation' : undefined;
}

function isDateline(content: string): boolean {
  return content.length < LONGEST_DATELINE && (DATELINE.test(content) || UNDATED.test(content));
}

function isHead(content: string): boolean {
  return (
    content.length < 350 && HEAD_WORDS.test(content) && !/(?<! [ap])[.:;]\s|[.:;,]$/.test(content)
  );
}

function textKind(content: string, last: boolean): BlockKind {
  if (content.startsWith('[Source:')) return 'source-note';
  if (CLOSING.test(content)) return 'closer';
  if (last && isSignature(content)) return 'signature';
  return 'paragraph';
}

/** A name alone in the last line: `Harlow`, `J. R. Harlow2`, `[File copy not signed]`. */
function isSignature(content: string): boolean {
  if (content.length > 70) return false;
  return /^[[\p{Lu}]/u.test(content) && !/\p{Ll}\.\d*$|[:;?!]/u.test(content);
}
