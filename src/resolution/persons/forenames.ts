import { detached } from '../../model/detached.ts';
import { isCyrillic } from '../../understanding/names/cyrillic.ts';
import { editDistance } from './spelling.ts';
import { nameKey } from '../../understanding/names/name-key.ts';

/** Short forms in use among the people of cables, each line one forename. */
const SHORT_FORMS = [
  'william bill will willy billy wm',
  'robert bob bobby rob bobbie',
  'richard dick rick rich',
  'john jack johnny jock',
  'james jim jimmy jamie jas',
  'joseph joe josef iosif jos',
  'thomas tom tommy thos',
  'edward ed ted eddie ned',
  'edwin ed',
  'edmund ed ned',
  'charles charlie chuck chas chip karl carl',
  'henry harry hank heinrich henri',
  'harold hal',
  'frederick fred freddy fritz friedrich frederic',
  'alfred fred alf',
  'george geo georges',
  'michael mike mickey',
  'daniel dan danny',
  'david dave',
  'samuel sam',
  'benjamin ben',
  'theodore ted teddy theo teodoro theodor',
  'lawrence larry laurence',
  'leonard len leonid',
  'leopold leo',
  'walter walt wally',
  'stephen steve steven stefan',
  'philip phil phillip',
  'peter pete piotr petr pyotr',
  'paul pavel pablo',
  'andrew andy andrei andrey andre',
  'anthony tony antony antonio',
  'albert al bert',
  'alexander alex aleksandr alec sandy alexandre',
  'alexis alec alexei aleksei aleksey',
  'arthur art',
  'francis frank francois francisco',
  'franklin frank',
  'frank francis',
  'gerald gerry jerry jerrold jerome',
  'gerard gerry',
  'gregory greg',
  'herbert herb bert',
  'hubert bert',
  'jeffrey jeff geoffrey',
  'kenneth ken kenny',
  'maxwell max',
  'matthew matt',
  'melvin mel',
  'nathaniel nat nate',
  'nicholas nick nikolai nikolay nicolas',
  'norman norm',
  'patrick pat',
  'raymond ray',
  'ronald ron',
  'russell russ',
  'sidney sid',
  'timothy tim',
  'vincent vince',
  'zbigniew zbig',
  'mcgeorge mac',
  'elizabeth betty liz',
  'margaret peggy',
  'eugene gene evgeny yevgeny',
  'clinton clint',
  'chester chet',
  'everett ev',
  'roswell ros',
  'douglas doug',
  'donald don',
  'christopher chris',
  'winthrop win',
  'rudolph rudy',
  'ludwig lewis louis lou',
  'lewellyn llewellyn tommy',
  'mohammed muhammad mohamed mohammad muhammed mohamad mohamet mehmed mohd',
  'ahmed ahmad ahmet',
  'hussein hussain husain husayn hossein',
  'abdul abdel abd abdal abdol',
  'yusuf yusif yousef youssef yusef',
  'faisal feisal faysal',
  'khalid khaled',
  'said saeed sayed sayyid',
];

const GROUPS = new Map<string, Set<number>>();
for (const [index, line] of SHORT_FORMS.entries()) {
  for (const form of line.split(' ')) {
    GROUPS.set(form, (GROUPS.get(form) ?? new Set()).add(index));
  }
}

export type ForenameAgreement = 'same' | 'short' | 'near' | 'initial' | 'different';

/** How two forenames agree: `Robert` and `Bob` are short for each other, `W.` fits William. */
export function compareForenames(left: string, right: string): ForenameAgreement {
  const [one, two] = [forenameOf(left), forenameOf(right)];
  const [plainOne, plainTwo] = [one.plain, two.plain];
  if (plainOne === '' || plainTwo === '') return 'initial';
  if (plainOne === plainTwo) return 'same';
  if (plainOne.length === 1 || plainTwo.length === 1) {
    const same = plainOne[0] === plainTwo[0] || sameAcrossScripts(one, two);
    return same ? 'initial' : 'different';
  }
  if (areShortForOneAnother(one, two) || isStart(plainOne, plainTwo)) return 'short';
  if (isHalf(one, two) || isHalf(two, one)) return 'short';
  return compareSounds(one.key, two.key);
}

/** A forename made ready to be compared. */
interface Forename {
  /** Lower case, letters only. */
  readonly plain: string;
  readonly key: string;
  /** `Paul-Henri` is called by either. */
  readonly halves: readonly string[];
  /** The lines of `SHORT_FORMS` that have it. */
  readonly groups: ReadonlySet<number> | undefined;
}

const REMEMBERED = 20_000;
const remembered = new Map<string, Forename>();

function forenameOf(name: string): Forename {
  const known = remembered.get(name);
  if (known !== undefined) return known;
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
  const halves = name.toLowerCase().split(/[-–‑]/);
  const made = { plain, key: nameKey(name), groups: GROUPS.get(plain), halves };
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(detached(name), made);
  return made;
}

/** `Cy` for Cyrus, `Chris` for Christian. */
function isStart(one: string, two: string): boolean {
  return one.length < two.length
    ? one.length <= 5 && two.startsWith(one)
    : two.length <= 5 && one.startsWith(two);
}

function compareSounds(one: string, two: string): ForenameAgreement {
  if (one === two) return 'same';
  return one.length > 4 && editDistance(one, two, 1) !== undefined ? 'near' : 'different';
}

function isHalf({ plain }: Forename, { halves }: Forename): boolean {
  return halves.length > 1 && plain.length > 3 && halves.includes(plain);
}

/** Я. is Yakov or Iakov; Е. is Evgeny or Yevgeny. */
function sameAcrossScripts(one: Forename, two: Forename): boolean {
  if (isCyrillic(one.plain) === isCyrillic(two.plain)) return false;
  const first = ({ plain }: Forename): string => nameKey(plain).slice(0, 1);
  return first(one) !== '' && first(one) === first(two);
}

function areShortForOneAnother({ groups: one }: Forename, { groups: two }: Forename): boolean {
  if (one === undefined || two === undefined) return false;
  for (const group of one) if (two.has(group)) return true;
  return false;
}
