import { PUBLIC } from '../model/reader.ts';
import type { Store } from '../store/store.ts';
import * as urls from './urls.ts';

/** Papers differ in what is drawn of them. */
const PAPERS = 5;

/**
 * An address of every kind of page that readers come to, for a thread to draw before they do: the first page of a kind takes ten times as long
 * as the next, and the first search a second, for which whoever comes for a paper should not wait.
 */
export async function* firstPages(store: Store): AsyncGenerator<string> {
  yield urls.home;
  for (const { collection } of (await store.collections(PUBLIC)).slice(0, PAPERS)) {
    const page = { limit: 1, offset: 0 };
    const { items } = await store.papersOf(collection.id, page, PUBLIC);
    for (const { id } of items) yield urls.document(id);
    yield urls.collection(collection.id);
  }
  yield urls.search({ query: 'telegram' });
  const people = await store.people({ limit: 1, offset: 0 }, PUBLIC);
  for (const { person } of people.items) yield urls.person(person.id);
  const series = await store.seriesList({ sort: 'papers', limit: 1, offset: 0 }, PUBLIC);
  for (const one of series.items) yield urls.series(one.series.id);
  yield* OVERVIEWS;
  for (const query of SEARCHES) yield urls.search({ query });
}

const OVERVIEWS = [
  urls.collections,
  urls.people(),
  urls.offices(),
  urls.seriesList(),
  urls.desiderata(),
  urls.findings(),
  urls.openRequests(),
  urls.conversations(),
  urls.timeline(),
  urls.map(),
  urls.network(),
];

/**
 * Searches of every form, in words that cables of all times have, at the end: a search goes through more of the program than any page, and takes
 * three times as long until the engine has compiled that.
 */
const SEARCHES = [
  'embassy',
  'consul general',
  'secretary of state',
  '"note verbale"',
  'ambassad*',
  'letter OR note OR message',
  'ambassador NOT minister',
  'government date:1900..2000',
  'treaty peace',
  'from:embassy agreement',
  'visit',
  'frontier commission',
  'trade mission',
  '"ministry of foreign affairs"',
  'consulat*',
  'fleet OR ships OR navy',
  'king OR prince OR queen',
  'railway NOT port',
  'loan -gold',
  'conference date:1800..1950',
  'refugees OR prisoners',
  'to:secretary report',
  'посольство',
  'министр иностранных дел',
];
