import type { CopyEntry } from '../../model/mentions.ts';
import type { Line } from '../lines.ts';
import { evidenceIn } from '../lines.ts';

// `Copy N° 2 to Stalin`, `Copy Nº 1 LAYOUT`, `Copy No. 13 Copy`: entries follow one another in one line or many
const ENTRY = /\bCopy (?:N[°ºo]|No\.?|#) ?(\d{1,3})\b/g;
// What follows a number: `to Stalin`, `- Comrade Molotov`, `LAYOUT`, `10th Department`
const HOLDER =
  /^[ \t–—-]*(?:to |for )?(?:Com(?:rade|\.) |Cde\.? )?([A-Z][\p{L}'’-]+)(?= *(?:Copy\b|$|[\n,;.(\t]))/u;

/** What a line of a copy list says where it names no person. */
const USES: readonly (readonly [RegExp, string])[] = [
  [/^(?:layout|marking|distribution)/i, 'layout'],
  [/^(?:dossier|file)/i, 'dossier'],
  [/^copy/i, 'copy'],
  [/^\d+(?:th|st|nd|rd) dep/i, 'department'],
];

/** Numbered copies listed in English: `Copy N° 1 LAYOUT Copy N° 2 to Stalin`. */
export function readCopies(lines: readonly Line[]): readonly CopyEntry[] {
  return lines.flatMap(entriesIn);
}

function entriesIn(line: Line): readonly CopyEntry[] {
  if (!line.words.includes('Copy')) return [];
  const matches = [...line.words.matchAll(ENTRY)];
  return matches.map((match, index) => entry(line, match, matches[index + 1]?.index));
}

function entry(line: Line, match: RegExpExecArray, next: number | undefined): CopyEntry {
  const after = match.index + match[0].length;
  const end = Math.min(next ?? after + 40, after + 40, line.words.length);
  const said = readHolder(line.words.slice(after, end));
  const { length, ...holder } = said;
  return {
    number: match[1] ?? '',
    ...holder,
    evidence: evidenceIn(line, match.index, after + length),
    confidence: length === 0 ? 0.8 : 0.97,
  };
}

/** Who or what a copy is for, and how many letters say so. */
function readHolder(rest: string): {
  readonly holder?: string;
  readonly use?: string;
  readonly length: number;
} {
  const use = USES.find(([pattern]) => pattern.test(rest.trim()))?.[1];
  if (use !== undefined) {
    return { use, length: /^\s*\S+(?: Department)?/.exec(rest)?.[0].length ?? 0 };
  }
  const [whole = '', holder] = HOLDER.exec(rest) ?? [];
  return holder === undefined ? { length: 0 } : { holder, length: whole.length };
}
