import type { Span } from '../../../model/evidence.ts';

// `Gen.`, `U.S.`, `A.A. Reed`: stops that end no sentence
const SHORT =
  /(?:^|[^\p{L}])(?:Gen|Col|Amb|Maj|Adm|Sen|Rep|Lt|Capt|Cdr|Mr|Mrs|Dr|Messrs|St|No|Nos|Vol|Jr|Sr|vs|\p{Lu}(?:\.\p{Lu})*)$/u;

/** The sentences of an entry from `start` on, without the stop and the blanks behind it. */
export function sentencesFrom(words: string, start: number): readonly Span[] {
  const sentences: Span[] = [];
  let from = start;
  for (const stop of words.matchAll(/[.?!](?=[”"]?(?: |$))[”"]? */g)) {
    if (stop.index < from || isShort(words, stop.index)) continue;
    sentences.push({ start: from, end: stop.index });
    from = stop.index + stop[0].length;
  }
  if (from < words.length) sentences.push({ start: from, end: words.length });
  return sentences;
}

function isShort(words: string, stop: number): boolean {
  return words.charAt(stop) === '.' && SHORT.test(words.slice(Math.max(0, stop - 12), stop));
}
