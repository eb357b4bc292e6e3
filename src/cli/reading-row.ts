import type { Envelope, SingleField } from '../model/envelopes.ts';
import type { CopyEntry, PaperMention } from '../model/mentions.ts';
import type { Account } from '../understanding/understand.ts';

const NOTHING: Account = { envelope: {}, mentions: [], copies: [] };

/** What a paper says, flat; null where it does not say. */
export function readingRow({ envelope, mentions, copies } = NOTHING): object {
  const value = (field: SingleField): string | null => envelope[field]?.value ?? null;
  return {
    kind: value('kind'),
    number: value('number'),
    series: value('series'),
    from: value('from'),
    to: value('to'),
    fromPerson: value('fromPerson'),
    toPerson: value('toPerson'),
    place: value('place'),
    date: value('date'),
    time: value('hour'),
    classification: value('classification'),
    precedence: precedenceOf(envelope),
    fileNumber: value('fileNumber'),
    references: mentions.map(referenceRow),
    copies: copies.map(copyRow),
  };
}

function precedenceOf({ precedence }: Envelope): readonly string[] | null {
  return precedence?.map(({ value }) => value) ?? null;
}

function referenceRow({ evidence, rule, confidence, says }: PaperMention): object {
  const { text, block, start, end, quote } = evidence;
  return { mention: quote, text, block, start, end, rule, confidence, ...says };
}

function copyRow({ number, holder, use, confidence }: CopyEntry): object {
  return { number, holder: holder ?? null, use: use ?? null, confidence };
}
