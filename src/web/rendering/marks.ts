import type { Envelope } from '../../model/envelopes.ts';
import { REPEATED_FIELDS, SINGLE_FIELDS } from '../../model/envelopes.ts';
import type { Evidence, Span } from '../../model/evidence.ts';
import type { MentionId } from '../../model/ids.ts';
import type { Identity } from '../../model/people.ts';
import type { Range } from '../../model/ranges.ts';
import type { Block } from '../../model/texts.ts';
import type { HeldDocument } from '../../store/store.ts';
import * as urls from '../urls.ts';
import type { Mark } from './nesting.ts';
import { repairedName } from './repaired.ts';
import type { Reference } from './references.ts';
import { knownWords } from '../words/sentences.ts';
import { say } from '../words/say.ts';

/** What a stretch of a block means on the page: what its source marks, and what was read there. */
export type Meaning =
  | Range
  | { readonly kind: 'reference'; readonly reference: Reference }
  /** A name; with an address where it is settled who that is. */
  | {
      readonly kind: 'person';
      readonly address?: string;
      readonly title: string;
      /** The name that was read, where the letters on the page are others. */
      readonly readAs?: string;
    }
  /** Words that an envelope cell was read from; the cell links here. */
  | { readonly kind: 'evidence'; readonly anchor: string }
  /** The two halves of `26 [20]`. */
  | { readonly kind: 'printed' }
  | { readonly kind: 'corrected' };

export type BlockMark = Mark<Meaning>;

/** Marks that were read, block by block: key `<text>.<block>`. */
export type ReadMarks = ReadonlyMap<string, readonly BlockMark[]>;

/** Everything said about the words of a document, sorted to its blocks. */
export function readMarks(document: HeldDocument, references: readonly Reference[]): ReadMarks {
  const marks = new Map<string, BlockMark[]>();
  const put = (at: Evidence, mark: Omit<BlockMark, 'start' | 'end'>): void => {
    const key = urls.blockAnchor(at);
    const placed = { start: at.start, end: at.end, ...mark };
    const there = marks.get(key);
    if (there) there.push(placed);
    else marks.set(key, [placed]);
  };
  for (const { evidence, meaning } of readings(document.understanding.envelope)) {
    put(evidence, { meaning });
  }
  for (const evidence of document.understanding.talk.requests.flatMap((one) => one.evidence)) {
    put(evidence, { meaning: { kind: 'evidence', anchor: urls.requestAnchor(evidence) } });
  }
  for (const reference of sharedWords(references)) {
    put(reference.mention.evidence, { meaning: { kind: 'reference', reference }, link: 1 });
  }
  const identities = new Map(document.identities.map((one) => [one.mention, one]));
  for (const name of document.understanding.names) {
    const readAs = repairedName(name);
    const meaning = person(name.id, identities);
    put(name.evidence, {
      meaning: { ...meaning, ...(readAs !== undefined && { readAs }) },
      link: 2,
    });
  }
  return marks;
}

/**
 * `554 and 555 of March 11` mentions two papers with the same words. One link cannot lead to both, so it leads to their entries
 * in the list of what the paper cites.
 */
function sharedWords(references: readonly Reference[]): readonly Reference[] {
  const places = Map.groupBy(references, ({ mention: { evidence } }) =>
    [evidence.text, evidence.block, evidence.start, evidence.end].join(' '),
  );
  return [...places.values()].flatMap(([first, ...others]): readonly Reference[] => {
    if (first === undefined || others.length === 0) return first ? [first] : [];
    const targets = [first, ...others].flatMap((reference) => reference.targets);
    return [{ ...first, targets, address: `#${urls.mentionAnchor(first.mention.id)}` }];
  });
}

function* readings(envelope: Envelope): Iterable<{ evidence: Evidence; meaning: Meaning }> {
  for (const field of [...SINGLE_FIELDS, ...REPEATED_FIELDS]) {
    const read = envelope[field];
    const all = read === undefined ? [] : [read].flat();
    for (const [ordinal, reading] of all.entries()) {
      const evidence = reading.evidence[0];
      const anchor = urls.readingAnchor(field, ordinal);
      if (evidence) yield { evidence, meaning: { kind: 'evidence', anchor } };
    }
  }
}

function person(
  id: MentionId,
  identities: ReadonlyMap<MentionId, Identity>,
): Extract<Meaning, { kind: 'person' }> {
  const identity = identities.get(id);
  if (identity === undefined) return { kind: 'person', title: say('paper.notIdentified') };
  // Where the page cannot say the reason in its language, what it amounts to.
  const reason = knownWords(identity.reason);
  return identity.kind === 'ambiguous'
    ? { kind: 'person', title: reason ?? say('paper.severalPersons') }
    : {
        kind: 'person',
        address: urls.person(identity.person),
        title: reason ?? say('paper.identified'),
      };
}

/** All marks of one block: those of its source first, so that they stand around those that were read. */
export function marksOf(block: Block, read: readonly BlockMark[]): readonly BlockMark[] {
  return [...block.ranges.flatMap((range) => sourceMarks(block, range)), ...read];
}

function sourceMarks(block: Block, range: Range): readonly BlockMark[] {
  const mark: BlockMark = { start: range.start, end: range.end, meaning: range };
  if (range.kind === 'note-anchor') return [{ ...mark, link: 0 }];
  if (range.kind === 'page-break') return [{ ...mark, link: 4 }];
  if (range.kind === 'link') return [{ ...mark, link: 3 }];
  if (range.kind === 'emendation') return [mark, ...halves(block.content, range)];
  return [mark];
}

/** In `26 [20]`, 26 is what was printed and [20] what it is corrected to. */
function halves(
  content: string,
  range: Span & { readonly printed: string; readonly corrected: string },
): readonly BlockMark[] {
  const { printed, corrected } = range;
  const words = content.slice(range.start, range.end);
  const split = words.indexOf('[');
  const isBoth = split > 0 && words.startsWith(printed) && words.includes(corrected, split);
  if (!isBoth || printed === '') return [];
  const start = range.start + split;
  return [
    { start: range.start, end: range.start + printed.length, meaning: { kind: 'printed' } },
    { start, end: range.end, meaning: { kind: 'corrected' } },
  ];
}
