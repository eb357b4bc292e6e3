import { type Instant, readInstant } from '../../model/instants.ts';
import { type PersonId, personId } from '../../model/ids.ts';
import type { Person } from '../../model/people.ts';
import type { Reader } from '../../model/reader.ts';
import type { Knew } from '../../store/knowledge.ts';
import type { Store } from '../../store/store.ts';
import { KnewBody } from '../components/knew-body.tsx';
import { type Answer, type Asked, type Site, pageAsked } from '../page.ts';
import * as urls from '../urls.ts';
import { say } from '../words/say.ts';

const SIZE = 100;
/** Where no instant is asked for, all that came to be known. */
const EVER: Instant = { asked: '', end: '9999-12-31T23:59' };

/** Whom a person's field of the form means. */
export type Meant =
  | { readonly kind: 'nobody'; readonly typed: string }
  | {
      readonly kind: 'one';
      readonly typed: string;
      readonly person: Person;
      /** What stands in the form, and leads back to the person: the name, where nobody else has it. */
      readonly shown: string;
    }
  | { readonly kind: 'several'; readonly typed: string; readonly persons: readonly Person[] };

/** What was asked and what was found; nothing yet where the form is still to be filled. */
export interface KnewView {
  readonly person?: Meant;
  readonly not?: Meant;
  readonly at: Instant;
  readonly typedAt: string;
  readonly isUnread: boolean;
  readonly page: number;
  readonly size: number;
  readonly knew?: Knew;
  /** Where nobody was asked for. */
  readonly example?: KnewExample;
}

/** What someone here knew by a day, and how many papers show it. */
export interface KnewExample {
  readonly person: Person;
  readonly day: string;
  readonly papers: number;
}

/** `/knew?person=&at=&not=`: who knew what, when, and on what ground. */
export async function knewPage({ store }: Site, asked: Asked): Promise<Answer> {
  const view = await viewOf(store, asked);
  const { person, not, at, page } = view;
  const names = { person: person?.typed, not: not?.typed };
  return {
    kind: 'page',
    page: {
      title:
        person?.kind === 'one'
          ? say('knew.titleOf', { name: person.person.name })
          : say('knew.title'),
      address: urls.knew({ ...names, at: view.typedAt, page }),
      section: 'people',
      skipTo: say('skipTo.papers'),
      body: () => <KnewBody view={view} />,
      data: () => ({
        person: idOf(person) ?? null,
        not: idOf(not) ?? null,
        at: at.asked,
        until: at.end,
        page,
        ...(person?.kind === 'several' && { candidates: person.persons.map(({ id }) => id) }),
        ...knownData(view.knew),
      }),
      ...(view.isUnread && { status: 400 as const }),
    },
  };
}

function knownData({ total, undated, items, course }: Knew = NOTHING): object {
  return { total, undated, papers: items, course };
}

const NOTHING: Knew = { total: 0, undated: 0, items: [], course: [] };

async function viewOf(store: Store, asked: Asked): Promise<KnewView> {
  const typedAt = asked.query('at') ?? '';
  const instant = typedAt === '' ? EVER : readInstant(typedAt);
  const [person, not] = await Promise.all([
    meant(store, asked.query('person'), asked.reader),
    meant(store, asked.query('not'), asked.reader),
  ]);
  const page = pageAsked(asked);
  const view: KnewView = {
    ...(person && { person }),
    ...(not && { not }),
    at: instant ?? EVER,
    typedAt,
    isUnread: instant === undefined,
    page,
    size: SIZE,
  };
  if (person !== undefined) return withAnswer(store, view, asked.reader);
  const example = await exampleFor(store, asked.reader);
  return { ...view, ...(example && { example }) };
}

/** The view with what was found, if all of it could be read. */
async function withAnswer(store: Store, view: KnewView, reader: Reader): Promise<KnewView> {
  const { not, at, page, isUnread } = view;
  const [person, other] = [idOf(view.person), idOf(not)];
  if (person === undefined || isUnread || (not !== undefined && other === undefined)) return view;
  const query = { person, at, ...(other !== undefined && { not: other }) };
  const knew = await store.knew(query, { limit: SIZE, offset: (page - 1) * SIZE }, reader);
  return { ...view, knew };
}

function idOf(one: Meant | undefined): PersonId | undefined {
  return one?.kind === 'one' ? one.person.id : undefined;
}

const LOOKED_AT = 200;
const TRIED = 5;

/** Of the first in the list of persons the one in most papers who knew of some, and the day by which half of them were known. */
async function exampleFor(store: Store, reader: Reader): Promise<KnewExample | undefined> {
  const { items } = await store.people({ limit: LOOKED_AT, offset: 0 }, reader);
  const most = items.toSorted((one, two) => two.documents - one.documents).slice(0, TRIED);
  for (const { person } of most) {
    const query = { person: person.id, at: EVER };
    const { course } = await store.knew(query, { limit: 1, offset: 0 }, reader);
    const half = halfOf(course);
    if (half !== undefined) return { person, ...half };
  }
  return undefined;
}

function halfOf(course: Knew['course']): Omit<KnewExample, 'person'> | undefined {
  const all = course.reduce((sum, { papers }) => sum + papers, 0);
  let papers = 0;
  for (const one of course) {
    papers += one.papers;
    if (papers * 2 >= all) return { day: one.day, papers };
  }
  return undefined;
}

const CHOICES = 12;

/** A person's id, or the beginning of a spelling; if several are called so, the reader chooses. */
async function meant(
  store: Store,
  typed: string | undefined,
  reader: Reader,
): Promise<Meant | undefined> {
  if (typed === undefined) return undefined;
  const known = await store.person(personId(typed), reader);
  if (known !== undefined) {
    const { person } = known;
    const [same, other] = await called(store, person.name, reader);
    const isAlone = same?.id === person.id && other === undefined;
    return { kind: 'one', typed, person, shown: isAlone ? person.name : typed };
  }
  const persons = await called(store, typed, reader);
  const [one] = persons;
  if (one === undefined) return { kind: 'nobody', typed };
  return persons.length === 1
    ? { kind: 'one', typed: one.id, person: one, shown: one.name }
    : { kind: 'several', typed, persons };
}

/** Those whose name begins so; him alone who is the only one with this very name. */
async function called(store: Store, typed: string, reader: Reader): Promise<readonly Person[]> {
  const { items } = await store.people({ start: typed, limit: CHOICES, offset: 0 }, reader);
  const persons = items.map(({ person }) => person);
  const exactly = persons.filter(({ name }) => name === typed);
  return exactly.length === 1 ? exactly : persons;
}
