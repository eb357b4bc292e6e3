import type { Holder } from '../../model/offices.ts';
import * as urls from '../urls.ts';
import { tenureInWords } from '../words/tenures.ts';
import { say } from '../words/say.ts';
import { inItsOwn } from './in-english.tsx';
import { ListOf } from './person-parts.tsx';

/** Who held an office or served in it, each line with who says so. */
export function HolderTable({ holders, caption }: { holders: readonly Holder[]; caption: string }) {
  return (
    <table class="holders">
      <caption class="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say('office.when')}</th>
          <th scope="col">{say('office.who')}</th>
          <th scope="col">{say('office.as')}</th>
          <th scope="col">{say('office.saysWho')}</th>
        </tr>
      </thead>
      <tbody>
        {holders.map((holder) => (
          <tr>
            <td class="when">{whenOf(holder)}</td>
            <th scope="row" {...inItsOwn(holder.name)}>
              {holder.person === undefined ? (
                holder.name
              ) : (
                <a href={urls.person(holder.person)}>{holder.name}</a>
              )}
            </th>
            <td {...inItsOwn(holder.title)}>{holder.title}</td>
            <td class="note">
              <SaysWho holder={holder} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A list without dates speaks of the years of its volume. */
function whenOf({ from, to, source }: Holder): string {
  return from === '..' && to === '..' && source === 'volume-list'
    ? say('person.yearsOfVolume')
    : tenureInWords(from, to);
}

function SaysWho({ holder }: { holder: Pick<Holder, 'source' | 'collection'> }) {
  const { source, collection } = holder;
  if (source === 'authority' || collection === undefined) return <>{say('person.authority')}</>;
  return <ListOf collection={collection} />;
}
