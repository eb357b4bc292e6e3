import type { Person, PersonName, Tenure } from '../../model/people.ts';
import type { Correspondent } from '../../store/store.ts';
import * as urls from '../urls.ts';
import { counted, figure } from '../words/names.ts';
import { tenureInWords } from '../words/tenures.ts';
import { Quote } from './quote.tsx';

const SOURCES: Readonly<Record<string, string>> = {
  'volume-list': 'list of persons',
  authority: 'authority file',
  text: 'text',
  note: 'note',
};

const SHOWN = 14;

/** Every spelling of a person’s name, the commonest first, with where it was found and in how many places. */
export function Spellings({ person }: { person: Person }) {
  const names = spellingsOf(person);
  return (
    <section aria-labelledby="h-spellings">
      <div class="sec">
        <h2 id="h-spellings">Spellings</h2>
        <span class="note">{counted(names.length, 'form')}</span>
      </div>
      <SpellingTable names={names.slice(0, SHOWN)} />
      {names.length > SHOWN && (
        <details>
          <summary>{`${figure(names.length - SHOWN)} more`}</summary>
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
      <caption class="vh">Spellings by source, with counts</caption>
      <thead>
        <tr>
          <th scope="col">As written</th>
          <th scope="col">Found in</th>
          <th scope="col" class="num">
            Places
          </th>
        </tr>
      </thead>
      <tbody>
        {names.map(({ first, places, lists }) => (
          <tr>
            <th scope="row" {...(first.script === 'cyrillic' && { lang: 'ru' })}>
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
      {[SOURCES[source] ?? source, script === 'cyrillic' ? 'Cyrillic' : '']
        .filter(Boolean)
        .join(', ')}
      {collection !== undefined && (
        <>
          ,{' '}
          <a class="name" href={urls.collection(collection)}>
            {collection}
          </a>
          {others > 0 && ` and ${counted(others, 'other')}`}
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
        <h2 id="h-offices">Offices</h2>
      </div>
      <ul class="plain reasons">
        {all.toSorted(byTime).map((tenure) => (
          <li>
            <p>
              <a href={urls.office(tenure.office)}>{tenure.title}</a>
            </p>
            <p class="note">
              {`${whenOf(tenure)} · `}
              {tenure.collection === undefined ? (
                'authority file'
              ) : (
                <>
                  list of{' '}
                  <a class="name" href={urls.collection(tenure.collection)}>
                    {tenure.collection}
                  </a>
                </>
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
    ? 'in the years of the volume'
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
        <h2 id="h-with">Correspondents</h2>
        <span class="note">to, from</span>
      </div>
      <ul class="tally">
        {others.map(({ id, name, wroteTo, hadFrom }) => (
          <li>
            <a href={urls.person(id)}>{name}</a>
            <span class="soft">
              <span aria-hidden="true">{`${figure(wroteTo)}, ${figure(hadFrom)}`}</span>
              <span class="vh">{`${counted(wroteTo, 'paper')} to, ${figure(hadFrom)} from`}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const IDENTIFIERS: Readonly<Record<string, string>> = {
  pocom: 'Principal Officers and Chiefs of Mission',
  authority: 'Authority file of this project',
};

export function Identifiers({ person }: { person: Person }) {
  const all = Object.entries(person.identifiers);
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="h-identifiers">
      <div class="sec">
        <h2 id="h-identifiers">Identifiers</h2>
      </div>
      <ul class="plain reasons">
        {all.map(([scheme, value]) => (
          <li>
            <p class="wire">{value}</p>
            <p class="note">{IDENTIFIERS[scheme] ?? scheme}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Why entries of several lists are held to be one person. */
export function Merges({ person }: { person: Person }) {
  if (person.merges.length === 0) return null;
  return (
    <section aria-labelledby="h-merges">
      <div class="sec">
        <h2 id="h-merges">One person, because</h2>
      </div>
      <ol class="plain reasons">
        {person.merges.map(({ reason, rule, evidence }) => (
          <li>
            <p>{reason}</p>
            <p class="note">
              {`Rule: ${rule.replaceAll('-', ' ')}.`}
              {evidence.slice(0, 3).map((one) => (
                <>
                  {' '}
                  <Quote evidence={one} address={urls.place(one)} />
                </>
              ))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
