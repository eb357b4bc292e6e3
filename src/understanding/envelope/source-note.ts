import type { RepeatedField, SingleField } from '../../model/envelopes.ts';
import { findFileNumber, findOtherFileNumber } from '../file-numbers/file-numbers.ts';
import type { Line } from '../lines.ts';
import type { Statement } from '../statements.ts';
import { state } from '../statements.ts';
import { markingAt, stateMarking } from './markings.ts';

// The note may be one of a list (`  1. Source: …`), stand alone, or in brackets where nothing else was released.
const SOURCE = /(?:^|\n|[\s.)\]])(\[?Source: ?)/;
// The first of a list of notes, `  1. Source: …`; a body may speak of a `Source:` of its own.
const FIRST_NOTE = /(?:^|\n)\s{0,6}(?:\d{1,3}\. ?)?(Source: ?)/;
// A misprinted or missing `Source:` (`Source; Department of State …`), or a summary with the place in its last words
const UNNAMED =
  /^\s{0,6}(?:\d{1,3}\. ?)?([Ss]ource(?:[:;,] ?| )(?=Department of State|National Archives)|(?=(?:Department of State|National Archives|Library of Congress|Central Intelligence Agency|\p{Lu}\p{Ll}+ Library), [^\n]{5,200}?[.\])] (?:Top Secret|Secret|Confidential|Limited Official Use|Unclassified)[.;])|(?=Department of State, (?:RG|Central)|National Archives, RG)|Summary: )/u;

// Where markings begin: `. Secret; Priority.`; the stop before them is sometimes lost.
const CLASS_WORDS =
  /(?<=[.\])\d]|[A-Za-z]) (?=(?:Top Secret|Secret|Confidential|Limited Official Use|Official Use Only|Restricted|Unclassified|For Official Use Only|No classification marking)(?:[ —–-]{1,3}Security Information)?(?:[.;,:\]]|$))/;
// Sentences that follow the place where the paper lies
const OTHER_SENTENCE =
  /\. ?(?=(?:Niact|Priority|Immediate|Flash|Operational Immediate|Routine|Emergency|Urgent|Critic|Repeated|Sent|Also|Drafted|Cleared|Received|Passed|Transmitted|Limit|Limdis|Exdis|Nodis|Eyes|Noforn|The|A|This|According|Printed|Published|Initialed|Approved|Signed|No|In|On|Attached|Personal|Sensitive|Secret|Top|Confidential)\b)/;

/** A source note inside a line: one note of a list, or the whole line. */
export interface SourceNote {
  readonly line: Line;
  readonly start: number;
  readonly end: number;
}

/** Finds the source note among the lines of a paper: the one that says so, else the first note of its shape. */
export function findSourceNote(lines: readonly Line[]): SourceNote | undefined {
  const notes = lines.filter(isNoteLine);
  const named = lines.filter(({ words }) => words.includes('Source:'));
  return (
    firstNote(named.filter(isNoteLine), FIRST_NOTE) ??
    firstNote(named, SOURCE) ??
    firstNote(notes, UNNAMED)
  );
}

function isNoteLine(line: Line): boolean {
  return line.kind === 'note' || line.kind === 'source-note';
}

function firstNote(lines: readonly Line[], pattern: RegExp): SourceNote | undefined {
  for (const line of lines) {
    const match = pattern.exec(line.words);
    if (match === null) continue;
    const start = match.index + match[0].length - (match[1] ?? '').length;
    // The next note of the same list ends this one.
    const next = /\n\s{0,6}\d{1,3}\. /.exec(line.words.slice(start));
    return { line, start, end: next === null ? line.words.length : start + next.index };
  }
  return undefined;
}

/** Reads where the paper lies, its markings, and who drafted, cleared, approved and got it. */
export function readSourceNote({ line, start, end }: SourceNote): readonly Statement[] {
  const words = line.words.slice(start, end).trimEnd();
  const cut = CLASS_WORDS.exec(words);
  const place = placeOfKeeping(words, cut?.index);
  const statements: Statement[] = [
    state(line, [start, start + words.length], {
      field: 'sourceNote',
      value: words,
      rule: 'source-note',
      confidence: 0.99,
    }),
  ];
  const file = findFileNumber(place) ?? findOtherFileNumber(words);
  if (file !== undefined) {
    statements.push(
      state(line, [start + file.start, start + file.end], {
        field: 'fileNumber',
        value: file.value,
        rule: file.rule,
        confidence: 0.98,
      }),
    );
  }
  statements.push(
    ...readMarkingSentences({ line, start, end: start + words.length }, place.length),
  );
  statements.push(...readHands(line, start, words));
  return statements;
}

function placeOfKeeping(words: string, cut: number | undefined): string {
  const end = cut ?? OTHER_SENTENCE.exec(words)?.index ?? words.length;
  return words.slice(0, end).replace(/[\s.\]]+$/, '');
}

/** Markings stand one after another, by `;`, `,` or `.`, until a word that is none. `from` counts from the note's start. */
function readMarkingSentences(note: SourceNote, from: number): readonly Statement[] {
  const words = note.line.words.slice(0, note.end);
  const statements: Statement[] = [];
  let at = note.start + from;
  while (at < words.length) {
    at += /^[\s.;,\]]*/.exec(words.slice(at, at + 12))?.[0].length ?? 0;
    const marking = markingAt(words, at);
    if (marking !== undefined) {
      statements.push(stateMarking(note.line, marking, 'source-note-marking'));
      at = marking.end;
      continue;
    }
    const item = /^[^.;,]*/.exec(words.slice(at, at + 80))?.[0] ?? '';
    if (!isSlug(item)) return statements;
    at += item.length;
  }
  return statements;
}

// A word between markings that names a channel or compartment: `RYBAT`, `Cactus`, `Personal and Private`
function isSlug(words: string): boolean {
  return (
    words.length > 0 &&
    words.length <= 40 &&
    !/ [a-z]+ed\b|\b(?:Drafted|Repeated|Sent|Received|Passed|Approved|Cleared|Also|The|A|Attached|Printed|Initialed)\b/.test(
      words,
    )
  );
}

interface Hand {
  readonly field: SingleField | RepeatedField;
  readonly pattern: RegExp;
  readonly rule: string;
}

// `Drafted by Reed (NEA), cleared by Hale in draft, and approved by Ames. Repeated to London and Paris.`
const STOP =
  '(?=;|\\.(?: |$)|,? (?:and )?(?:initialed|cleared|approved|signed|repeated)\\b|, and\\b| on \\w+ \\d| and (?:cleared|approved))';
const HANDS: readonly Hand[] = [
  { field: 'draftedBy', rule: 'drafted-by', pattern: new RegExp(`\\b[Dd]rafted (?:in \\S+ )?by ([^;]{2,80}?)${STOP}`, 'd') },
  { field: 'clearedBy', rule: 'cleared-by', pattern: new RegExp(`\\b[Cc]leared (?:\\(?in draft\\)? )?(?:by|with|in) ([^;]{2,300}?)(?=;|\\.(?: [A-Z]|$)|,? and (?:approved|signed)|, approved)`, 'd') },
  { field: 'approvedBy', rule: 'approved-by', pattern: new RegExp(`\\b[Aa]pproved (?:and signed )?by ([^;]{2,80}?)${STOP}`, 'd') },
  { field: 'repeatedTo', rule: 'repeated-to', pattern: /\b[Rr]epeated (?:for information )?to ([^;]{2,300}?)(?=\.(?: [A-Z]|$)|;| and passed)/d },
  { field: 'sentTo', rule: 'sent-to', pattern: /\b(?:Also s|S|s)ent (?:for information )?to ([^;]{2,300}?)(?=\.(?: [A-Z]|$)|;| and repeated)/d },
]; // prettier-ignore

function readHands(line: Line, start: number, words: string): readonly Statement[] {
  const head = words.slice(0, 1500);
  const statements: Statement[] = [];
  for (const { field, pattern, rule } of HANDS) {
    const match = pattern.exec(head);
    const span = match?.indices?.[1];
    const value = match?.[1]?.trim();
    if (span === undefined || value === undefined) continue;
    statements.push(
      state(line, [start + span[0], start + span[1]], { field, value, rule, confidence: 0.93 }),
    );
  }
  return statements;
}
