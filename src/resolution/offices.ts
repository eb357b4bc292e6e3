import { foldPlace, POSTS, postNamed } from '../model/posts.ts';

/** The Department of State as a party to a series: its Secretary signs for it. */
export const DEPARTMENT = 'department';

const DEPARTMENT_NAMES =
  /^(?:the )?(?:(?:acting )?secretary(?: of state(?: of the)?)?(?: ad interim)?|department(?: of(?: state)?)?|deptl?|depts|state department|state|dept|department of state .*|secstate(?: washdc)?|under secretary of state|acting secretary)$/i;
/** Delegations and commands that are parties under a name of their own. */
const MISSIONS: readonly (readonly [RegExp, string])[] = [
  [/united nations|\bU\.?N\.?\b|\busun\b|new york/i, 'usun'],
  [/north atlantic|\bnato\b|usnato|usro\b/i, 'usnato'],
  [/european communit|\busec\b/i, 'usec'],
  [/economic cooperation and development|usoecd/i, 'usoecd'],
  [/\bberlin\b/i, 'berlin'],
  [/at geneva|in geneva/i, 'geneva'],
];
/** Commands and departments that write to posts without being one. */
const AUTHORITIES: readonly (readonly [RegExp, string])[] = [
  [/military assistance command,? vietnam|comusmacv|\bmacv\b/i, 'comusmacv'],
  [/commander in chief,? pacific|\bcincpac\b/i, 'cincpac'],
  [/joint chiefs of staff|^jcs$|^cjcs$/i, 'jcs'],
  [/military assistance advisory group|\bmaag\b|\bchmaag\b/i, 'maag'],
  [/united nations command|far east command|cincunc|cincfe|^uk$/i, 'cincunc'],
  [/taiwan defense command|comustdc|^ustdc$/i, 'comustdc'],
  [/department of defense|secretary of defense|^defense$|^dod$|^osd$|^def$/i, 'defense'],
  [/central intelligence|^cia$|^cas$|^dci$|cia station/i, 'cia'],
  [/^white house|^cap$|national security affairs/i, 'white-house'],
];

/**
 * A key under which every way to name one party meets: `the Ambassador in Burma`, `Embassy in Burma`, `Rangoon` are `rangoon`; the
 * Secretary of State is the Department. What is neither keeps its own words.
 */
export function officeKey(office: string): string {
  const known = keys.get(office);
  if (known !== undefined) return known;
  const key = findKey(office);
  if (keys.size < MOST_KEYS) keys.set(office, key);
  return key;
}

const MOST_KEYS = 50_000;
const keys = new Map<string, string>();

function findKey(office: string): string {
  const plain = office.replace(/[‘’]/g, "'").trim();
  if (DEPARTMENT_NAMES.test(plain)) return DEPARTMENT;
  const mission = [...MISSIONS, ...AUTHORITIES].find(([pattern]) => pattern.test(plain));
  if (mission !== undefined) return mission[1];
  return placeKey(plain) ?? foldPlace(plain);
}

/** The post named by the whole, or after the first `in`, `at`, `to` that leads to one: `at Geneva`, `in the Republic of China`. */
function placeKey(office: string): string | undefined {
  const whole = postNamed(office);
  if (whole !== undefined) return whole.key;
  const leads = DIPLOMATIC.test(office) ? /\b(?:in|at|to|of) (?:the )?/g : /\b(?:in|at) (?:the )?/g;
  for (const match of office.matchAll(leads)) {
    const place = office.slice(match.index + match[0].length).replace(/[,(].*$/, '');
    const post = postNamed(place);
    if (post !== undefined) return post.key;
  }
  return DIPLOMATIC.test(office) ? postNamed(office.split(' ').at(-1) ?? '')?.key : undefined;
}

/** Heads and houses of missions; the `Shah of Iran` is none. */
const DIPLOMATIC =
  /\b(?:Embass|Ambassador|Charg|Consul|Legation|Mission|Delegation|Representative|High Commissioner|Political Adviser|Interests Section|Liaison)/;

const POST_KEYS: ReadonlySet<string> = new Set([
  ...POSTS.map((post) => post.key),
  ...MISSIONS.map(([, key]) => key),
]);

/** Whether a key is that of an office known by name, and not just words. */
export function isOffice(key: string): boolean {
  return key === DEPARTMENT || POST_KEYS.has(key) || AUTHORITIES.some(([, name]) => name === key);
}

/** Whether a key is that of a post abroad or a mission, which number their own telegrams to the Department. */
export function isPost(key: string): boolean {
  return POST_KEYS.has(key);
}

/** What to call the office of a key: `Moscow`, `the Department of State`. */
export function officeName(key: string): string {
  if (key === DEPARTMENT) return 'the Department of State';
  return NAMES.get(key) ?? postNamed(key)?.cities[0] ?? key;
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['usun', 'the Mission at the United Nations'],
  ['usnato', 'the Mission to NATO'],
  ['usec', 'the Mission to the European Communities'],
  ['usoecd', 'the Mission to the OECD'],
  ['hague', 'The Hague'],
  ['berlin', 'Berlin'],
  ['geneva', 'Geneva'],
]);

/** The office behind its head: `Ambassador in the Soviet Union` is the Embassy there. */
export function officeTitle(office: string): string {
  return inSmallLetters(office)
    .replace(
      /^(?:the )?(?:Ambassador|Chargé|Charge)(?: d’Affaires)?(?: ad interim)? (?=in |at |to )/i,
      'Embassy ',
    )
    .replace(/^Embassy to /, 'Embassy in ')
    .replace(/^(?:the )?Minister (?=in )/i, 'Legation ')
    .replace(/^(?:the )?Consul General (?=in |at )/i, 'Consulate General ')
    .replace(/^(?:the )?Consul (?=in |at )/i, 'Consulate ');
}

/** `OSLO`, as electronic cables write it, is Oslo; `USUN` stays. */
function inSmallLetters(office: string): string {
  if (!/^[A-Z][A-Z ]{2,}$/.test(office)) return office;
  const city = postNamed(office)?.cities.find((name) => foldPlace(name) === foldPlace(office));
  return city ?? office;
}
