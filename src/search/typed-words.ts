import type { Condition, TextField } from '../store/plan.ts';
import { fold } from './folding.ts';
import type { Chunk } from './chunks.ts';
import { stemTokensInAll } from './language-stems.ts';
import { formToken, stemToken, wholeToken } from './tokens.ts';
import { eachChunk } from './words.ts';

/**
 * Words so common that they tell nothing: left out unless they stand in quotation marks or alone, since looking them up takes
 * longest and every paper has them.
 */
const COMMON: ReadonlySet<string> = new Set(
  (
    'a an and are as at be been but by for from had has have he his i in is it its of on or our that the their there this to ' +
    'was we were which will with would и в во на не по с со что к ко о об от за из у а но как'
  ).split(' '),
);

/** The chunks of what was typed, by the same rules as those of a paper. */
export function chunksOf(typed: string): readonly Chunk[] {
  const chunks: Chunk[] = [];
  eachChunk(typed, [], (chunk) => chunks.push(chunk));
  return chunks;
}

export function isCommon(typed: string): boolean {
  return COMMON.has(fold(typed));
}

/** One thing typed without a space: a word in any inflection, or a file number in its order. Undefined without letter or digit. */
export function wordCondition(typed: string, field?: TextField): Condition | undefined {
  const chunks = chunksOf(typed);
  const words = chunks.flatMap((chunk) => chunk.words);
  const wholes = chunks.length === 1 ? (chunks[0]?.wholes ?? []) : [];
  const [only] = words;
  if (only === undefined) return undefined;
  if (words.length === 1) {
    // `Hale59` was typed on purpose: it does not mean every Hale, as it does in a paper.
    const asked = wholes.length > 0 ? [] : [only.stem];
    const inTexts = wholes.length > 0 ? [] : stemTokensInAll(only.form);
    const tokens = [...asked.map(stemToken), ...[...asked, ...wholes].map(wholeToken), ...inTexts];
    return word(tokens, field);
  }
  const tokens = words.map(({ form }) => formToken(form));
  const phrase: Condition = { kind: 'phrase', tokens, ...within(field) };
  if (wholes.length === 0) return phrase;
  // `C-66781` is also written `C66781`, which then is a word like others.
  const asWords = wholes.filter((whole) => !MARK.test(whole)).map(stemToken);
  return { kind: 'any', of: [phrase, word([...wholes.map(wholeToken), ...asWords], field)] };
}

const MARK = /[^\p{L}\p{Nd}]/u;

/** Words side by side, exactly as typed. Undefined without letter or digit. */
export function phraseCondition(typed: string, field?: TextField): Condition | undefined {
  const tokens = chunksOf(typed).flatMap((chunk) =>
    chunk.words.map((each) => formToken(each.form)),
  );
  if (tokens.length === 0) return undefined;
  return tokens.length === 1 ? word(tokens, field) : { kind: 'phrase', tokens, ...within(field) };
}

/** What a prefix starts with, folded; its last piece is not a word yet and is not stemmed. */
export function prefixStart(typed: string): string {
  return fold(typed)
    .replace(/[\u2010-\u2015\u2212~]/g, '-')
    .replace(/['\u2018\u2019\u02bc\u02b9\u2032]/g, '');
}

/** Any word that starts so; with a mark inside (`793.5*`) any whole that does. */
export function prefixCondition(start: string, field?: TextField): Condition {
  const whole: Condition = { kind: 'prefix', start: wholeToken(start), ...within(field) };
  if (MARK.test(start)) return whole;
  const form: Condition = { kind: 'prefix', start: formToken(start), ...within(field) };
  return /\d/.test(start) ? { kind: 'any', of: [form, whole] } : form;
}

function word(tokens: readonly string[], field?: TextField): Condition {
  return { kind: 'word', tokens, ...within(field) };
}

function within(field: TextField | undefined): { readonly in?: TextField } {
  return field === undefined ? {} : { in: field };
}
