import { foldPlace, POSTS, postNamed } from '../model/posts.ts';

/** The Department of State as a party to a series: its Secretary signs for it. */
export const DEPARTMENT = 'department';

const DEPARTMENT_NAMES =
  /^(?:the )?(?:(?:acting )?secretary(?: of state)?(?: ad interim)?|department(?: of(?: state)?)?|deptl?|depts|state department|state|dept|department of state .*|secstate(?: washdc)?|under secretary of state|acting secretary)$/i;
/** Delegations and commands that are parties under a name of their own. */
const MISSIONS: readonly (readonly [RegExp, string])[] = [
  [/united nations|\bU\.?N\.?\b|\busun\b|new york/i, 'usun'],
  [/north atlantic|\bnato\b|usnato|usro\b/i, 'usnato'],
  [/european communit|\busec\b/i, 'usec'],
  [/economic cooperation and development|usoecd/i, 'usoecd'],
  [/\bberlin\b/i, 'berlin'],
  [/at geneva|in geneva/i, 'geneva'],
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
  const mission = MISSIONS.find(([pattern]) => pattern.test(plain));
  if (mission !== undefined) return mission[1];
  return placeKey(plain) ?? foldPlace(plain);
}

/** The post named by the whole, or after the first `in`, `at`, `to` that leads to one: `at Geneva`, `in the Republic of China`. */
function placeKey(office: string): string | undefined {
  const whole = postNamed(office);
  if (whole !== undefined) return whole.key;
  for (const match of office.matchAll(/\b(?:in|at|to|of) (?:the )?/g)) {
    const place = office.slice(match.index + match[0].length).replace(/[,(].*$/, '');
    const post = postNamed(place);
    if (post !== undefined) return post.key;
  }
  return postNamed(office.split(' ').at(-1) ?? '')?.key;
}

const POST_KEYS: ReadonlySet<string> = new Set([
  ...POSTS.map((post) => post.key),
  ...MISSIONS.map(([, key]) => key),
]);

/** Whether a key is that of a post abroad or a mission, which number their own telegrams to the Department. */
export function isPost(key: string): boolean {
  return POST_KEYS.has(key);
}

/** The office behind its head: `Ambassador in the Soviet Union` is the Embassy there. */
export function officeTitle(office: string): string {
  return office
    .replace(
      /^(?:the )?(?:Ambassador|Chargé|Charge)(?: d’Affaires)?(?: ad interim)? (?=in |at |to )/i,
      'Embassy ',
    )
    .replace(/^Embassy to /, 'Embassy in ')
    .replace(/^(?:the )?Minister (?=in )/i, 'Legation ')
    .replace(/^(?:the )?Consul General (?=in |at )/i, 'Consulate General ')
    .replace(/^(?:the )?Consul (?=in |at )/i, 'Consulate ');
}
