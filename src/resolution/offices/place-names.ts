import { authorityFile } from '../../understanding/authority/authority.ts';
import { readPlaces } from '../../understanding/authority/read-places.ts';

let names: ReadonlyMap<string, string> | undefined;

/** What to call a place of the authority after `in`: `russia` is `the Soviet Union`, `korea-north` `North Korea`. */
export function placeName(id: string): string {
  names ??= new Map(
    readPlaces(authorityFile('places.tsv')).map((place) => [place.id, place.name] as const),
  );
  const name = names.get(id) ?? id.split('-').map(capitalised).join(' ');
  return NEEDS_ARTICLE.test(name) ? `the ${name}` : name;
}

const NEEDS_ARTICLE =
  /^(?:Soviet Union|United |Netherlands|Philippines|Dominican Republic|Central African|Holy See|German Democratic|Federal Republic|People’s Republic|Democratic People’s|Republic of|Bahamas|Congo$|Sudan$|Maldives|Solomon Islands|Marshall Islands)/;

const capitalised = (word: string): string =>
  word === 'and' || word === 'of' ? word : word.charAt(0).toUpperCase() + word.slice(1);
