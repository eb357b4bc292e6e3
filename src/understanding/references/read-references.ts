import type { Envelope } from '../../model/envelopes.ts';
import type { Evidence, Span } from '../../model/evidence.ts';
import { callsIn, withoutMarks, withoutStretches } from '../words/note-calls.ts';
import { mentionId } from '../../model/evidence.ts';
import type { MentionId } from '../../model/ids.ts';
import type { PaperMention, Says } from '../../model/mentions.ts';
import type { Paper } from '../../model/papers.ts';
import { rangesOf } from '../../model/ranges.ts';
import { isNote, type Block, type BlockKind, type Text } from '../../model/texts.ts';
import type { Citation } from './citation.ts';
import { findCitations } from './find-citations.ts';
import { findNoteCitations } from './note-citations.ts';
import { findLinkCitations } from './edition-links.ts';
import { joinNotes } from './note-sayings.ts';
import { walk, type Words, wordsOfBlocks, type WordsOf } from '../words/walk.ts';

/** Blocks in which a paper names itself and cites nothing. */
const SILENT: ReadonlySet<BlockKind> = new Set([
  'head',
  'source-line',
  'dateline',
  'signature',
  'stamp',
  'ocr-noise',
]);

/**
 * Every mention of another paper in body and notes, in order. Pure; never throws; linear in the length of the paper. The envelope
 * tells which numbers are the paper's own: `Incoming Cable No. 20417` above telegram 20417 cites nothing.
 */
export function readReferences(
  paper: Paper,
  envelope: Envelope,
  wordsOf: WordsOf = wordsOfBlocks(),
): readonly PaperMention[] {
  if (paper.role === 'apparatus') return [];
  const own = ownNumbers(envelope);
  return paper.texts.filter(isReadable).flatMap((text) => {
    const mentions = text.blocks
      .flatMap((block, index) =>
        SILENT.has(block.kind) ? [] : readBlock(text, block, () => wordsOf(text, index)),
      )
      .filter(({ says }) => says.direction !== undefined || !own.has(says.number ?? ''));
    return joinNotes(text, mentions);
  });
}

function ownNumbers(envelope: Envelope): ReadonlySet<string> {
  const readings = [envelope.number, ...(envelope.registerNumbers ?? [])];
  return new Set(readings.flatMap((reading) => (reading === undefined ? [] : [reading.value])));
}

/** The patterns are for English; a text of unknown language is tried. */
function isReadable(text: Text): boolean {
  return text.language.startsWith('en') || text.language === 'und';
}

function readBlock(text: Text, block: Block, wordsOf: () => Words): readonly PaperMention[] {
  const words = withoutMarks(block);
  const find = isNote(block) ? findNoteCitations : findCitations;
  const walked = words === block.content ? wordsOf() : walk(words);
  const found = find(words, walked).filter((one) => isMeant(one, block));
  const citations = [...found, ...findLinkCitations(block, found)].sort((a, b) => a.at - b.at);
  const links = rangesOf(block.ranges, 'link');
  const calls = callsIn(block);
  const ids = new Set<MentionId>();
  return citations.map((citation) => {
    const evidence: Evidence = {
      text: text.id,
      block: block.id,
      start: citation.start,
      end: citation.end,
      quote: withoutStretches(block.content, citation, calls),
    };
    const id = uniqueId(citation, evidence, ids);
    const { rule, confidence } = citation;
    return {
      id,
      evidence,
      rule,
      confidence,
      says: completeSays(citation, block, { words, links }),
    };
  });
}

/** Mentions stand apart by where their numbers stand; those inside a range (`210–214`) by the numbers themselves. */
function uniqueId(citation: Citation, evidence: Evidence, taken: Set<MentionId>): MentionId {
  const plain = mentionId({ ...evidence, start: citation.at });
  const id = taken.has(plain) ? (`${plain}-${citation.says.number ?? ''}` as MentionId) : plain;
  taken.add(id);
  return id;
}

/** In the note on where a paper lies, a file number is the paper's own. */
function isMeant(citation: Citation, block: Block): boolean {
  return !(citation.rule === 'file-number' && block.kind === 'source-note');
}

interface Around {
  readonly words: string;
  readonly links: readonly (Span & { readonly target: string })[];
}

/** Adds what stands around the words: the link they are in, and what follows in the same breath. */
function completeSays(citation: Citation, block: Block, { words, links }: Around): Says {
  const link = links.find((range) => range.start < citation.end && citation.start < range.end);
  const printed = printedInWords(words, citation, block);
  return {
    ...citation.says,
    ...(link && { target: link.target }),
    ...(printed && { printed }),
  };
}

/** `Telegram 12 from Paris, March 3, not printed.` says so in the same breath. */
function printedInWords(words: string, citation: Citation, block: Block): Says['printed'] {
  if (!isNote(block)) return undefined;
  const after = words.slice(citation.end, citation.end + 60);
  if (/^[^.;()]{0,40}\bnot printed\b/i.test(after)) return 'not-printed';
  return /^[^.;()]{0,40}\bnot found\b/i.test(after) ? 'not-found' : undefined;
}
