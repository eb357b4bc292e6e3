import type { DocumentKind } from '../../model/envelopes.ts';
import type { Citation } from './citation.ts';

/**
 * A paper known by where it lies: `it reported the Minister’s memorandum ... (840.48 Refugees/5396)`. The noun before says what is meant;
 * a file number after `Not printed` alone belongs to the paper the note is about and is read there.
 */
const DECIMAL =
  /\((?<file>\d{3}[A-Z]?(?:\.[0-9A-Za-z]+)?(?: [A-Z][\p{L}.() ]{0,40})?\/\d[\w–-]{0,12})\)/gu;
const REPORTED =
  /(?<noun>memorandum|letter|note|aide-mémoire|telegram|despatch|report)\b(?<about>[^.;]{0,240})$/u;
const KINDS: Readonly<Record<string, DocumentKind>> = {
  memorandum: 'memorandum',
  letter: 'letter',
  note: 'note',
  'aide-mémoire': 'note',
  telegram: 'telegram',
  despatch: 'despatch',
  report: 'report_paper',
};

/** Papers that a note names by file number and by what they are. */
export function findFileNumbers(words: string): readonly Citation[] {
  return [...words.matchAll(DECIMAL)].flatMap((match) => {
    const file = match.groups?.['file'];
    const before = words.slice(Math.max(0, match.index - 260), match.index);
    const noun = REPORTED.exec(before);
    const kind = KINDS[noun?.groups?.['noun'] ?? ''];
    if (file === undefined || noun === null || kind === undefined) return [];
    const owner = /(?:(?:[A-Z][\p{L}.-]* )?[\p{L}.-]+[’']s) $/u.exec(before.slice(0, noun.index));
    const start = match.index - (before.length - noun.index) - (owner?.[0].length ?? 0);
    return [
      {
        start,
        end: match.index + match[0].length,
        at: match.index + 1,
        rule: 'file-number',
        confidence: 0.8,
        says: { kind, fileNumber: file, description: words.slice(start, match.index).trim() },
      } satisfies Citation,
    ];
  });
}
