import type { CollectionId, PersonId } from '../../model/ids.ts';
import type { Person } from '../../model/people.ts';
import type { Holdings } from '../holdings.ts';
import { holderKey, type OfficeKey } from './office-keys.ts';
import { listedTenures } from './listed-tenures.ts';

/** Someone in an office, from day to day, and who says so. */
interface Held {
  readonly person: PersonId;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly source: string;
  /** Lists without dates say less than an authority with days. */
  readonly confidence: number;
}

export interface Holder {
  readonly person: PersonId;
  readonly confidence: number;
  readonly reason: string;
}

const FIRST = '0000-00-00';
const LAST = '9999-99-99';

/** Who held which office when, by the authority's tenures and the lists of the volumes. */
export class Holders {
  readonly #byOffice = new Map<OfficeKey, Held[]>();

  constructor(holdings: Holdings, persons: readonly Person[]) {
    const spans = spansOf(holdings);
    const lists = new Map(
      holdings
        .collections()
        .map(
          (id) => [id, new Map(holdings.listedPersons(id).map((one) => [one.key, one]))] as const,
        ),
    );
    for (const person of persons) {
      for (const held of officialOf(person)) this.#add(held);
      for (const { collection, key } of person.names) {
        if (collection === undefined || key === undefined) continue;
        const description = lists.get(collection)?.get(key)?.description ?? '';
        for (const held of listedOf(person.id, description, { collection, spans })) this.#add(held);
      }
    }
  }

  /** Who held the office on a day, if that is one person; two are an ambiguity, and no one. */
  on(office: OfficeKey, day: string): Holder | undefined {
    const there = (this.#byOffice.get(office) ?? []).filter(
      ({ from, to }) => from <= day && day <= to,
    );
    const best = Math.max(...there.map(({ confidence }) => confidence));
    const surest = there.filter(({ confidence }) => confidence === best);
    const [one] = surest;
    if (one === undefined || surest.some(({ person }) => person !== one.person)) return undefined;
    const span = one.from === FIRST ? 'in these years' : `${shown(one.from)} to ${shown(one.to)}`;
    return {
      person: one.person,
      confidence: one.confidence,
      reason: `${one.title}, ${span}, says ${one.source}.`,
    };
  }

  #add(held: Held): void {
    const key = holderKey(held.title);
    if (key === undefined) return;
    const known = this.#byOffice.get(key);
    if (known === undefined) this.#byOffice.set(key, [held]);
    else known.push(held);
  }
}

const shown = (day: string): string => (day === LAST || day === FIRST ? 'an unknown day' : day);

/** `Ambassador, russia` is the title under which the authority's tenure is kept. */
function officialOf({ id, tenures }: Person): readonly Held[] {
  return tenures.map(({ title, from, to }) => {
    const [role = '', at] = title.split(', ');
    const named = at === undefined ? role : `${role} in ${capitalised(at)}`;
    const days = { from: firstDay(from), to: dayEnd(to, from) };
    return { person: id, title: named, ...days, source: 'the authority file', confidence: 0.65 };
  });
}

const capitalised = (place: string): string =>
  place.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());

const firstDay = (date: string): string => (/^\d{4}/.test(date) ? date.padEnd(10, '-00') : FIRST);

/** An end nobody recorded is not for ever: ten years. */
function dayEnd(to: string, from: string): string {
  if (/^\d{4}/.test(to)) return to.length === 10 ? to : `${to}-99`;
  const year = Number(/^\d{4}/.exec(from)?.[0]);
  return Number.isNaN(year) ? FIRST : `${year + 10}`;
}

interface InVolume {
  readonly collection: CollectionId;
  readonly spans: ReadonlyMap<CollectionId, readonly [string, string]>;
}

function listedOf(
  person: PersonId,
  description: string,
  { collection, spans }: InVolume,
): readonly Held[] {
  const [first, last] = spans.get(collection) ?? [LAST, FIRST];
  return listedTenures(description).map(({ office, from, to }) => ({
    person,
    title: office,
    from: from ?? first,
    to: to ?? last,
    source: `the list of ${collection}`,
    confidence: from === undefined && to === undefined ? 0.5 : 0.6,
  }));
}

/** The days between which a tenth and nine tenths of each collection's papers lie: a few look far back. */
function spansOf(holdings: Holdings): ReadonlyMap<CollectionId, readonly [string, string]> {
  const days = new Map<CollectionId, string[]>();
  for (const { collection, envelope } of holdings.papers()) {
    const day = envelope.date?.value.slice(0, 10);
    if (day === undefined || day.length < 10) continue;
    const known = days.get(collection);
    if (known === undefined) days.set(collection, [day]);
    else known.push(day);
  }
  return new Map(
    [...days].map(([id, all]) => {
      const sorted = all.sort();
      const at = (share: number): string => sorted[Math.floor((sorted.length - 1) * share)] ?? '';
      return [id, [at(0.02), at(0.98)]] as const;
    }),
  );
}
