import { type OfficeId, officeId, slug } from '../../model/ids.ts';
import { placesIn } from '../../understanding/authority/places.ts';
import { isOffice, officeKey } from '../offices.ts';

/** The office that a sender or an addressee names; undefined for a person, or an office of a service that is not known here. */
export function officeOfParty(words: string): OfficeId | undefined {
  const known = remembered.get(words);
  if (known !== undefined) return known === '' ? undefined : officeId(known);
  const found = find(words);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(words, found ?? '');
  return found === undefined ? undefined : officeId(found);
}

const REMEMBERED = 20_000;
const remembered = new Map<string, string>();

function find(words: string): string | undefined {
  const plain = words.trim();
  const soviet = sovietOffice(plain);
  if (soviet !== undefined) return soviet;
  if (isForeign(plain)) return undefined;
  const key = officeKey(plain);
  return isOffice(key) ? slug(key) : undefined;
}

const MISSION =
  /^(?:the )?(?<nation>\p{Lu}\S+(?: \p{Lu}\S+)?) (?:Embassy|Legation|Ambassador|Minister|Chargé|Mission|Delegation|Consul)/u;

/** `British Embassy in Moscow` is not ours, `American Embassy` is. */
function isForeign(words: string): boolean {
  const nation = MISSION.exec(words)?.groups?.['nation'];
  if (nation === undefined) return false;
  const places = [...placesIn(nation)];
  return places.length === 1 && places[0] !== 'united-states';
}

const MINISTRY =
  /^(?:the )?(?:Soviet (?:Foreign (?:Ministry|Office)|Ministry (?:for|of) Foreign Affairs)|(?:Ministry (?:for|of) Foreign Affairs|People’s Commissariat (?:for|of) Foreign Affairs) of the (?:Soviet Union|U\.?S\.?S\.?R\.?)|Narkomindel|МИД|НКИД)\b/u;
const SOVIET_MISSION =
  /^(?:the )?(?:Soviet|Russian) (?:Embassy|Ambassador|Legation|Minister|Chargé[^,]*?|Mission) (?:in|at|to) (?<place>.+)$/u;

function sovietOffice(words: string): string | undefined {
  if (MINISTRY.test(words) || words === 'МИД' || words === 'НКИД') return 'soviet-foreign-ministry';
  const place = SOVIET_MISSION.exec(words)?.groups?.['place'];
  if (place === undefined) return undefined;
  if (/United Nations/.test(place)) return 'soviet-mission-united-nations';
  const [only, ...others] = [...placesIn(place)];
  return only !== undefined && others.length === 0 ? `soviet-embassy-${slug(only)}` : undefined;
}
