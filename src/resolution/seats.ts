import { authorityPersons } from '../understanding/authority/authority.ts';
import { isPost, officeKey } from './offices.ts';
import { placeName } from './offices/place-names.ts';
import { lastName } from './persons-named.ts';

interface Seat {
  readonly post: string;
  readonly from: string;
  readonly to: string;
}

let seats: ReadonlyMap<string, readonly Seat[]> | undefined;

/**
 * The posts whose chief someone of that name was on a day, as office keys: what `Arden’s cable` or `Arden’s 1093` came from. Of a fixed
 * table of who held which office; empty for a name that heads none.
 */
export function postsOf(name: string, day: string): readonly string[] {
  seats ??= readSeats();
  const held = seats.get(lastName(name)) ?? [];
  return [...new Set(held.filter((seat) => isIn(seat, day)).map(({ post }) => post))];
}

function isIn({ from, to }: Seat, day: string): boolean {
  return from <= day && (day <= to || !/^\d{4}/.test(to));
}

const CHIEFS = /^(?:Ambassador|Minister|Chargé|Envoy|Commissioner|Diplomatic Agent)/;

function readSeats(): ReadonlyMap<string, readonly Seat[]> {
  const found = new Map<string, Seat[]>();
  for (const { names, tenures, source } of authorityPersons()) {
    if (source !== 'american') continue;
    for (const { role, at, from, to } of tenures) {
      const post = CHIEFS.test(role) ? postAt(at, from) : undefined;
      if (post === undefined) continue;
      const name = lastName(names[0].surname);
      found.set(name, [...(found.get(name) ?? []), { post, from, to }]);
    }
  }
  return found;
}

/** `vietnam-south` is the post in Vietnam; the one in China moved to Taipei. */
function postAt(at: string | undefined, from: string): string | undefined {
  if (at === 'china' && from > '1950' && from < '1979') return 'taipei';
  if (at === undefined) return undefined;
  const words = at.split('-').filter(Boolean);
  const plain = [words, words.slice(0, 1)].map((some) => some.map(capitalised).join(' '));
  // `russia` is the Soviet Union in all that papers call its post.
  const names = [placeName(at), ...plain];
  return names.map((name) => officeKey(`Embassy in ${name}`)).find(isPost);
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
