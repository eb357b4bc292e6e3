import type { ListedPerson } from '../../model/collections.ts';
import { isTitle } from '../../understanding/names/parse-name.ts';
import { traitsOf } from '../../understanding/names/word-traits.ts';

/**
 * The whole name of a line whose list broke off too early: `Hale` with the description `Giles O., Jr., Ambassador in Norland`, or `Hale, Giles`
 * with `III, Ambassador`. Only forenames, initials and `Jr.` count as parts of the name.
 */
export function wholeName({ name, description }: ListedPerson): string {
  const generation = GENERATION.exec(description)?.[1];
  if (generation !== undefined) return `${name.replace(/[\s,;:]+$/, '')}, ${generation}`;
  const plain = name.replace(/[\s.,;:]+$/, '');
  if (/[\s,]/.test(plain)) return plain;
  const [said = '', next = ''] = description.split(/,\s*/);
  if (!areForenames(said)) return plain;
  return `${plain}, ${said}${GENERATION.test(`${next},`) ? `, ${next}` : ''}`;
}

const GENERATION = /^(Jr\.?|Sr\.?|II|III|IV)(?=,)/;
const LONGEST = 4;

function areForenames(said: string): boolean {
  const words = said.split(' ').filter((word) => !isTitle(word));
  if (words.length === 0 || words.length > LONGEST) return false;
  return words.every((word) => {
    const { given, initial } = traitsOf(word.toLowerCase() === word ? '' : word);
    return given || initial;
  });
}
