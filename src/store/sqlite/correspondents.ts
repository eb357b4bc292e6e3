import type { PersonId } from '../../model/ids.ts';
import type { NamePart } from '../../model/mentions.ts';
import type { Identity } from '../../model/people.ts';
import { unpack } from '../codec.ts';
import { identitiesOf, type StoredIdentities } from '../rows/identity-rows.ts';
import { roleBit } from '../prepared-resolution.ts';
import type { Columns } from './columns.ts';
import type { Connection } from './connection.ts';

/** One to whom a paper goes from whom, by place in a list of values; -1 where the paper does not say. */
export interface Sending {
  readonly slot: number;
  readonly from: number;
  readonly to: number;
}

/** Who wrote and who got each paper, of the persons that are identified. */
export interface Correspondents {
  readonly persons: readonly PersonId[];
  readonly sendings: readonly Sending[];
}

interface Row {
  readonly document: number;
  readonly identities: Uint8Array;
}

/** Who writes or receives some paper, as `person_documents` has it: of most papers nobody is known by name to have done either. */
const TRAVELLED = roleBit('wrote') | roleBit('received');

/** Reads what each paper's names were found to be: about a second for 23,000 papers, so it is done when first asked for and then kept. */
export function loadCorrespondents(db: Connection, columns: Columns): Correspondents {
  const places = new Map<PersonId, number>();
  const placeOf = (person: PersonId): number => {
    const place = places.get(person) ?? places.size;
    places.set(person, place);
    return place;
  };
  const sendings: Sending[] = [];
  const rows = db.all<Row>(
    `SELECT document, identities FROM resolutions WHERE document IN
       (SELECT document FROM person_documents WHERE roles & ? <> 0)`,
    TRAVELLED,
  );
  for (const { document, identities } of rows) {
    const { writers, addressees } = ends(identitiesOf(unpack<StoredIdentities>(identities)));
    const slot = columns.slotOf(document);
    for (const [from, to] of pairs(writers.map(placeOf), addressees.map(placeOf))) {
      sendings.push({ slot, from, to });
    }
  }
  return { persons: [...places.keys()], sendings };
}

interface Ends {
  readonly writers: readonly PersonId[];
  readonly addressees: readonly PersonId[];
}

/** He who is said to write, not he who signs for him; where nobody is, he who signs. */
function ends(identities: readonly Identity[]): Ends {
  const playing = (wanted: NamePart): readonly PersonId[] => [
    ...new Set(
      identities.flatMap((one) =>
        one.kind === 'identified' && one.part === wanted ? [one.person] : [],
      ),
    ),
  ];
  const authors = playing('author');
  return {
    writers: authors.length > 0 ? authors : playing('signer'),
    addressees: playing('addressee'),
  };
}

function pairs(
  from: readonly number[],
  to: readonly number[],
): readonly (readonly [number, number])[] {
  if (from.length === 0) return to.map((one) => [-1, one]);
  if (to.length === 0) return from.map((one) => [one, -1]);
  return from.flatMap((one) => to.map((other) => [one, other] as const));
}
