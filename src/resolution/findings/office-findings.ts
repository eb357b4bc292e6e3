import type { AuthorityPerson, AuthorityTenure } from '../../model/authority.ts';
import { authorityPersons } from '../../understanding/authority/authority.ts';
import { placesIn } from '../../understanding/authority/places.ts';
import type { HeldPaper, Holdings } from '../holdings.ts';
import { daysBetween } from '../periods.ts';
import { lastName } from '../persons-named.ts';
import { evidenceOf, type Found } from './finding.ts';

/** Papers whose head gives someone an office at a time at which, by the list of chiefs of mission, that person did not hold it. */
export function officeFindings(holdings: Holdings): readonly Found[] {
  const chiefs = chiefsOfMission();
  const found: Found[] = [];
  for (const paper of holdings.papers()) {
    found.push(...sideFinding(paper, SIDES.from, chiefs), ...sideFinding(paper, SIDES.to, chiefs));
  }
  return found;
}

interface Side {
  readonly office: 'from' | 'to';
  readonly person: 'fromPerson' | 'toPerson';
  readonly code: string;
}

const SIDES = {
  from: { office: 'from', person: 'fromPerson', code: 'sender-not-in-office' },
  to: { office: 'to', person: 'toPerson', code: 'addressee-not-in-office' },
} as const satisfies Record<string, Side>;

/** Whoever is called so is one; a chargé can be anyone at the post. */
const CHIEF = /^(?:the )?(?:Ambassador|Minister|High Commissioner) (?:in|to) /i;

interface Held {
  readonly person: AuthorityPerson;
  readonly tenure: AuthorityTenure;
}

type Chiefs = ReadonlyMap<string, readonly Held[]>;

/** By place and surname. */
function chiefsOfMission(): Chiefs {
  const chiefs = new Map<string, Held[]>();
  for (const person of authorityPersons()) {
    if (person.source !== 'american') continue;
    for (const tenure of person.tenures) {
      for (const place of placesIn((tenure.at ?? '').replaceAll('-', ' '))) {
        const key = keyOf(place, person.names[0].surname);
        chiefs.set(key, [...(chiefs.get(key) ?? []), { person, tenure }]);
      }
    }
  }
  return chiefs;
}

const keyOf = (place: string, surname: string): string => `${place} ${surname.toLowerCase()}`;

/** Heads run ahead and behind: people are called so from their nomination, and until the next has come. */
const SLACK = 150;

function sideFinding(paper: HeldPaper, side: Side, chiefs: Chiefs): readonly Found[] {
  const office = paper.envelope[side.office]?.value;
  const name = paper.envelope[side.person]?.value;
  const date = paper.envelope.date?.value;
  if (office === undefined || name === undefined || date === undefined || !CHIEF.test(office)) {
    return [];
  }
  const held = [...placesIn(office)].flatMap(
    (place) => chiefs.get(keyOf(place, lastName(name))) ?? [],
  );
  if (held.length === 0 || held.some(({ tenure }) => covers(tenure, date))) return [];
  const terms = [...new Set(held.map(({ tenure }) => `${tenure.from} to ${tenure.to}`))].join(', ');
  return [
    {
      code: side.code,
      severity: 'warning',
      paper,
      about: office,
      message: `The paper of ${date} calls ${name} ${office}; by the list of chiefs of mission that was ${terms}.`,
      evidence: evidenceOf('date', [paper]),
    },
  ];
}

/** An end that nobody recorded excludes nothing. */
function covers({ from, to }: AuthorityTenure, date: string): boolean {
  const [start, end] = [wholeDay(from, '-01-01'), wholeDay(to, '-12-31')];
  const early = start === undefined ? 0 : (daysBetween(date, start) ?? 0);
  const late = end === undefined ? 0 : (daysBetween(end, date) ?? 0);
  return early <= SLACK && late <= SLACK;
}

function wholeDay(date: string, ending: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  return /^\d{4}/.test(date) ? `${date.slice(0, 4)}${ending}` : undefined;
}
