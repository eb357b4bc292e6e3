import type { DocumentKind } from '../../model/envelopes.ts';
import type { Span } from '../../model/evidence.ts';
import type { Line } from '../lines.ts';
import { stretch } from '../lines.ts';
import type { Statement } from '../statements.ts';
import { state } from '../statements.ts';
import { readDatelines } from './dateline.ts';
import { kindOf } from './kinds.ts';
import type { Party } from './offices.ts';
import { OFFICE_WORDS, readParty } from './offices.ts';
import { partyStatements, splitAt } from './parties.ts';

/** What the head says, and where its parts lie. */
export interface Head {
  readonly kind?: DocumentKind;
  readonly statements: readonly Statement[];
}

// `112. Telegram From the Embassy in Ghana …`: the edition's number, then the kind
const PRINTED_NUMBER = /^\s*(?:\d{1,4}[a-z]?\.\d? ?(?=[\p{L}“[])|No\. \d{1,4} )?\s*/u;
const FROM = /\bFrom /i;
// `Memorandum by the Counselor (Reed) to the Secretary of State`, `Letter by Mr. Hale`
const WRITTEN_BY = /^(?:\p{L}+ ){0,2}(?:Memorandum|Letter|Note|Message) by /iu;
// ` at `, `, Washington, January 30, 1970`: what follows the addressee in the heads of the electronic volumes
const DATED_TAIL =
  /, (?:([A-Z][\p{L}’'. -]{1,30}|\[[^\]]{1,40}\]), )?(?:\p{Lu}\p{Ll}+,?(?: \d{1,2}(?:[–/-]\d{1,2})?,)? \d{4}|undated(?!\p{L}))[^[\]]{0,30}(?:\[[^\]]{1,50}\].{0,4})?$/u;
// `Rusk in San Clemente, California`: a part of the country goes with the town before it, whereabouts of the addressee
const PART_OF_COUNTRY =
  /^(?:California|Colorado|Florida|Georgia|Hawaii|Maryland|Massachusetts|New Mexico|Texas|Virginia|Wyoming)$/;

/** No head is longer; what is beyond is not looked at. */
const LONGEST = 800;

/** Reads `Telegram From X (Reed) to Y (Hale)`, `The Ambassador in X (Reed) to the Secretary of State`. */
export function readHead(whole: Line): Head {
  const line = stretch(whole, 0, LONGEST);
  const lead = PRINTED_NUMBER.exec(line.words)?.[0].length ?? 0;
  const words = line.words.slice(lead);
  const kind = kindOf(words);
  const statements: Statement[] = [];
  if (kind !== undefined) {
    statements.push(
      state(line, [lead, lead + firstWords(words)], {
        field: 'kind',
        value: kind,
        rule: 'head-kind',
        confidence: 0.99,
      }),
    );
  }
  const parties = splitParties(words, kind);
  for (const [role, party] of Object.entries(parties)) {
    statements.push(...partyStatements(line, role as 'from' | 'to', shifted(party, lead)));
  }
  const tail = tailStart(words);
  if (tail < words.length) {
    const dated = readDatelines([stretch(line, lead + tail, line.words.length)]);
    statements.push(...dated.map(asInHead));
  }
  return kind === undefined ? { statements } : { kind, statements };
}

/** A dateline below the head goes before it: `Paper Prepared for the Lakes Conference, July 18–23, 1955` over `July 1, 1955`. */
function asInHead(statement: Statement): Statement {
  return { ...statement, confidence: statement.confidence - 0.005 };
}

function firstWords(words: string): number {
  return /^(?:\S+ ){0,2}\S*/.exec(words)?.[0].length ?? words.length;
}

/** Finds the stretches for sender and addressee. */
function splitParties(
  words: string,
  kind: DocumentKind | undefined,
): { readonly from?: Party; readonly to?: Party } {
  const tail = tailStart(words);
  const fromAt = FROM.exec(words.slice(0, 200)) ?? WRITTEN_BY.exec(words);
  const begin = fromAt === null ? 0 : fromAt.index + fromAt[0].length;
  if (fromAt === null && kind !== undefined) return addresseeOnly(words, tail);
  const cut = splitAt(words.slice(begin, tail));
  if (cut === undefined) {
    return fromAt === null ? {} : { from: readParty(words.slice(begin, tail), begin) };
  }
  return {
    from: readParty(words.slice(begin, begin + cut.before), begin),
    to: readParty(words.slice(begin + cut.after, tail), begin + cut.after),
  };
}

// `Message to Robert B. Ames`: no sender
function addresseeOnly(words: string, tail: number): { readonly to?: Party } {
  const cut = / to (?:the )?/i.exec(words);
  if (cut === null) return {};
  const begin = cut.index + cut[0].length;
  return { to: readParty(words.slice(begin, tail), begin) };
}

function tailStart(words: string): number {
  const tail = DATED_TAIL.exec(words);
  if (tail === null || !/\d{4}|undated/.test(tail[0])) return words.length;
  const place = tail[1] ?? '';
  // `Chief, Rivers Division, Bureau of Fisheries, May 2, 1970`: the words before the date are no place
  const isPlace = !OFFICE_WORDS.test(place) && !PART_OF_COUNTRY.test(place);
  return isPlace ? tail.index : tail.index + ', '.length + place.length;
}

function shifted(party: Party, by: number): Party {
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return {
    ...(party.office === undefined ? {} : { office: party.office.map(move) }),
    ...(party.person === undefined ? {} : { person: move(party.person) }),
  };
}
