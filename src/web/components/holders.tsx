import type { Holder } from '../../model/offices.ts';
import * as urls from '../urls.ts';
import { tenureInWords } from '../words/tenures.ts';

/** Who held an office or served in it, each line with who says so. */
export function HolderTable({ holders, caption }: { holders: readonly Holder[]; caption: string }) {
  return (
    <table class="holders">
      <caption class="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">As</th>
          <th scope="col">Says who</th>
        </tr>
      </thead>
      <tbody>
        {holders.map((holder) => (
          <tr>
            <td class="when">{whenOf(holder)}</td>
            <th scope="row">
              {holder.person === undefined ? (
                holder.name
              ) : (
                <a href={urls.person(holder.person)}>{holder.name}</a>
              )}
            </th>
            <td>{holder.title}</td>
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
    ? 'in the years of the volume'
    : tenureInWords(from, to);
}

export function SaysWho({ holder }: { holder: Pick<Holder, 'source' | 'collection'> }) {
  const { source, collection } = holder;
  if (source === 'authority' || collection === undefined) return <>authority file</>;
  return (
    <>
      list of{' '}
      <a class="name" href={urls.collection(collection)}>
        {collection}
      </a>
    </>
  );
}
