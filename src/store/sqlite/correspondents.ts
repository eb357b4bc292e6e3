import type { MentionId, PersonId } from '../../model/ids.ts';
import type { NameMention } from '../../model/mentions.ts';
import type { Identity } from '../../model/people.ts';
import { unpack } from '../codec.ts';
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
  readonly names: Uint8Array;
  readonly identities: Uint8Array;
}

/** Reads every paper's names: two seconds for 23,000 papers, so it is done when first asked for and then kept. */
export function loadCorrespondents(db: Connection, columns: Columns): Correspondents {
  const places = new Map<PersonId, number>();
  const placeOf = (person: PersonId): number => {
    const place = places.get(person) ?? places.size;
    places.set(person, place);
    return place;
  };
  const sendings: Sending[] = [];
  const rows = db.all<Row>(
    `SELECT p.document, p.names, r.identities FROM papers AS p
     JOIN resolutions AS r ON r.document = p.document`,
  );
  for (const row of rows) {
    const { writers, addressees } = ends(row);
    const slot = columns.slotOf(row.document);
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
function ends({ names, identities }: Row): Ends {
  const persons = new Map<MentionId, PersonId>();
  for (const identity of unpack<readonly Identity[]>(identities)) {
    if (identity.kind === 'identified') persons.set(identity.mention, identity.person);
  }
  if (persons.size === 0) return { writers: [], addressees: [] };
  const named = unpack<readonly NameMention[]>(names);
  const playing = (part: NameMention['part']): readonly PersonId[] => [
    ...new Set(named.flatMap((name) => (name.part === part ? (persons.get(name.id) ?? []) : []))),
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
