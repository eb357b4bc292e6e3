import type { Language } from '../../model/texts.ts';
import { languageOf, speaksFor } from '../plain-text/languages.ts';

/** How the text of a record page divides into languages. Offsets are those of the body. */
export type Division =
  | { readonly kind: 'one'; readonly language: Language | undefined }
  /** Two layers that meet at `cut`. */
  | {
      readonly kind: 'two';
      readonly cut: number;
      readonly first: Language;
      readonly second: Language;
    }
  /** Two languages are there, but they do not part cleanly at any one place. */
  | { readonly kind: 'mixed'; readonly language: Language };

/** A side needs this many words that speak for its language, and this share of them among all that speak. */
const MIN_WORDS = 6;
const MIN_SHARE = 0.8;

interface Spoken {
  readonly start: number;
  readonly end: number;
  /** +1 for the original's language, -1 for the translation's. */
  readonly vote: 1 | -1;
}

/**
 * Finds the place where an original and its translation meet. Every word votes for the language it speaks for (by script,
 * or by small words where both are Latin); the cut is where the votes before and after it agree best. Both orders are tried.
 * `Выпустил Иванов CABLE STRICTLY SECRET` is cut in mid-line; where no word votes near the cut, a line end or the
 * opening of a form settles it.
 */
export function divide(
  body: string,
  languages: { readonly original: Language | undefined; readonly translation: Language },
): Division {
  const all = body.match(/\p{L}[\p{L}'’]*/gu) ?? [];
  const { translation } = languages;
  const original = languages.original ?? foreignTongue(all, translation);
  if (original === undefined || original === translation) {
    return { kind: 'one', language: languageOf(all) ?? original };
  }
  const spoken = votes(body, [original, translation]);
  const forward = bestCut(spoken);
  const backward = bestCut(spoken.map((word) => ({ ...word, vote: word.vote === 1 ? -1 : 1 })));
  const best = forward.agreement >= backward.agreement ? forward : backward;
  if (best.before.agreeing < MIN_WORDS || best.after.agreeing < MIN_WORDS) {
    return { kind: 'one', language: prevailing(spoken, [original, translation]) };
  }
  if (share(best.before) < MIN_SHARE || share(best.after) < MIN_SHARE) {
    return { kind: 'mixed', language: original };
  }
  const [first, second] = best === forward ? [original, translation] : [translation, original];
  return { kind: 'two', cut: placeCut(body, spoken, best.index), first, second };
}

function foreignTongue(words: readonly string[], translation: Language): Language | undefined {
  const foreign = words.filter((word) => speaksFor(word, [translation, 'ru']) !== translation);
  return languageOf(foreign);
}

function votes(body: string, pair: readonly [Language, Language]): readonly Spoken[] {
  return [...body.matchAll(/\p{L}[\p{L}'’]*/gu)].flatMap((match): Spoken[] => {
    const language = speaksFor(match[0], pair);
    if (language === undefined) return [];
    const vote = language === pair[0] ? 1 : -1;
    return [{ start: match.index, end: match.index + match[0].length, vote }];
  });
}

function prevailing(
  spoken: readonly Spoken[],
  [original, translation]: readonly [Language, Language],
): Language | undefined {
  if (spoken.length === 0) return undefined;
  const balance = spoken.reduce((sum, word) => sum + word.vote, 0);
  return balance >= 0 ? original : translation;
}

interface Side {
  readonly agreeing: number;
  readonly total: number;
}

interface Cut {
  /** Index of the first voting word after the cut. */
  readonly index: number;
  readonly agreement: number;
  readonly before: Side;
  readonly after: Side;
}

/** The cut with most +1 before it and -1 after it. */
function bestCut(spoken: readonly Spoken[]): Cut {
  const plus = spoken.filter((word) => word.vote === 1).length;
  let index = 0;
  let plusBefore = 0;
  let best = { index: 0, agreement: spoken.length - plus, plusBefore: 0 };
  for (const word of spoken) {
    index += 1;
    if (word.vote === 1) plusBefore += 1;
    const minusAfter = spoken.length - plus - (index - plusBefore);
    const agreement = plusBefore + minusAfter;
    if (agreement > best.agreement) best = { index, agreement, plusBefore };
  }
  const minusAfter = best.agreement - best.plusBefore;
  return {
    index: best.index,
    agreement: best.agreement,
    before: { agreeing: best.plusBefore, total: best.index },
    after: { agreeing: minusAfter, total: spoken.length - best.index },
  };
}

const share = (side: Side): number => side.agreeing / Math.max(1, side.total);

/** Words that open a telegraph form, in the translations and originals that archives put side by side. */
const FORM_OPENING =
  /(?:^|\s)(?=(?:CABLE|(?:EN)?CIPHERED|CIPHER|TELEGRAMM?|TOP SECRET|STRICTLY|MEMORANDUM|TÉLÉGRAMME|SZYFROGRAM|ШИФР)(?!\p{Ll}))/u;
const FORM_OPENING_LINE =
  /\n[ \t]*(?=(?:cable|ciphergram|telegramm?|memorandum|télégramme|szyfrogram|шифр\s?телеграмма)(?!\p{L}))/iu;
/** A name in capitals on a line of its own signs what stands above it. */
const SIGNED =
  /^[^\n]{0,40}\n\s*(?:\p{Lu}\.\s?){0,2}\p{Lu}[\p{Lu}'’-]{2,30}(?: \p{Lu}[\p{Lu}'’-]{2,30})?[ \t]*\n\s*/u;

/** Sets the cut inside the stretch between two voting words: at the opening of a form, else at a break, else at its end. */
function placeCut(body: string, spoken: readonly Spoken[], index: number): number {
  const from = spoken[index - 1]?.end ?? 0;
  const to = spoken[index]?.start ?? body.length;
  const between = body.slice(from, to);
  for (const pattern of [FORM_OPENING, FORM_OPENING_LINE, SIGNED, /\n[ \t]*\n\s*/, /\n\s*/]) {
    const match = pattern.exec(between);
    if (match !== null) return from + match.index + match[0].length;
  }
  return to;
}
