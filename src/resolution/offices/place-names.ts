import { authorityFile } from '../../understanding/authority/authority.ts';
import { type AuthorityPlace, readPlaces } from '../../understanding/authority/read-places.ts';

let known: ReadonlyMap<string, AuthorityPlace> | undefined;

/** The places of the authority by id. */
export function authorityPlaces(): ReadonlyMap<string, AuthorityPlace> {
  known ??= new Map(readPlaces(authorityFile('places.tsv')).map((place) => [place.id, place]));
  return known;
}

/** What to call a place of the authority after `in`: `russia` is `the Soviet Union`, in 1910 `Russia`. */
export function placeName(id: string, when?: string): string {
  const place = authorityPlaces().get(id);
  const then = place?.then.find(({ used = '' }) => when !== undefined && isWithin(when, used));
  return withArticle(then?.name ?? place?.name ?? id.split('-').map(capitalised).join(' '));
}

/** `the Soviet Union`, `Norway`. */
export function withArticle(name: string): string {
  return NEEDS_ARTICLE.test(name) ? `the ${name}` : name;
}

const NEEDS_ARTICLE =
  /^(?:Soviet Union|United |Netherlands|Philippines|Dominican Republic|Central African|Holy See|German Democratic|Federal Republic|People’s Republic|Democratic People’s|Republic of|Bahamas|Congo$|Sudan$|Maldives|Solomon Islands|Marshall Islands|Ottoman|Irish Free|Khmer)/;

function isWithin(when: string, used: string): boolean {
  const [from = '..', to = '..'] = used.split('/');
  return (from === '..' || from <= when) && (to === '..' || when < to);
}

const capitalised = (word: string): string =>
  word === 'and' || word === 'of' ? word : word.charAt(0).toUpperCase() + word.slice(1);
