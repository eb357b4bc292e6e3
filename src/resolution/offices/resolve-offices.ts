import type { AuthorityPerson } from '../../model/authority.ts';
import { type DocumentId, type OfficeId, type PersonId, officeId } from '../../model/ids.ts';
import type { Holder, Office, OfficeTie, Wording } from '../../model/offices.ts';
import type { Person } from '../../model/people.ts';
import { authorityPersons } from '../../understanding/authority/authority.ts';
import type { HeldPaper, Holdings } from '../holdings.ts';
import { officeKey, officeName } from '../offices.ts';
import { authorityOffices } from './authority-offices.ts';
import { nameOffice } from './office-names.ts';
import { type HeldOffice, officeOfTenure } from './office-of-tenure.ts';
import { officeOfParty } from './party-office.ts';

/** A paper that an office sent or received. */
export interface OfficePaper {
  readonly office: OfficeId;
  readonly document: DocumentId;
  readonly way: 'sent' | 'received';
}

export interface ResolvedOffices {
  readonly offices: readonly Office[];
  readonly papers: readonly OfficePaper[];
}

/**
 * The offices that the papers come from and go to, and those that the persons of the archive held: what they are called, who held them and
 * says who. Pure; linear in papers and persons.
 */
export function resolveOffices(
  holdings: Pick<Holdings, 'papers'>,
  persons: readonly Person[],
): ResolvedOffices {
  const traffic = new Traffic();
  for (const paper of holdings.papers()) traffic.add(paper);
  const book = new HolderBook(persons);
  const ids = wanted([...traffic.offices(), ...book.ofArchive()]);
  const named = new Map(
    ids.map((id) => [id, nameOffice(id, book.tenureOf(id), book.holdersOf(id))] as const),
  );
  const tie = (id: string, when = ''): OfficeTie[] => {
    const name = named.get(officeId(id))?.name;
    return name === undefined ? [] : [{ id: officeId(id), name, ...(when !== '' && { when }) }];
  };
  const offices = ids.map((id): Office => {
    const { name = id, names = [], service = 'american', place } = named.get(id) ?? {};
    const described = authorityOffices().byId.get(id);
    const [organisation] = tie(organisationOf(id, book.tenureOf(id)));
    const party = partyOf(id);
    return {
      id,
      name,
      service,
      names,
      ...(place !== undefined && { place }),
      ...(organisation && { organisation }),
      ...(party !== undefined && { party }),
      predecessors: (described?.predecessors ?? []).flatMap((one) => tie(one.id, one.when)),
      successors: successorsOf(id).flatMap((one) => tie(one.id, one.when)),
      parts: ids.filter((one) => isPart(one, id, book)).flatMap((one) => tie(one)),
      holders: book.holdersOf(id),
      wordings: traffic.wordingsOf(id),
    };
  });
  return { offices, papers: traffic.papers };
}

/** Missions abroad are part of the service, not of its ministry’s table of posts: only what is named after the Department is. */
function isPart(part: OfficeId, whole: OfficeId, book: HolderBook): boolean {
  return organisationOf(part, book.tenureOf(part)) === whole;
}

function organisationOf(id: string, held: HeldOffice | undefined): string {
  const described = authorityOffices().byId.get(id)?.organisation ?? '';
  if (described !== '' || id === 'department') return described;
  if (held === undefined || held.at !== undefined) {
    return held?.service === 'soviet' ? 'soviet-foreign-ministry' : '';
  }
  const ofDepartment = /Secretary of State\b|Secretary for|Foreign Service|^Chief of Protocol/;
  return held.service === 'american' && ofDepartment.test(held.title) ? 'department' : '';
}

function successorsOf(id: string): readonly { readonly id: string; readonly when: string }[] {
  return [...authorityOffices().byId.values()].flatMap((other) =>
    other.predecessors
      .filter((before) => before.id === id)
      .map(({ when }) => ({ id: other.id, when })),
  );
}

/** What runs of numbers call it. */
function partyOf(id: string): string | undefined {
  const key = officeKey(id.replaceAll('-', ' '));
  const name = officeName(key);
  return name === key ? undefined : name;
}

/** With the offices that these are parts of, came from and became: no tie leads nowhere. */
function wanted(first: readonly OfficeId[]): readonly OfficeId[] {
  const all = new Set<OfficeId>(first);
  for (const id of all) {
    const described = authorityOffices().byId.get(id);
    const ties = [...(described?.predecessors ?? []), ...successorsOf(id)];
    for (const { id: other } of ties) all.add(officeId(other));
    if (described !== undefined && described.organisation !== '') {
      all.add(officeId(described.organisation));
    }
  }
  return [...all].sort();
}

/** Who held what: the authority’s persons, in the archive or not, and what the lists say of theirs. */
class HolderBook {
  readonly #holders = new Map<OfficeId, Holder[]>();
  readonly #tenures = new Map<OfficeId, HeldOffice>();
  readonly #ofArchive = new Set<OfficeId>();

  constructor(persons: readonly Person[]) {
    const inArchive = new Map<string, Person>();
    for (const person of persons) {
      const authority = person.identifiers['pocom'] ?? person.identifiers['authority'];
      if (authority !== undefined) inArchive.set(authority, person);
    }
    for (const person of authorityPersons()) this.#addOfficial(person, inArchive.get(person.id));
    for (const person of persons) this.#addListed(person);
  }

  ofArchive(): Iterable<OfficeId> {
    return this.#ofArchive;
  }

  tenureOf(id: OfficeId): HeldOffice | undefined {
    return this.#tenures.get(id);
  }

  /** In order of time; undated ones last. */
  holdersOf(id: OfficeId): readonly Holder[] {
    return (this.#holders.get(id) ?? []).toSorted((one, two) => order(one) - order(two));
  }

  #addOfficial(authority: AuthorityPerson, person: Person | undefined): void {
    const [{ surname, forenames }] = authority.names;
    const name = person?.name ?? (forenames === '' ? surname : `${surname}, ${forenames}`);
    for (const tenure of authority.tenures) {
      const held = officeOfTenure(tenure, authority.source);
      if (!this.#tenures.has(held.office)) this.#tenures.set(held.office, held);
      const { from, to } = tenure;
      const { title, standing } = held;
      this.#add(held.office, person?.id, { name, title, standing, from, to, source: 'authority' });
    }
  }

  #addListed({ id, name, listed = [] }: Person): void {
    for (const { office, title, from, to, collection, standing } of listed) {
      this.#add(office, id, {
        name,
        title,
        standing,
        from,
        to,
        source: 'volume-list',
        ...(collection !== undefined && { collection }),
      });
    }
  }

  #add(office: OfficeId, person: PersonId | undefined, holder: Holder): void {
    if (person !== undefined) this.#ofArchive.add(office);
    const known = this.#holders.get(office);
    const own = person === undefined ? holder : { ...holder, person };
    if (known === undefined) this.#holders.set(office, [own]);
    else known.push(own);
  }
}

function order({ from, to }: Holder): number {
  const start = /^\d{4}/.test(from) ? from : to;
  const [year = '9999', month = '00', day = '00'] = start.replace(/[~?%.]/g, '').split('-');
  return Number(year === '' ? '9999' : year) * 10_000 + Number(month) * 100 + Number(day);
}

class Traffic {
  readonly papers: OfficePaper[] = [];
  readonly #words = new Map<OfficeId, Map<string, { sent: number; received: number }>>();

  add({ id, envelope }: HeldPaper): void {
    this.#count(id, 'sent', envelope.from?.value);
    this.#count(id, 'received', envelope.to?.value);
  }

  offices(): Iterable<OfficeId> {
    return this.#words.keys();
  }

  wordingsOf(id: OfficeId): readonly Wording[] {
    const all = [...(this.#words.get(id) ?? [])].map(([words, count]) => ({ words, ...count }));
    return all.toSorted(
      (one, two) =>
        two.sent + two.received - one.sent - one.received || (one.words < two.words ? -1 : 1),
    );
  }

  #count(document: DocumentId, way: OfficePaper['way'], words: string | undefined): void {
    const office = words === undefined ? undefined : officeOfParty(words);
    if (office === undefined || words === undefined) return;
    this.papers.push({ office, document, way });
    const counts = this.#words.get(office) ?? new Map<string, { sent: number; received: number }>();
    this.#words.set(office, counts);
    const count = counts.get(words) ?? { sent: 0, received: 0 };
    counts.set(words, count);
    count[way] += 1;
  }
}
