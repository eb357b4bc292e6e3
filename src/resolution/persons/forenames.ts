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
  'theodore ted teddy theo',
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
  'gerald gerry jerry',
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
  const [one, two] = [plain(left), plain(right)];
  if (one === '' || two === '') return 'initial';
  if (one === two) return 'same';
  if (one.length === 1 || two.length === 1) {
    return one[0] === two[0] || sameAcrossScripts(one, two) ? 'initial' : 'different';
  }
  if (isShortFor(one, two) || isStart(one, two)) return 'short';
  return compareSounds(nameKey(left), nameKey(right));
}

/** `Cy` for Cyrus, `Chris` for Christian. */
function isStart(one: string, two: string): boolean {
  const [short, long] = one.length < two.length ? [one, two] : [two, one];
  return short.length <= 5 && long.startsWith(short);
}

function compareSounds(one: string, two: string): ForenameAgreement {
  if (one === two) return 'same';
  return one.length > 4 && editDistance(one, two, 1) !== undefined ? 'near' : 'different';
}

function plain(forename: string): string {
  return forename
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
}

/** Я. is Yakov or Iakov; Е. is Evgeny or Yevgeny. */
function sameAcrossScripts(one: string, two: string): boolean {
  if (isCyrillic(one) === isCyrillic(two)) return false;
  const first = (word: string): string => nameKey(word).slice(0, 1);
  return first(one) !== '' && first(one) === first(two);
}

function isShortFor(one: string, two: string): boolean {
  const groups = GROUPS.get(two);
  return groups !== undefined && [...(GROUPS.get(one) ?? [])].some((group) => groups.has(group));
}
