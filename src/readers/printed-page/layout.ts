import type { Span } from '../../model/evidence.ts';
import type { BlockKind } from '../../model/texts.ts';

/** A block of the running text as it stands in the body. `start` and `end` are offsets there. */
export interface Part extends Span {
  readonly kind: BlockKind;
  readonly content: string;
}

const DATELINE =
  /^\[?[\p{Lu}][^\n]{0,70}?,?\]?,? (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}/u;
const MARKING =
  /^(?:\[?(?:plain|top secret|secret|confidential|restricted|unclassified|official use only|limited official use|niact|priority|us urgent|urgent|eyes only|personal)\b[;,. ]*){1,4}(?:[A-Za-z ;,.–—-]{0,60})$/i;
const SALUTATION =
  /^(?:(?:my )?dear\b[^\n.:]{0,60}|(?:dear )?(?:sir|madam|gentlemen|(?:your )?excellency))\d*[:,]?$/i;
const CLOSING =
  /^(?:(?:very )?(?:sincerely|respectfully|faithfully|truly)|yours|with (?:best|warm|kind))\b[^\n]{0,60}$/i;
const PAGE_MARK_ALONE = /^\[Page [^\]]{1,12}\]$/;
const NUMBERED_HEAD = /^(?:\[?\d{1,4}\]?\. (?=\p{Lu})|No\. \d{1,4}\b)/u;
const SOURCE_LINE =
  /^\[?(?:\d{3}[A-Z]?\.[^\n]{1,80}|[^\n]{1,90}(?:files?, lot|, lot \d)[^\n]{0,80}|[^\n]{0,60}:\s*(?:circular )?(?:telegram|airgram|despatch|instruction))\]?$/i;
const HEAD_WORDS = /\b(?:to|by|of|between|prepared|editorial note)\b/i;

/** Kinds that stand above the text of a paper, in the order in which they can come. */
const OPENING: readonly BlockKind[] = ['source-line', 'head', 'dateline', 'opener', 'salutation'];

/**
 * Divides the running text of a printed page at its blank lines and says what each part is: source line, head, dateline,
 * markings, text, closing words, signature. The body's lines must have no spaces at their ends.
 */
export function layOut(body: string): readonly Part[] {
  const parts = [...body.matchAll(/\S(?:[^\n]|\n(?!\n))*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    content: match[0].trimEnd().replaceAll('\n', ' '),
  }));
  const last = parts.length - 1;
  let stage: BlockKind = 'source-line';
  return parts.map((part, index): Part => {
    const next = parts[index + 1]?.content;
    const opening = openingKind(part.content, { stage, index, next });
    if (opening !== undefined) stage = opening;
    else if (!PAGE_MARK_ALONE.test(part.content)) stage = 'paragraph';
    return { ...part, kind: opening ?? textKind(part.content, index === last) };
  });
}

interface Standing {
  readonly stage: BlockKind;
  readonly index: number;
  readonly next: string | undefined;
}

/** What a part above the text is; undefined once the text has begun. */
function openingKind(content: string, { stage, index, next }: Standing): BlockKind | undefined {
  const reached = OPENING.indexOf(stage);
  if (reached < 0) return undefined;
  const kind = recogniseOpening(content, index === 0, next);
  if (kind === undefined || OPENING.indexOf(kind) < reached) return undefined;
  return kind === 'head' && stage === 'head' ? undefined : kind;
}

function recogniseOpening(
  content: string,
  first: boolean,
  next: string | undefined,
): BlockKind | undefined {
  if (first && isSourceLine(content, next)) return 'source-line';
  if (DATELINE.test(content) && content.length < 160) return 'dateline';
  if (MARKING.test(content)) return 'opener';
  if (SALUTATION.test(content)) return 'salutation';
  return isHead(content) ? 'head' : undefined;
}

function isSourceLine(content: string, next: string | undefined): boolean {
  if (NUMBERED_HEAD.test(content) || next === undefined) return false;
  return SOURCE_LINE.test(content) || (content.length < 120 && /^No\. \d/.test(next));
}

function isHead(content: string): boolean {
  if (NUMBERED_HEAD.test(content)) return content.length < 500;
  return content.length < 350 && HEAD_WORDS.test(content) && !/[.:;]\s|[.:;,]$/.test(content);
}

function textKind(content: string, last: boolean): BlockKind {
  if (content.startsWith('[Source:')) return 'source-note';
  if (CLOSING.test(content)) return 'closer';
  if (last && isSignature(content)) return 'signature';
  return 'paragraph';
}

/** A name alone in the last line: `Harlow`, `J. R. Harlow2`, `[File copy not signed]`. */
function isSignature(content: string): boolean {
  if (content.length > 70 || PAGE_MARK_ALONE.test(content)) return false;
  return /^[[\p{Lu}]/u.test(content) && !/\p{Ll}\.\d*$|[:;?!]/u.test(content);
}
