import type { DocumentKind } from '../../../model/envelopes.ts';
import type { Span } from '../../../model/evidence.ts';
import type { Line } from '../../lines.ts';
import type { Statement } from '../../statements.ts';
import { isCable } from '../kinds.ts';
import type { Party } from '../offices.ts';
import { OFFICE_WORDS, readParty } from '../offices.ts';
import { partyStatements, splitAt } from '../parties.ts';

// `Letter from Gen. Hale`: an abbreviated rank before a surname
const RANKED =
  /^(?:Gen|Col|Amb|Maj|Adm|Sen|Rep|Lt|Capt|Cdr|Mr|Mrs|Dr)\. ((?:\p{Lu}\. ?|\p{Lu}[\p{L}’'-]+ ){0,2}\p{Lu}[\p{L}’'-]+)$/u;
const SURNAME = /^\p{Lu}[\p{L}’'-]*\p{Ll}[\p{L}’'-]*$/u;

/** Who wrote to whom by the title of an entry; a cable is from and to posts, other papers are between persons. */
export function readEntryParties(
  line: Line,
  { start, end }: Span,
  kind: DocumentKind | undefined,
): readonly Statement[] {
  const words = line.words.slice(start, end);
  const { from, to } = stretches(words);
  const said = (role: 'from' | 'to', span: Span | undefined): readonly Statement[] => {
    if (span === undefined) return [];
    const party = words.slice(span.start, span.end);
    return partyStatements(
      line,
      role,
      partyOf(party, start + span.start, isCable(kind) && kind !== 'message'),
    );
  };
  return [...said('from', from), ...said('to', to)];
}

/** `from A to B`, `from A`, `to B`; of `to B; 12/04 to C`, `to B, 134 to C` the first. */
function stretches(words: string): { readonly from?: Span; readonly to?: Span } {
  const fromAt = / from (?:the )?/i.exec(words);
  const from = fromAt === null ? undefined : fromAt.index + fromAt[0].length;
  const cut = splitAt(words.slice(from ?? 0));
  const lead = from ?? 0;
  const to =
    cut === undefined
      ? undefined
      : { start: lead + cut.after, end: lead + cut.after + ending(words.slice(lead + cut.after)) };
  return {
    ...(from !== undefined && {
      from: { start: from, end: cut === undefined ? words.length : lead + cut.before },
    }),
    ...(to !== undefined && { to }),
  };
}

function ending(words: string): number {
  return /;|, \d[\d/]* to /.exec(words)?.index ?? words.length;
}

function partyOf(words: string, start: number, isPost: boolean): Party {
  const name = RANKED.exec(words)?.[1] ?? (!isPost && isSurname(words) ? words.trim() : undefined);
  if (name !== undefined) {
    const at = start + words.lastIndexOf(name);
    return { person: { start: at, end: at + name.length } };
  }
  const party = readParty(words, start);
  // `San Jose` has the shape of a name, and cables come from posts.
  return isPost && party.office === undefined && party.person !== undefined
    ? { office: [party.person] }
    : party;
}

function isSurname(words: string): boolean {
  return SURNAME.test(words) && !OFFICE_WORDS.test(words);
}
