import type { AuthorityTenure } from '../../model/authority.ts';
import type { DatingStep } from '../../model/datings.ts';
import type { HeldPaper, TellingReading } from '../holdings.ts';
import { lastName } from '../persons-named.ts';
import { tenuresOf } from '../persons/tenures.ts';
import { shiftedDay } from '../periods.ts';
import { dateInWords } from './dates-in-words.ts';
import type { DatingGround } from './dating-ground.ts';

/** Who sent the paper and whom it addresses held their offices when it was written. */
export function tenureSteps(paper: HeldPaper, ground: DatingGround): readonly DatingStep[] {
  const { from, fromPerson, to, toPerson } = paper.envelope;
  return [
    tenureStep({ office: from, person: fromPerson }, ground),
    tenureStep({ office: to, person: toPerson }, ground),
  ].filter((step) => step !== undefined);
}

interface Holder {
  readonly office: TellingReading | undefined;
  readonly person: TellingReading | undefined;
}

function tenureStep(
  { office, person }: Holder,
  { officials }: DatingGround,
): DatingStep | undefined {
  if (office === undefined || person === undefined) return undefined;
  const namesakes = officials.get(lastName(person.value)) ?? [];
  const held = namesakes
    .flatMap((one) => tenuresOf(one, office.value))
    .filter((tenure) => isThatOffice(tenure, office.value));
  const whole = wholeOf(held);
  if (whole === undefined) return undefined;
  return {
    rule: 'tenure',
    weight: 'bound',
    says: `${person.value} was ${office.value} from ${dateInWords(whole.from)} to ${dateInWords(whole.to)}.`,
    notBefore: whole.isEnvoy ? shiftedDay(whole.from, -ARRIVAL) : whole.from,
    notAfter: whole.to,
    evidence: [],
    documents: [],
  };
}

const isDay = (date: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(date);

/** Envoys act some weeks before they hand over their credentials, the day that is recorded. */
const ARRIVAL = 45;

/** A place in the Department is that of the title alone: the Deputy Assistant Secretary is not the Assistant Secretary. */
function isThatOffice({ at, role }: AuthorityTenure, office: string): boolean {
  return at !== undefined || plain(role) === plain(office);
}

const plain = (office: string): string =>
  office
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^a-z]+/g, ' ')
    .trim();

interface Served {
  readonly from: string;
  readonly to: string;
  readonly isEnvoy: boolean;
}

/** From the first to the last day of several tenures: whoever served twice, or had a namesake there, may have written in either. */
function wholeOf(tenures: readonly AuthorityTenure[]): Served | undefined {
  const from = tenures.map((tenure) => tenure.from).sort()[0];
  const to = tenures
    .map((tenure) => tenure.to)
    .sort()
    .at(-1);
  if (from === undefined || to === undefined) return undefined;
  if (!tenures.every((one) => isDay(one.from) && isDay(one.to))) return undefined;
  return { from, to, isEnvoy: tenures.some(({ at }) => at !== undefined) };
}

/** `840.48 Refugees/5425`, `740.00119/2678`: a decimal file and a serial. */
const SERIAL = /^\d{3}[A-Z]?\.[^/]*\/\d{1,6}[a-z½]?$/;
/** `840.48 Refugees/3–2444`: a decimal file and a date, month and day and year without a stroke between. */
const DATED = /^\d{3}[A-Z]?\.[^/]*\/(?<month>\d{1,2})[–—~-](?<day>\d{1,2})(?<year>\d{2})$/;

/** From about July 1944 to January 1963 the number under which a paper was filed ended in its date; before, in a serial. */
export function fileStep(paper: HeldPaper): DatingStep | undefined {
  const file = paper.envelope.fileNumber;
  if (file === undefined) return undefined;
  const base = {
    rule: 'file-number',
    weight: 'hint',
    evidence: [],
    documents: [],
  } as const;
  const day = filedOn(file.value);
  if (day !== undefined) {
    const says = `It was filed as ${file.value}, under ${dateInWords(day)}.`;
    return { ...base, says, notBefore: shiftedDay(day, -MAIL), notAfter: shiftedDay(day, CLERK) };
  }
  if (!SERIAL.test(file.value)) return undefined;
  const says = `Its file number, ${file.value}, ends in a serial; from July 1944 they ended in the date.`;
  return { ...base, says, notAfter: '1944-12-31' };
}

/** A paper that came enclosed in another was filed under the day of that. */
const MAIL = 30;
/** Clerks put what came in late under the day of an earlier paper. */
const CLERK = 3;

function filedOn(file: string): string | undefined {
  const { month = '', day = '', year = '' } = DATED.exec(file)?.groups ?? {};
  if (Number(year) < 44 || Number(year) > 63 || Number(month) > 12 || Number(day) > 31) {
    return undefined;
  }
  return `19${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** So many days between its neighbours, and a paper's place in the edition says little. */
const FAR = 90;

/** Where an edition runs by date, a paper lies between those printed before and after it. */
export function printedStep(paper: HeldPaper, ground: DatingGround): DatingStep | undefined {
  const [before, after] = [ground.before(paper), ground.after(paper)];
  const dates = [...before, ...after].map(
    ({ envelope }) => envelope.date?.value.slice(0, 10) ?? '',
  );
  const [last, first] = [before.at(-1), after[0]];
  const isByDate = dates.length >= 4 && dates.every((date, at) => (dates[at - 1] ?? '') <= date);
  if (last === undefined || first === undefined || !isByDate) return undefined;
  const [from = '', to = ''] = [dates[before.length - 1], dates[before.length]];
  if (!isDay(from) || !isDay(to) || shiftedDay(from, FAR) < to) return undefined;
  return {
    rule: 'printed-between',
    weight: 'hint',
    says: `It is printed between papers of ${dateInWords(from)} and ${dateInWords(to)}, in an edition that runs by date.`,
    notBefore: from,
    notAfter: to,
    evidence: [],
    documents: [last.id, first.id],
  };
}
