import type { Citation } from './citation.ts';
import { walk } from '../words/walk.ts';
import { findCitations } from './find-citations.ts';

/** Where an editor says a paper lies: `(Department of State, Central Files, 611.93/7–2061)`, `(ibid., POL 27 LAOS)`. */
const KEPT =
  /\((?:[^()]{0,160}?[;,] )?(?:[^();]{0,80}Central (?:Decimal )?Files?(?:,? \d{4}[–-]\d{2,4})?|[Ii]bid\.?)(?:, (?:Box|Lot)[^,()]{0,30})?, (?<file>(?:\d{3}[A-Z]?(?:\.[^\s,;()]{1,16})?(?: [A-Z][\w.–-]*){0,3}\/[\w–-]{1,12}|\d{3}[A-Z]?\.[^\s,;()/]{1,16}|[A-Z]{2,5}(?: [^,;()]{1,40})?))[),;]/u;

/** Citations in an editor's note: each numbered paper gets the file number given after it, before the next is spoken of. */
export function findNoteCitations(words: string, walked = walk(words)): readonly Citation[] {
  const citations = findCitations(words, walked);
  return citations.map((citation, index) => {
    const { number, fileNumber } = citation.says;
    if (number === undefined || fileNumber !== undefined) return citation;
    const next = nextAfter(citations, index);
    const file = KEPT.exec(words.slice(citation.end, next?.start ?? words.length))?.groups?.[
      'file'
    ];
    return file === undefined
      ? citation
      : { ...citation, says: { ...citation.says, fileNumber: file.trim() } };
  });
}

/** The next paper spoken of: those of one list share their words and are passed over. */
function nextAfter(citations: readonly Citation[], index: number): Citation | undefined {
  const end = citations[index]?.end ?? 0;
  for (let at = index + 1; at <= index + LONGEST_LIST; at += 1) {
    const next = citations[at];
    if (next === undefined || next.start >= end) return next;
  }
  return undefined;
}

const LONGEST_LIST = 48;
