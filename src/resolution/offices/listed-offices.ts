import { type OfficeId, officeId, slug } from '../../model/ids.ts';
import type { Holder } from '../../model/offices.ts';
import { placesIn } from '../../understanding/authority/places.ts';
import { authorityOffices } from './authority-offices.ts';
import { americanMission } from './office-of-tenure.ts';

/** An office as a volume's list of persons words it. Dates are EDTF, as precise as the list; `..` is an end it does not give. */
export interface ListedOffice {
  readonly office: OfficeId;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly standing: Holder['standing'];
}

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December';
const DATE = `(?:(?:${MONTHS})(?: \\d{1,2})?,? )?\\d{4}|(?:${MONTHS})(?: \\d{1,2})?`;
const BETWEEN = new RegExp(
  `^(?<title>.+?),? (?:from )?(?<from>${DATE})(?:[–—-]| to | until | through )(?<to>${DATE})$`,
);
const FROM = new RegExp(`^(?<title>.+?),? (?:from|since|after|as of) (?<from>${DATE})$`);
const UNTIL = new RegExp(`^(?<title>.+?),? (?:until|to|till|through) (?<to>${DATE})$`);

/** `thereafter Ambassador to Peru` begins when the clause before it ends. */
const FOLLOWS = /^(?:thereafter|then|subsequently|later)\b,?\s*/i;

/**
 * The American offices in a description of a list: `Under Secretary of State until April 1961; thereafter Ambassador to Peru`. Offices of other
 * services are named alike and are left alone: `nation` says whom the list describes, as far as it does.
 */
export function listedOffices(
  description: string,
  nation: string | undefined,
): readonly ListedOffice[] {
  if (nation !== undefined && nation !== 'united-states') return [];
  const found: ListedOffice[] = [];
  let ended = '..';
  for (const clause of description.replace(/\.\s*$/, '').split(/;\s*/)) {
    const follows = FOLLOWS.exec(clause)?.[0] ?? '';
    const dated = datesOf(clause.slice(follows.length).trim());
    const from = follows !== '' && dated.from === '..' ? ended : dated.from;
    ended = dated.to;
    const office = officeIn(dated.title, from);
    if (office !== undefined) found.push({ ...dated, from, ...office });
  }
  return found;
}

interface Dated {
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

function datesOf(clause: string): Dated {
  const groups =
    BETWEEN.exec(clause)?.groups ?? FROM.exec(clause)?.groups ?? UNTIL.exec(clause)?.groups;
  if (groups === undefined) return { title: clause, from: '..', to: '..' };
  const { title = '', from = '', to = '' } = groups;
  const year = /\d{4}/.exec(to)?.[0] ?? /\d{4}/.exec(from)?.[0];
  return { title: title.trim(), from: edtf(from, year), to: edtf(to, year) };
}

/** As precise as the words: `April 1961` is `1961-04`. A date without a year takes the one beside it. */
function edtf(words: string, yearBeside: string | undefined): string {
  const year = /\d{4}/.exec(words)?.[0] ?? yearBeside;
  if (words === '' || year === undefined) return '..';
  const month = MONTHS.split('|').indexOf(/[A-Z][a-z]+/.exec(words)?.[0] ?? '') + 1;
  if (month === 0) return year;
  const day = /\b\d{1,2}\b(?!\d)/.exec(words.replace(/\d{4}/, ''))?.[0];
  return [year, month, day]
    .flatMap((part) => part ?? [])
    .map(padded)
    .join('-');
}

const padded = (part: string | number): string => String(part).padStart(2, '0');

type Found = Pick<ListedOffice, 'office' | 'standing'>;

const CHIEF =
  /^(?:the )?(?:U\.?S\.? |American )?(?:Ambassador|Minister|Chargé(?: d’Affaires)?(?: ad interim)?|Ambassador-designate) (?:in|to) (?:the )?(?<place>\p{Lu}[^,;(]*)$/u;
/** `Counselor of Embassy in Norland`, `First Secretary at the Embassy in Norland`; a `Consul in Norland` may be anywhere in it. */
const STAFF =
  /^(?!British|French|Soviet)[^;]*?\b(?:Counselor|Secretary|Attaché|Officer|Minister|Deputy Chief of Mission|Chargé|Consul|Member)[^;]*?\b(?:Embassy|Legation|Mission) (?:in|at|to) (?:the )?(?<place>\p{Lu}[^,;(]*)$/u;

function officeIn(title: string, from: string): Found | undefined {
  const chief = CHIEF.exec(title)?.groups?.['place'];
  if (chief !== undefined) return missionIn(chief, from, 'head');
  const staff = STAFF.exec(title)?.groups?.['place'];
  if (staff !== undefined) return missionIn(staff, from, 'member');
  const plain = title.replace(/^(?:the|acting) /i, '');
  const known = authorityOffices().byTitle.get(`american ${plain}`);
  if (known !== undefined) return { office: officeId(known), standing: 'head' };
  return DEPARTMENT_POST.test(plain)
    ? { office: officeId(slug(plain)), standing: 'head' }
    : undefined;
}

/** Posts of the Department that one person holds, by the whole of the words. */
const DEPARTMENT_POST = /^(?:Deputy )?(?:Under |Assistant )?Secretary of State for [^,;]+$/;

function missionIn(place: string, from: string, standing: Found['standing']): Found | undefined {
  const [only, ...others] = [...placesIn(place)];
  if (only === undefined || others.length > 0 || only === 'united-states') return undefined;
  return { office: officeId(americanMission(only, from === '..' ? '1955' : from)), standing };
}
