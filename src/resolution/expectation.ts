import type { PaperMention, Says } from '../model/mentions.ts';
import type { HeldPaper } from './holdings.ts';
import { present } from '../model/present.ts';
import { isInNote } from './notes.ts';
import { DEPARTMENT, isOffice, isPost, officeKey, officeTitle } from './offices.ts';
import { fullDate, nearestDate } from './periods.ts';
import { postsOf } from './seats.ts';

/** One side of a paper's travel, for comparing and for showing. */
export interface Party {
  readonly key: string;
  readonly title: string;
  /** Surname, where the citing paper or the mention gives it. */
  readonly person?: string;
  /** Named by its place alone: whoever sits there may be meant, `Saigon 0265` being the station's. */
  readonly isPlace?: boolean;
  /** Posts of which a person named was chief then: `Arden’s 1093` came from one of them. */
  readonly seats?: readonly string[];
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
  /** Where the citing paper has no date: that of the paper before it in its collection. What it cites lies about there. */
  readonly around?: string;
}

const DEPARTMENT_PARTY: Party = { key: DEPARTMENT, title: 'Department of State' };

/**
 * Works out sender, addressee and date that a mention implies. `around` stands in for a citing paper without a date. Editors look back
 * and ahead: what their notes cite lies around the paper's date, not before it.
 */
export function expect(mention: PaperMention, citing: HeldPaper, around?: string): Expectation {
  const says = { ...mention.says, ...numberInTurn(mention.says, citing) };
  const day = citing.envelope.date?.value;
  const citedOn = isInNote(mention, citing) ? undefined : day;
  const near = citedOn === undefined ? (day ?? around) : undefined;
  const date = citedOn === undefined ? nearestDate(says.date, near) : fullDate(says.date, citedOn);
  return {
    says,
    ...expectParties(says, citing, day ?? near),
    ...present({ date, citedOn, around: near }),
  };
}

/** `my immediately preceding telegram` has the number before one’s own. */
function numberInTurn({ turn, direction, number, date }: Says, { envelope }: HeldPaper): Says {
  const own = Number(envelope.number?.value);
  const step = turn === 'preceding' ? -1 : turn === 'following' ? 1 : 0;
  const isSaid = number !== undefined || date !== undefined || direction !== 'own';
  if (step === 0 || isSaid || !(own + step > 0)) return {};
  return present({ number: String(own + step), series: envelope.series?.value });
}

type Parties = Pick<Expectation, 'from' | 'to'>;

function expectParties(says: Says, citing: HeldPaper, day: string | undefined): Parties {
  const { envelope } = citing;
  const from = party(envelope.from?.value, envelope.fromPerson?.value);
  const to = party(envelope.to?.value, envelope.toPerson?.value);
  const post = placeParty(says.post) ?? ownPost([from, to, party(envelope.place?.value)]);
  const addressee =
    says.addressee === undefined ? undefined : addresseeOf(says.addressee, { from, to });
  const byDirection: Readonly<Record<NonNullable<Says['direction']>, () => Parties>> = {
    own: () => present({ from, to: addressee ?? to }),
    theirs: () => present({ from: to, to: addressee ?? from }),
    'to-post': () => present({ from: DEPARTMENT_PARTY, to: isCircular(says) ? undefined : post }),
    'from-post': () => present({ from: post, to: addressee ?? DEPARTMENT_PARTY }),
    named: () => present({ from: namedParty(says.post, day), to: addressee }),
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

/** A person, with the posts whose cables are his. */
function namedParty(name: string | undefined, day: string | undefined): Party | undefined {
  const named = party(name);
  if (named === undefined || isOffice(named.key) || day === undefined) return named;
  const seats = postsOf(named.title, day);
  return seats.length === 0 ? named : { ...named, seats };
}

function placeParty(post: string | undefined): Party | undefined {
  const named = party(post);
  return named && { ...named, isPlace: isPost(named.key) };
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

/** The post abroad in a paper's travel: the sender where it is one, else the addressee, else the place it is written from. */
function ownPost(sides: readonly (Party | undefined)[]): Party | undefined {
  return sides.find((side) => side !== undefined && isPost(side.key));
}

/** A circular goes to many; the citing post is only one of them. */
function isCircular(says: Says): boolean {
  return says.kind?.startsWith('circular') ?? false;
}
