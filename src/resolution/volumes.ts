import { collectionId, type CollectionId } from '../model/ids.ts';

const YEARS = /^(?<from>\d{4})(?:[–-](?<to>\d{2,4}))?/;
const VOLUME = /vol(?:ume|\.) (?<roman>[IVXL]+)(?:, [Pp]art (?<part>\d))?/;

/** The collection that holds a volume as editors cite it: `1955–1957, volume XI` is `frus1955-57v11`, `1951, vol. VI, Part 2` is `frus1951v06p2`. */
export function volumeCollection(words: string): CollectionId | undefined {
  const { from, to } = YEARS.exec(words)?.groups ?? {};
  const { roman, part } = VOLUME.exec(words)?.groups ?? {};
  const number = roman === undefined ? undefined : romanNumber(roman);
  if (from === undefined || number === undefined) return undefined;
  const years = to === undefined ? from : `${from}-${to.slice(-2)}`;
  const volume = `v${String(number).padStart(2, '0')}`;
  return collectionId(`frus${years}${volume}${part === undefined ? '' : `p${part}`}`);
}

const DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

function romanNumber(roman: string): number | undefined {
  const values = roman.split('').map((letter) => DIGITS[letter] ?? 0);
  const sum = values.reduce(
    (total, value, index) => total + (value < (values[index + 1] ?? 0) ? -value : value),
    0,
  );
  return sum > 0 ? sum : undefined;
}
