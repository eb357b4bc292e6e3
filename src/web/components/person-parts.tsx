import type { Person } from '../../model/people.ts';
import * as urls from '../urls.ts';
import { dateInWords } from '../words/dates.ts';
import { counted } from '../words/names.ts';
import { Quote } from './quote.tsx';

const SOURCES: Readonly<Record<string, string>> = {
  'volume-list': 'list of persons',
  authority: 'authority file',
  text: 'text',
  note: 'note',
};

/** Every spelling of a person’s name, with where it was found. */
export function Spellings({ person }: { person: Person }) {
  return (
    <section aria-labelledby="h-spellings">
      <div class="sec">
        <h2 id="h-spellings">Spellings</h2>
        <span class="note">{counted(person.names.length, 'form')}</span>
      </div>
      <table class="spell">
        <caption class="vh">Spellings by script and source</caption>
        <thead>
          <tr>
            <th scope="col">As written</th>
            <th scope="col">Found in</th>
          </tr>
        </thead>
        <tbody>
          {person.names.map(({ name, script, source, collection }) => (
            <tr>
              <th scope="row" {...(script === 'cyrillic' && { lang: 'ru' })}>
                {name}
              </th>
              <td>
                {SOURCES[source] ?? source}
                {collection !== undefined && (
                  <>
                    ,{' '}
                    <a class="name" href={urls.collection(collection)}>
                      {collection}
                    </a>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function Tenures({ person }: { person: Person }) {
  if (person.tenures.length === 0) return null;
  return (
    <section aria-labelledby="h-offices">
      <div class="sec">
        <h2 id="h-offices">Offices</h2>
      </div>
      <ul class="plain reasons">
        {person.tenures.map(({ title, from, to, source }) => (
          <li>
            <p>{title}</p>
            <p class="note">{`${tenureInWords(from, to)} · ${source}`}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function tenureInWords(from: string, to: string): string {
  const start = from === '..' || from === '' ? undefined : dateInWords(from);
  const end = to === '..' || to === '' ? undefined : dateInWords(to);
  if (start === undefined) return end === undefined ? 'dates not stated' : `until ${end}`;
  return end === undefined ? `from ${start}` : `${start} to ${end}`;
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
