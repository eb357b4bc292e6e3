import type { DocumentKind } from '../../model/envelopes.ts';
import { ARCHIVE_OPENING, MARK_HERE } from '../file-numbers/shelf-marks.ts';
import type { Citation } from './citation.ts';
import type { WordPattern } from './word-scan.ts';

/**
 * A paper known by where it lies: `it reported the Minister’s memorandum ... (840.48 Refugees/5396)`. The noun before says what is meant;
 * a file number after `Not printed` alone belongs to the paper the note is about and is read there.
 */
const DECIMAL =
  /(?<file>\d{3}[A-Z]?(?:\.[0-9A-Za-z]+)?(?: [A-Z][\p{L}.() ]{0,40})?\/\d[\w–-]{0,12})\)/uy;
const REPORTED =
  /(?<noun>memorandum|letter|note|aide-mémoire|telegram|despatch|report)\b(?<about>[^.;]{0,240})$/iu;
/** `Minister Arden’s` before `memorandum`. */
const OWNER = /(?:(?:[A-Z][\p{L}.-]* )?[\p{L}.-]+[’']s) $/u;
const KINDS: Readonly<Record<string, DocumentKind>> = {
  memorandum: 'memorandum',
  letter: 'letter',
  note: 'note',
  'aide-mémoire': 'note',
  telegram: 'telegram',
  despatch: 'despatch',
  report: 'report_paper',
};

/** The paper that the words before `open` mean, with where they begin. */
function paperBefore(
  words: string,
  open: number,
): { readonly kind: DocumentKind; readonly start: number } | undefined {
  const before = words.slice(Math.max(0, open - 260), open);
  const noun = REPORTED.exec(before);
  const kind = KINDS[(noun?.groups?.['noun'] ?? '').toLowerCase()];
  if (noun === null || kind === undefined) return undefined;
  const owner = OWNER.exec(before.slice(0, noun.index));
  const start = open - (before.length - noun.index) - (owner?.[0].length ?? 0);
  return { kind, start };
}

/** Papers that a note names by file number and by what they are. */
export const FILED_PAPER: WordPattern<Citation> = {
  opening: /^\d{3}[A-Z]?(?![\p{L}\p{N}])/u,
  pattern: DECIMAL,
  read(match, words) {
    const open = match.index - 1;
    const file = match.groups?.['file'];
    if (file === undefined || words[open] !== '(') return undefined;
    const paper = paperBefore(words, open);
    if (paper === undefined) return undefined;
    const { kind, start } = paper;
    return {
      start,
      end: match.index + match[0].length,
      at: match.index,
      rule: 'file-number',
      confidence: 0.8,
      says: { kind, fileNumber: file, description: words.slice(start, open).trim() },
    };
  },
};

/** `RGASPI, f. 558, op. 11, d. 72, l. 4` after the noun of a paper: where a Soviet archive keeps it. */
export const SHELVED_PAPER: WordPattern<Citation> = {
  opening: ARCHIVE_OPENING,
  pattern: MARK_HERE,
  read(match, words) {
    const paper = paperBefore(words, match.index);
    if (paper === undefined) return undefined;
    const { kind, start } = paper;
    const about = words.slice(start, match.index).replace(/[\s,;(]+$/, '');
    return {
      start,
      end: match.index + match[0].length,
      at: match.index,
      rule: 'shelf-mark',
      confidence: 0.8,
      says: { kind, fileNumber: match[0], description: about },
    };
  },
};
