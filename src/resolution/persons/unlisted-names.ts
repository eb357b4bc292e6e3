import { type CollectionId, collectionOf } from '../../model/ids.ts';
import type { Identity } from '../../model/people.ts';
import { nameKey } from '../../understanding/names/name-key.ts';
import { type Asked, type Decided, partOf } from './asked.ts';
import { compareGiven } from './name-agreement.ts';
import type { Register } from './register.ts';

/**
 * Persons of whom the papers tell no more than a name: Lancaster, whom a cable names eight times and nobody introduces. One person a
 * surname and a collection, whatever the spelling or the script, as long as the forenames agree and the papers lie a few
 * years apart; else one a paper. A name that only passes by once makes no person.
 */
export function identifyUnlisted(names: readonly Asked[], register: Register): readonly Decided[] {
  const bySurname = Map.groupBy(
    names.filter((asked) => asked.name.surname !== ''),
    (asked) => `${collectionOf(asked.document)} ${nameKey(asked.name.surname)}`,
  );
  return [...bySurname.values()].flatMap((group) =>
    bearersIn(group)
      .filter(deservesPerson)
      .flatMap((bearer) => nameBearer(bearer, register)),
  );
}

/** The persons that the mentions of one surname in one collection speak of. */
function bearersIn(group: readonly Asked[]): readonly (readonly Asked[])[] {
  if (isOnePerson(group)) return [group];
  const papers = [...Map.groupBy(group, (asked) => asked.document).values()];
  return papers.filter(isOnePerson);
}

const MOST_YEARS = 5;

function isOnePerson(group: readonly Asked[]): boolean {
  const years = group.flatMap(({ year }) => year ?? []);
  if (Math.max(...years) - Math.min(...years) > MOST_YEARS) return false;
  const given = group.map((asked) => asked.name.given).filter((names) => names.length > 0);
  const fullest = given.toSorted((left, right) => fullness(right) - fullness(left))[0] ?? [];
  return given.every((names) => compareGiven(names, fullest).conflict === false);
}

const fullness = (given: readonly string[]): number => given.join('').length;

function deservesPerson(group: readonly Asked[]): boolean {
  return group.length > 1 || group.some(({ mention }) => mention.part !== 'mentioned');
}

function nameBearer(group: readonly Asked[], register: Register): readonly Decided[] {
  const fullest = group.toSorted(
    (left, right) => weight(right) - weight(left) || (left.document < right.document ? -1 : 1),
  )[0];
  if (fullest === undefined) return [];
  const { name, mention, document } = fullest;
  const collection: CollectionId = collectionOf(document);
  const given = name.given.join(' ');
  const whole = given === '' ? name.surname : `${name.surname}, ${given}`;
  const person = register.addUnlisted(
    { name: whole, script: mention.script, source: 'text', collection },
    { surname: name.surname, collection, document },
  );
  const reason = 'The papers name this person and no list says who it is.';
  return group.map((asked) => {
    const found = { person, rule: 'named-here-only', confidence: 0.6, reason };
    const identity: Identity = { kind: 'identified', ...partOf(asked), ...found };
    return { asked, identity };
  });
}

/** Latin before Cyrillic, more forenames before fewer. */
function weight({ name, mention }: Asked): number {
  return fullness(name.given) + (mention.script === 'latin' ? 0.5 : 0);
}
