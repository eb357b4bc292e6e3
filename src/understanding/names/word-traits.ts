import { detached } from '../../model/detached.ts';
import { authorityPersons } from '../authority/authority.ts';
import { GENERATIONS, NO_SPEAKERS, NOT_NAMES, TITLES, WEAK_TITLES } from './name-words.ts';

/** What can be said of a capitalised word by itself. */
export interface WordTraits {
  /** Lower case, without point and possessive: `dulles` for `Dulles’`. */
  readonly plain: string;
  /** A word of the trade that is part of no name: `Department`, `Moscow`, `The`. */
  readonly nobody: boolean;
  readonly title: boolean;
  /** A title that seldom stands alone before a name: `Under`, `Foreign`. */
  readonly weak: boolean;
  readonly generation: boolean;
  readonly initial: boolean;
  /** A forename that several persons of the authority bear. */
  readonly given: boolean;
  /** Surname of a Soviet leader: hardly ever anything but a name. */
  readonly leader: boolean;
  /** `Harriman’s`: what follows is another's. */
  readonly possessive: boolean;
  /** Long enough for a surname and not in capitals throughout. */
  readonly nameLike: boolean;
}

const REMEMBERED = 30_000;
const remembered = new Map<string, WordTraits>();

/** The traits of a word; looked up once a word, for an archive has few words and many of each. */
export function traitsOf(word: string): WordTraits {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const copy = detached(word);
  const traits = readTraits(copy);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(copy, traits);
  return traits;
}

function readTraits(word: string): WordTraits {
  const plain = word.replace(/(?:[’']s?|\.)$/u, '').toLowerCase();
  const bare = plain.replace(/[.’']/g, '');
  const title = TITLES.has(bare);
  const nobody = NOT_NAMES.has(bare) || bare.split(/[-‑–]/).every((part) => NOT_NAMES.has(part));
  return {
    plain,
    title,
    nobody: nobody && !title && !/^\p{Lu}\.$/u.test(word),
    weak: WEAK_TITLES.has(bare),
    generation: GENERATIONS.has(bare),
    initial: /^\p{Lu}\.?$/u.test(word),
    given: givenNames().has(plain),
    leader: sovietSurnames().has(plain),
    possessive: /[’']s$/u.test(word),
    nameLike: plain.length > 2 && !nobody && !title && isSpeaker(word, bare),
  };
}

function isSpeaker(word: string, bare: string): boolean {
  return /\p{Ll}/u.test(word) && !NO_SPEAKERS.has(bare) && !ABBREVIATED.test(word);
}

/** `FonOff`, `USDel`, `NethDel`, `DepUnderSec` of telegrams; but `McNamara`, `DePuy`, `FitzGerald`. */
const ABBREVIATED =
  /^(?!(?:Ma?c|De|Di|Du|Da|Des|Fitz|La|Le|Lo|Van|Von|Ben|El|Al|St)\p{Lu})\p{Lu}+\p{Ll}{0,4}(?:\p{Lu}\p{Ll}{1,4})+$/u;

let given: ReadonlySet<string> | undefined;

function givenNames(): ReadonlySet<string> {
  if (given !== undefined) return given;
  const bearers = new Map<string, number>();
  for (const person of authorityPersons()) {
    const weight = person.source === 'soviet' ? 2 : 1;
    for (const { forenames } of person.names) {
      const first = forenames.split(' ')[0]?.toLowerCase() ?? '';
      if (first.length < 3 || NOT_NAMES.has(first)) continue;
      bearers.set(first, (bearers.get(first) ?? 0) + weight);
    }
  }
  given = new Set([...bearers].filter(([, count]) => count > 1).map(([name]) => name));
  return given;
}

let leaders: ReadonlySet<string> | undefined;

function sovietSurnames(): ReadonlySet<string> {
  leaders ??= new Set(
    authorityPersons()
      .filter((person) => person.source === 'soviet')
      .flatMap((person) => person.names.filter((name) => name.used === undefined))
      .map((name) => name.surname.toLowerCase()),
  );
  return leaders;
}
