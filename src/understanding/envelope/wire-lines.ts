import type { EnvelopeField } from '../../model/envelopes.ts';
import type { Line } from '../lines.ts';
import { evidenceIn, stretch } from '../lines.ts';
import type { Statement } from '../statements.ts';
import { state } from '../statements.ts';
import { claim } from './claims.ts';
import { officeOf } from './wire-offices.ts';

const POST =
  /^(?:RU[A-Z]{2,6}\/)?(?:(?:[A-Z]{4,9}\/)?AM(?:EMBASSY|CONSUL|LEGATION)|US[A-Z]{2,}|SECSTATE|DEPT|USMISSION|C?INC[A-Z]+)\b/;

/** The posts of `INFO AMEMBASSY LONDON`, of `TO AMEMBASSY OSLO` and of the lines below each, until another line begins. */
export function readWireLists(top: readonly Line[]): readonly Statement[] {
  const sent = postsFrom(top, /^TO[ \t]+/, 'sentTo');
  return [...postsFrom(top, /^INFO[ \t]+/, 'repeatedTo'), ...(sent.length > 1 ? sent : [])];
}

function postsFrom(
  top: readonly Line[],
  label: RegExp,
  field: 'repeatedTo' | 'sentTo',
): readonly Statement[] {
  const isFirst = ({ words }: Line): boolean =>
    label.test(words) && POST.test(words.replace(label, ''));
  const first = top.findIndex(isFirst);
  if (first < 0) return [];
  const statements: Statement[] = [];
  for (const [index, line] of top.slice(first, first + 40).entries()) {
    const start = index === 0 ? (label.exec(line.words)?.[0].length ?? 0) : 0;
    const words = line.words.slice(start).trimEnd();
    if (!POST.test(words)) break;
    const span = [start, start + words.length] as const;
    statements.push(state(line, span, claim(field, officeOf(words), [`${field}-line`, 0.93])));
  }
  return statements;
}

interface Running {
  readonly field: EnvelopeField;
  readonly rule: string;
  readonly label: RegExp;
  /** Whether a line below goes on with what the label began. */
  readonly goesOn: (words: string, before: string) => boolean;
}

// `SUBJECT: …`, `TAGS: …`, `E.O. 11652: …`, `1. …`: a line that begins something else
const NEW = /^(?:[A-Z][A-Z./ ]{1,14}(?:\d{4,5})? ?:|\d{1,2}\. |E\.O\.|REF |FOR |PASS )/;
/** How long a line is that was broken for want of room. */
const FULL = 45;

const RUNNING: readonly Running[] = [
  { field: 'subject', rule: 'subject-line', label: /^SUBJ(?:ECT)?S?: ?/, goesOn: (_, before) => before.length >= FULL },
  // `REF: A) STATE 2214` over `B) LONDON 1101`; each of them is a reference in the body's sense too, here they stand as printed
  { field: 'references', rule: 'ref-line', label: /^REFS?: ?/, goesOn: (words) => /^\(?[A-H]\)|^(?:[A-Z]{3,12} \d{3,6}[,;]? ?){1,4}$/.test(words) },
]; // prettier-ignore

/** What a label begins and the lines below go on with: the subject, the references. */
export function readRunningLines(top: readonly Line[]): readonly Statement[] {
  return top.flatMap((line, at) => {
    const running = RUNNING.find(({ label }) => label.test(line.words));
    return running === undefined ? [] : readRunning(top.slice(at, at + 12), running);
  });
}

function readRunning(lines: readonly Line[], running: Running): readonly Statement[] {
  const [first] = lines;
  const start = running.label.exec(first?.words ?? '')?.[0].length ?? 0;
  const parts = linesOf(lines, running)
    .map((line, index) => stretch(line, index === 0 ? start : 0, 240))
    .filter(({ words }) => words.trim() !== '');
  const value = parts.map(({ words }) => words.trim()).join(' ');
  if (value.length < 2) return [];
  const said = claim(running.field, value, [running.rule, parts.length > 1 ? 0.92 : 0.95]);
  const evidence = parts.map((part) => evidenceIn(part, 0, part.words.trimEnd().length));
  return [{ ...said, author: 'grammar', evidence }];
}

function linesOf(lines: readonly Line[], { goesOn }: Running): readonly Line[] {
  const end = lines.findIndex((line, at) => {
    const before = lines[at - 1];
    return (
      before !== undefined &&
      (line.block !== before.block || NEW.test(line.words) || !goesOn(line.words, before.words))
    );
  });
  return end < 0 ? lines : lines.slice(0, end);
}
