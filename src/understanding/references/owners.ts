import type { CitedDirection, Says } from '../../model/mentions.ts';
import { POSTS, foldPlace, postNamed } from '../../model/posts.ts';
import { detached } from '../../model/detached.ts';
import { firstWord } from './words.ts';

/** Whose paper it is, as the words before it say: `my`, `Department’s`, `Embassy Rangoon’s`, `London`. */
export interface Owner {
  readonly start: number;
  readonly turn?: Says['turn'];
  readonly direction?: CitedDirection;
  readonly post?: string;
}

const PRONOUNS: Readonly<Record<string, CitedDirection>> = {
  my: 'own',
  our: 'own',
  your: 'theirs',
  yr: 'theirs',
  his: 'named',
  their: 'named',
  ur: 'theirs',
};

/** Words for Washington, and words for the citing paper's own post. */
const DEPARTMENT =
  /^(?:Department|Departments|Department of State|State Department|Dept|Deptl|Depts|State|Washington|SecState|Secstate|SECSTATE|STATE)$/;
const OWN_POST =
  /^(?:Embassy|Emb|Embassies|Legation|Leg|Consulate|Consulate General|Congen|ConGen|Conggen|Consul|Mission|Amembassy|AmEmbassy|Amb|AmEmb)$/;
/** Words between owner and noun that say nothing of whose it is. */
const ADJECTIVES =
  /^(?:recent|previous|preceding|immediately|last|latest|earlier|first|second|long|joint|secret|confidential|personal|unnumbered|reference|following|same|circular|draft|formal|info|information|priority|urgent|niact|niac|excellent|kind|separate|subsequent|handwritten|private|official|political)$/i;
/** A city, country or office before a number: `New York 559`, `Hong Kong's 2095`. */
const PLACE_NAMES = POSTS.flatMap((post) => [...post.cities, ...post.countries]);

const AGENCIES: Readonly<Record<string, string>> = {
  usun: 'USUN',
  'new york': 'USUN',
  usnato: 'USNATO',
  cincpac: 'CINCPAC',
  comusmacv: 'COMUSMACV',
  usro: 'USRO',
  usec: 'USEC',
  usoecd: 'USOECD',
  hicog: 'HICOG',
  usber: 'Berlin',
  usmission: 'Mission',
};

const escape = (name: string): string => name.replace(/[.\\]/g, '\\$&').replace(/’/g, "[’']");
/** Electronic cables name posts in capitals: `REF: OSLO 2811`. */
const CAPITAL_NAMES = POSTS.flatMap((post) => post.cities)
  .map((city) => city.toUpperCase())
  .filter((city) => /^[A-Z][A-Z .’'-]{2,}$/.test(city));

const names = [
  ...PLACE_NAMES,
  ...CAPITAL_NAMES,
  'USUN',
  'Usun',
  'New York',
  'USNATO',
  'USRO',
  'HICOG',
  'USOECD',
  'USEC',
]
  .sort((a, b) => b.length - a.length)
  .map(escape);

/** A post or the Department with a number right after it: `Paris 145`, `London’s 5070`, `State 93645`, `Athens’ 41`. */
export const POST_NUMBER = new RegExp(
  `(?:(?<office>Embassy|Emb|Amembassy|AmEmb|Legation|Consulate General|Consulate|Congen|ConGen|Mission) (?:in |at )?)?(?<post>${names.join('|')}|State|STATE|SECSTATE|Department|Dept|DEPT|DEPTEL|Embassy|Emb|Legation|Leg|Consulate|Consulate General|Congen|Mission)(?<possessive>[’']s|[’'])?(?: to (?:Department|Dept|State))?(?=,? (?:No|Nos|no|nos|number)\\b\\.? ?\\d| [#\\d])`,
  'uy',
);
export const POST_OPENING = new RegExp(
  `^(?:${[...new Set(names.map((name) => firstWord(name)))].join('|')}|State|STATE|SECSTATE|Department|Dept|DEPT|DEPTEL|Embassy|Emb|Amembassy|AmEmb|Legation|Leg|Consulate|Congen|ConGen|Mission)$`,
);

const ABBREVIATED = /^(?:Dept|Emb|Amb|Gen|Sec|Cong|Leg|Cons)\.$/;

/** The words before a place that own what stands there, read from right to left. */
export function readOwner(words: string, at: number): Owner {
  return isPlainWord(words, at) ? { start: at } : ownerBefore(words, at);
}

function ownerBefore(words: string, at: number): Owner {
  const left = words.slice(Math.max(0, at - 60), at);
  const tokens = [...left.matchAll(/[^\s(“"‘—–;:,/]+(?= ?$| )/g)].reverse();
  let index = 0;
  while (index < 3 && ADJECTIVES.test(tokens[index]?.[0] ?? '')) index += 1;
  const token = tokens[index];
  const between = token ? left.slice(token.index + token[0].length) : '';
  if (token === undefined || /[^\p{L}\p{N}\s’']/u.test(between)) return { start: at };
  // `him in New York. Embtels 824`: a sentence ends between.
  if (/\p{L}{3,}\.$/u.test(token[0]) && !ABBREVIATED.test(token[0])) return { start: at };
  const owner = ownerAt(left, at - left.length, token);
  if (owner === undefined) return { start: at };
  const turn = turnOf(tokens.slice(0, index).map((word) => word[0]));
  return turn === undefined ? owner : { ...owner, turn };
}

function ownerAt(left: string, base: number, token: RegExpExecArray): Owner | undefined {
  const pronoun = PRONOUNS[token[0].toLowerCase()];
  if (pronoun !== undefined) return { start: base + token.index, direction: pronoun };
  return namedOwner(left, base, token.index + token[0].length);
}

const TURNS: Readonly<Record<string, Says['turn']>> = {
  preceding: 'preceding',
  following: 'following',
  last: 'last',
  latest: 'last',
  previous: 'last',
  earlier: 'earlier',
};

/** `my immediately preceding telegram`, `your last message`, `my earlier letter`. */
function turnOf(adjectives: readonly string[]): Says['turn'] {
  const turns = adjectives.map((word) => TURNS[word.toLowerCase()]);
  return turns.find((turn) => turn !== undefined);
}

/** `the letter`, `a telegram`, `that note`: a small word right before that owns nothing, as before most nouns. */
function isPlainWord(words: string, at: number): boolean {
  if (words.charCodeAt(at - 1) !== SPACE) return false;
  const word = words.slice(words.lastIndexOf(' ', at - 2) + 1, at - 1);
  return SMALL_WORD.test(word) && PRONOUNS[word] === undefined && !ADJECTIVES.test(word);
}

const SPACE = 0x20;
const SMALL_WORD = /^[a-z]{1,20}$/;

function namedOwner(left: string, base: number, end: number): Owner | undefined {
  const upTo = left.slice(0, end);
  const match =
    /(?:(?:Embassy|Emb|Legation|Consulate|Congen|Mission) )?(?<name>(?:\p{Lu}[\p{L}-]*(?:(?<=\b[\p{L}]{1,4})\.)?)(?: \p{Lu}[\p{L}-]*(?:(?<=\b[\p{L}]{1,4})\.)?){0,3})(?<possessive>[’']s?)?$/u.exec(
      upTo,
    );
  const name = match?.groups?.['name'];
  if (match === null || name === undefined) return undefined;
  return ownerNamed(name, match.groups?.['possessive'] !== undefined, {
    from: base + match.index,
    nameEnd: base + match.index + match[0].length - (match.groups?.['possessive'] ?? '').length,
  });
}

interface Place {
  readonly from: number;
  readonly nameEnd: number;
}

/** Tries the longest run of capitalised words first: `Consulate General`, then `General`. */
function ownerNamed(name: string, possessive: boolean, place: Place): Owner | undefined {
  const parts = withoutOpening(name.split(' '));
  for (let skip = 0; skip < parts.length; skip += 1) {
    const rest = parts.slice(skip).join(' ');
    const owner = officeOwner(rest);
    if (owner !== undefined) return { start: place.nameEnd - rest.length, ...owner };
  }
  const whole = parts.join(' ');
  return possessive && whole !== ''
    ? { start: place.nameEnd - whole.length, direction: 'named', post: whole }
    : undefined;
}

/** Words that begin a sentence and belong to no name: `Therefore Arden’s report`, `As Governor Arden’s memorandum`. */
const OPENINGS =
  /^(?:A|An|And|As|At|After|Before|But|By|During|For|From|Furthermore|He|However|I|If|In|It|Of|On|Our|Re|Ref|Reference|References|See|Since|Such|That|The|Then|Therefore|This|To|Under|We|When|While|With|Your)$/;

function withoutOpening(parts: readonly string[]): readonly string[] {
  const first = parts.findIndex((part) => !OPENINGS.test(part));
  return first < 0 ? [] : parts.slice(first);
}

/** Whose a paper is, by the name of an office. */
export interface OfficeOwner {
  readonly direction: CitedDirection;
  readonly post?: string;
}

/** What a name says as an owner: the Department, the citing post, another post; undefined when it is none of them. */
export function officeOwner(name: string): OfficeOwner | undefined {
  const known = remembered.get(name);
  if (known !== undefined) return known === 'none' ? undefined : known;
  const words = detached(name);
  const owner = findOffice(words);
  if (remembered.size >= REMEMBERED) remembered.clear();
  if (words.length <= LONGEST) remembered.set(words, owner ?? 'none');
  return owner;
}

function findOffice(name: string): OfficeOwner | undefined {
  if (DEPARTMENT.test(name)) return { direction: 'to-post' };
  if (OWN_POST.test(name)) return { direction: 'from-post' };
  if (AGENCIES[foldPlace(name)] !== undefined || postNamed(name) !== undefined) {
    return { direction: 'from-post', post: name };
  }
  return undefined;
}

/** The same few offices own nearly everything; most capitalised words own nothing. */
const REMEMBERED = 20_000;
const LONGEST = 80;
const remembered = new Map<string, OfficeOwner | 'none'>();
