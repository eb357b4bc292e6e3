import type { PaperMention, Says } from '../model/mentions.ts';
import type { HeldPaper } from './holdings.ts';
import { present } from '../model/present.ts';
import { DEPARTMENT, officeKey, officeTitle } from './offices.ts';
import { fullDate } from './periods.ts';

/** One side of a paper's travel, for comparing and for showing. */
export interface Party {
  readonly key: string;
  readonly title: string;
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
  const from = party(citing.envelope.from?.value);
  const to = party(citing.envelope.to?.value);
  const post = party(says.post) ?? ownPost(from, to);
  const byDirection: Readonly<Record<NonNullable<Says['direction']>, () => Parties>> = {
    own: () => present({ from, to }),
    theirs: () => present({ from: to, to: from }),
    'to-post': () => present({ from: DEPARTMENT_PARTY, to: isCircular(says) ? undefined : post }),
    'from-post': () => present({ from: post, to: DEPARTMENT_PARTY }),
    named: () => present({ from: party(says.post) }),
  };
  return says.direction === undefined ? {} : byDirection[says.direction]();
}

function party(office: string | undefined): Party | undefined {
  return office === undefined || office === ''
    ? undefined
    : { key: officeKey(office), title: officeTitle(office) };
}

/** The field post in a paper's travel: whoever is not the Department. */
function ownPost(from: Party | undefined, to: Party | undefined): Party | undefined {
  return from !== undefined && from.key !== DEPARTMENT ? from : to;
}

/** A circular goes to many; the citing post is only one of them. */
function isCircular(says: Says): boolean {
  return says.kind?.startsWith('circular') ?? false;
}
