import type { DocumentKind } from '../../model/envelopes.ts';
import type { Line } from '../lines.ts';
import type { Statement } from '../statements.ts';
import { state } from '../statements.ts';
import { readDatelines } from './dateline.ts';
import { readHead } from './head.ts';
import { isCable, kindOf } from './kinds.ts';
import type { Layout } from './layout.ts';
import { layOut } from './layout.ts';
import { readMarkings } from './markings.ts';
import { readNumberInBody, readNumberInHead, readNumberLine } from './number.ts';
import { readSourceLine } from './source-line.ts';
import { readSourceNote } from './source-note.ts';

/** Reads a paper as a printed edition sets it: source line or source note, head, dateline, markings, number, body. */
export function readPrinted(lines: readonly Line[]): readonly Statement[] {
  const layout = layOut(lines);
  const source = layout.sourceLine === undefined ? [] : readSourceLine(layout.sourceLine);
  const said = layout.head === undefined ? [] : readHead(layout.head).statements;
  const head = [...said, ...kindByForm(layout, [...source, ...said])];
  const kind = kindIn([...source, ...head]);
  return [
    ...source,
    ...(hasParties(kind) ? head : head.filter(isOfAnyPaper)),
    ...readDatelines(layout.datelines),
    ...layout.markings.flatMap(readMarkings),
    ...(layout.sourceNote === undefined ? [] : readSourceNote(layout.sourceNote)),
    ...(isCable(kind) ? readNumber(layout) : []),
  ];
}

/** A line below the head that gives the number of a paper sent by mail: `No. 298`, `No. 45.]` */
const MAIL_NUMBER = /^\[?No\. \d{1,5}[.\]]{0,2}$/;
// `[Telegram.]`, `[Telegram—Paraphrase.]`, `[Airgram]` below a head of 1906 to 1938
const BRACKETED_KIND = /^\[(Telegram|Airgram|Circular telegram)(?:[.—, –-][^\]]{0,40})?\]/i;

/**
 * The kind where no word of the head names it. `The Chargé in Burma (Reed) to the Secretary of State` over `No. 298` is a despatch,
 * the same in the other direction an instruction, without a number a letter; `[Telegram]` below it says so itself.
 */
function kindByForm(layout: Layout, said: readonly Statement[]): readonly Statement[] {
  const { head, below } = layout;
  if (head === undefined || kindIn(said) !== undefined) return [];
  const top = below.slice(0, 4);
  const bracketed = top.find((line) => BRACKETED_KIND.test(line.words));
  if (bracketed !== undefined) return readBracketedKind(bracketed);
  const isNumbered = top.some((line) => MAIL_NUMBER.test(line.words.trim()));
  const kind = formOf(said, isNumbered);
  const confidence = kind === 'other' ? 0.5 : 0.85;
  return [
    state(head, [0, head.words.length], {
      field: 'kind',
      value: kind,
      rule: 'head-form',
      confidence,
    }),
  ];
}

function readBracketedKind(line: Line): readonly Statement[] {
  const word = BRACKETED_KIND.exec(line.words)?.[1] ?? '';
  const kind = kindOf(`${word} From`) ?? 'telegram';
  return [
    state(line, [1, 1 + word.length], {
      field: 'kind',
      value: kind,
      rule: 'bracketed-kind',
      confidence: 0.97,
    }),
  ];
}

function formOf(said: readonly Statement[], isNumbered: boolean): DocumentKind {
  const from = said.find(({ field }) => field === 'from' || field === 'fromPerson');
  const hasAddressee = said.some(({ field }) => field === 'to' || field === 'toPerson');
  if (from === undefined || !hasAddressee) return 'other';
  if (!isNumbered) return 'letter';
  const isFromDepartment = /^(?:Acting |Under )?(?:Secretary|Department) of State/.test(from.value);
  return isFromDepartment ? 'instruction' : 'despatch';
}

/** Kinds whose head names sender and addressee. */
function hasParties(kind: DocumentKind | undefined): boolean {
  return (
    isCable(kind) ||
    kind === undefined ||
    kind === 'letter' ||
    kind === 'memorandum' ||
    kind === 'note'
  );
}

/** What the head of any paper can say. */
function isOfAnyPaper({ field }: Statement): boolean {
  return field === 'kind' || field === 'date' || field === 'place' || field === 'hour';
}

function kindIn(statements: readonly Statement[]): DocumentKind | undefined {
  return statements.find(({ field }) => field === 'kind')?.value as DocumentKind | undefined;
}

/** Where the number stands: in the head, else on a line of its own or at the start of the body. */
function readNumber({ head, below, main }: Layout): readonly Statement[] {
  const inHead = head === undefined ? [] : readNumberInHead(head);
  return inHead.length > 0 ? inHead : firstNumber(below, main);
}

// `REF` over `CA–103622`: the number of another paper
function isReference(above: Line | undefined): boolean {
  return (
    above !== undefined &&
    /^(?:REFS?|REFERENCES?|RE|Refs?|References?)\b[:.]?$/.test(above.words.trim())
  );
}

/** The first number below the head, not beyond the first paragraph of length. */
function firstNumber(below: readonly Line[], main: readonly Line[]): readonly Statement[] {
  for (const [index, line] of below.entries()) {
    if (isReference(below[index - 1])) continue;
    const onLine = readNumberLine(line);
    const found = onLine.length > 0 ? onLine : readNumberInBody(line, main);
    if (found.length > 0) return found;
    if (line.words.length > 200 || /^\(?[1I][.)] /.test(line.words)) return [];
  }
  return [];
}
