import type { CollectionId } from '../../model/ids.ts';
import type { Person, PersonName, Tenure } from '../../model/people.ts';
import type { Correspondent } from '../../store/offices.ts';
import * as urls from '../urls.ts';
import type { Key } from '../words/messages.ts';
import { figure } from '../words/names.ts';
import { tenureInWords } from '../words/tenures.ts';
import { say } from '../words/say.ts';
import { Say } from './say.tsx';
import { inItsOwn } from './in-english.tsx';

const SOURCES = {
  'volume-list': 'person.volumeList',
  authority: 'person.authority',
  text: 'person.text',
  note: 'person.note',
} as const satisfies Readonly<Record<string, Key>>;

function sourceInWords(source: string): string {
  return source in SOURCES ? say(SOURCES[source as keyof typeof SOURCES]) : source;
}

const SHOWN = 14;

/** Every spelling of a person’s name, the commonest first, with where it was found and in how many places. */
export function Spellings({ person }: { person: Person }) {
  const names = spellingsOf(person);
  return (
    <section aria-labelledby="h-spellings">
      <div class="sec">
        <h2 id="h-spellings">{say('person.spellings')}</h2>
        <span class="note">{say('person.forms', { count: names.length })}</span>
      </div>
      <SpellingTable names={names.slice(0, SHOWN)} />
      {names.length > SHOWN && (
        <details>
          <summary>{say('search.more', { count: names.length - SHOWN })}</summary>
          <SpellingTable names={names.slice(SHOWN)} />
        </details>
      )}
    </section>
  );
}

/** One form with all that has it: lists repeat each other. */
interface Form {
  readonly first: PersonName;
  readonly places: number;
  readonly lists: number;
}

function spellingsOf({ names }: Person): readonly Form[] {
  const forms = [...Map.groupBy(names, ({ name, source }) => `${name} ${source}`).values()];
  return forms
    .flatMap((own): Form[] => {
      const [first] = own;
      if (first === undefined) return [];
      const places = own.reduce((sum, { places: count = 0 }) => sum + count, 0);
      return [{ first, places, lists: own.length }];
    })
    .toSorted((one, two) => two.places - one.places);
}

function SpellingTable({ names }: { names: readonly Form[] }) {
  return (
    <table class="spell">
      <caption class="vh">{say('person.spellingTable')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('person.asWritten')}</th>
          <th scope="col">{say('person.foundIn')}</th>
          <th scope="col" class="num">
            {say('person.places')}
          </th>
        </tr>
      </thead>
      <tbody>
        {names.map(({ first, places, lists }) => (
          <tr>
            <th scope="row" {...inItsOwn(first.name)}>
              {first.name}
            </th>
            <td>
              <FoundIn name={first} lists={lists} />
            </td>
            <td class="num">{places === 0 ? <span class="soft">0</span> : figure(places)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FoundIn({ name, lists }: { name: PersonName; lists: number }) {
  const { source, script, collection, collections = lists } = name;
  const others = collections - 1;
  return (
    <>
      {[sourceInWords(source), script === 'cyrillic' ? say('person.cyrillic') : '']
        .filter(Boolean)
        .join(', ')}
      {collection !== undefined && (
        <>
          ,{' '}
          <a class="name" href={urls.collection(collection)}>
            {collection}
          </a>
          {others > 0 && ` ${say('person.andOthers', { count: others })}`}
        </>
      )}
    </>
  );
}

/** The offices of a person by the authority, and by the lists of the volumes. */
export function Tenures({ person }: { person: Person }) {
  const all = [...person.tenures, ...(person.listed ?? [])];
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="h-offices">
      <div class="sec">
        <h2 id="h-offices">{say('person.offices')}</h2>
      </div>
      <ul class="plain reasons">
        {all.toSorted(byTime).map((tenure) => (
          <li>
            <p>
              <a href={urls.office(tenure.office)} {...inItsOwn(tenure.title)}>
                {tenure.title}
              </a>
            </p>
            <p class="note">
              {`${whenOf(tenure)} · `}
              {tenure.collection === undefined ? (
                say('person.authority')
              ) : (
                <ListOf collection={tenure.collection} />
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function whenOf({ from, to, collection }: Tenure): string {
  return from === '..' && to === '..' && collection !== undefined
    ? say('person.yearsOfVolume')
    : tenureInWords(from, to);
}

function byTime(one: Tenure, two: Tenure): number {
  return startOf(one) < startOf(two) ? -1 : 1;
}

const startOf = ({ from, to }: Tenure): string =>
  /^\d/.test(from) ? from : /^\d/.test(to) ? to : '9';

/** With whom letters and telegrams were exchanged. */
export function Correspondents({ with: others }: { with: readonly Correspondent[] }) {
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="h-with">
      <div class="sec">
        <h2 id="h-with">{say('person.correspondents')}</h2>
        <span class="note">{say('person.toFrom')}</span>
      </div>
      <ul class="tally">
        {others.map(({ id, name, wroteTo, hadFrom }) => (
          <li>
            <a href={urls.person(id)} {...inItsOwn(name)}>
              {name}
            </a>
            <span class="soft">
              <span aria-hidden="true">{`${figure(wroteTo)}, ${figure(hadFrom)}`}</span>
              <span class="vh">{say('person.wroteTo', { count: wroteTo, hadFrom })}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function schemeInWords(scheme: string): string {
  if (scheme === 'pocom') return say('person.pocom');
  return scheme === 'authority' ? say('person.ownAuthority') : scheme;
}

export function Identifiers({ person }: { person: Person }) {
  const all = Object.entries(person.identifiers);
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="h-identifiers">
      <div class="sec">
        <h2 id="h-identifiers">{say('person.identifiers')}</h2>
      </div>
      <ul class="plain reasons">
        {all.map(([scheme, value]) => (
          <li>
            <p class="wire">{value}</p>
            <p class="note">{schemeInWords(scheme)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whose list it is, with the way there. */
export function ListOf({ collection }: { collection: CollectionId }) {
  return (
    <Say
      it="person.listOf"
      with={{
        collection,
        list: (words) => (
          <a class="name" href={urls.collection(collection)}>
            {words}
          </a>
        ),
      }}
    />
  );
}
