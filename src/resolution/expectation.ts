import type { PaperMention, Says } from '../model/mentions.ts';
import type { HeldPaper } from './holdings.ts';
import { present } from '../model/present.ts';
import { DEPARTMENT, isPost, officeKey, officeTitle } from './offices.ts';
import { fullDate } from './periods.ts';

/** One side of a paper's travel, for comparing and for showing. */
export interface Party {
  readonly key: string;
  readonly title: string;
  /** Surname, where the citing paper or the mention gives it. */
  readonly person?: string;
}

/** What a mention leads one to expect of the paper it points at, seen from the paper that cites. */
export interface Expectation {
  readonly says: Says;
  readonly from?: Party;
  readonly to?: Party;
  /** Full date where one can be worked out. */
  readonly date?: string;
  /** Date of the citing paper: what it cites is not younger. */
  readonly citedOn?: string;
}

export const DEPARTMENT_PARTY: Party = { key: DEPARTMENT, title: 'Department of State' };

/** Works out sender, addressee and date that a mention implies. */
export function expect(mention: PaperMention, citing: HeldPaper): Expectation {
  const { says } = mention;
  const parties = expectParties(says, citing);
  const citedOn = citing.envelope.date?.value;
  const date = fullDate(says.date, citedOn);
  return { says, ...parties, ...(date && { date }), ...(citedOn && { citedOn }) };
}

type Parties = Pick<Expectation, 'from' | 'to'>;

function expectParties(says: Says, citing: HeldPaper): Parties {
  const { envelope } = citing;
  const from = party(envelope.from?.value, envelope.fromPerson?.value);
  const to = party(envelope.to?.value, envelope.toPerson?.value);
  const post = party(says.post) ?? ownPost(from, to);
  const addressee =
    says.addressee === undefined ? undefined : addresseeOf(says.addressee, { from, to });
  const byDirection: Readonly<Record<NonNullable<Says['direction']>, () => Parties>> = {
    own: () => present({ from, to: addressee ?? to }),
    theirs: () => present({ from: to, to: addressee ?? from }),
    'to-post': () => present({ from: DEPARTMENT_PARTY, to: isCircular(says) ? undefined : post }),
    'from-post': () => present({ from: post, to: addressee ?? DEPARTMENT_PARTY }),
    named: () => present({ from: party(says.post), to: addressee }),
  };
  return says.direction === undefined ? present({ to: addressee }) : byDirection[says.direction]();
}

/** `to you` is the addressee of the citing paper, `to me` its sender, all else is named. */
function addresseeOf(
  words: string,
  sides: { from: Party | undefined; to: Party | undefined },
): Party | undefined {
  const plain = words.replace(
    /^(?:the|President|Ambassador|Secretary|General|Mr\.|Minister) (?=\p{Lu})/u,
    '',
  );
  if (/^you\b/i.test(plain)) return sides.to;
  if (/^(?:me|us)\b/i.test(plain)) return sides.from;
  return party(plain);
}

function party(office: string | undefined, person?: string): Party | undefined {
  const title = office ?? person;
  if (title === undefined || title === '') return undefined;
  return {
    key: officeKey(title),
    title: officeTitle(title),
    ...(person !== undefined && { person }),
  };
}

/** The post abroad in a paper's travel: the sender where it is one, else the addressee. */
function ownPost(from: Party | undefined, to: Party | undefined): Party | undefined {
  return [from, to].find((side) => side !== undefined && isPost(side.key));
}

/** A circular goes to many; the citing post is only one of them. */
function isCircular(says: Says): boolean {
  return says.kind?.startsWith('circular') ?? false;
}
