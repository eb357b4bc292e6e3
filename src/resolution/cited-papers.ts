import type { DocumentKind } from '../model/envelopes.ts';
import type { DocumentEvidence } from '../model/evidence.ts';
import { documentId, collectionId, slug, type DocumentId } from '../model/ids.ts';
import type { CitedField, CitedPaper } from '../model/links.ts';
import type { PaperMention } from '../model/mentions.ts';
import { present } from '../model/present.ts';
import { citedTitle, placeTitle } from './cited-titles.ts';
import type { Expectation } from './expectation.ts';
import type { HeldPaper } from './holdings.ts';
import { DEPARTMENT } from './offices.ts';
import { daysBetween, numberingPeriod } from './periods.ts';

const CITED = collectionId('cited');

/** A mention that points at a paper nobody here holds, with what it leads one to expect. */
export interface Wanted {
  readonly id: DocumentId;
  readonly citing: HeldPaper;
  readonly mention: PaperMention;
  readonly expected: Expectation;
}

/**
 * The id that mentions of one paper share: same series, number, offices and run of numbers; or same file number; or same date, hour
 * and sender. Made from what the mentions say, so that neither the order of import nor a further mention changes it. Undefined
 * when the words say too little to tell one paper from another.
 */
export function citedId(expected: Expectation, citing: HeldPaper): DocumentId | undefined {
  const name =
    numberedName(expected) ??
    filedName(expected) ??
    placedName(expected, citing) ??
    datedName(expected);
  return name === undefined ? undefined : documentId(CITED, slug(name));
}

function numberedName(expected: Expectation): string | undefined {
  const { says, from, to, ...when } = expected;
  if (says.number === undefined) return undefined;
  const family = says.series ?? kindFamily(says.kind);
  const day = when.date ?? when.citedOn ?? when.around;
  const parties = isOneRun(expected, day) ? [from?.key] : [from?.key, to?.key];
  return [family, says.number.replace(/^0+(?=\d+$)/, ''), ...parties, numberingPeriod(day)]
    .filter(Boolean)
    .join(' ');
}

/** Series, circulars and, from July 1966, all that the Department sent are numbered whoever gets them. */
function isOneRun({ says, from }: Expectation, day: string | undefined): boolean {
  if (says.series !== undefined || says.kind?.startsWith('circular') === true) return true;
  return from?.key === DEPARTMENT && (day ?? '') >= '1966-07';
}

function filedName({ says }: Expectation): string | undefined {
  return says.fileNumber === undefined
    ? undefined
    : `file ${says.fileNumber.replaceAll('/', ' no ')}`;
}

/** A page or note of the edition that is not here: `footnote 22, p. 987`. */
function placedName({ says }: Expectation, citing: HeldPaper): string | undefined {
  if (says.page === undefined && says.documentNumber === undefined) return undefined;
  const place =
    says.page === undefined ? `document ${says.documentNumber ?? ''}` : `page ${says.page}`;
  const note = says.footnote === undefined ? '' : `footnote ${says.footnote}`;
  return [says.volume ?? citing.collection, place, note].filter(Boolean).join(' ');
}

function datedName({ says, from, to, date }: Expectation): string | undefined {
  const day = date ?? says.date;
  if (day === undefined || day.startsWith('---')) return undefined;
  const hour = says.hour?.replace(':', '') ?? '';
  return [kindFamily(says.kind), from?.key, to?.key, day, hour].filter(Boolean).join(' ');
}

/** A telegram called a message here and a cable there is one paper. */
function kindFamily(kind: DocumentKind | undefined): string {
  if (kind === undefined || kind === 'message') return 'telegram';
  return kind.replaceAll('_', '-');
}

/** One entry for each id, with what all its mentions together say. Ordered by id. */
export function gatherCited(wanted: readonly Wanted[]): readonly CitedPaper[] {
  const groups = new Map<DocumentId, Wanted[]>();
  for (const one of wanted) {
    const group = groups.get(one.id);
    if (group) group.push(one);
    else groups.set(one.id, [one]);
  }
  return [...groups.values()].map(gatherOne).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function gatherOne(unordered: readonly Wanted[]): CitedPaper {
  const group = [...unordered].sort(byCitation);
  const id = group[0]?.id ?? documentId(CITED, 'nothing');
  const fields = gatherFields(group);
  const status = group.map((one) => one.mention.says.printed).find((said) => said !== undefined);
  return {
    id,
    collection: CITED,
    title: placeTitle(group[0]?.mention.says ?? {}) ?? citedTitle(fields),
    fields,
    citedBy: group.map(evidenceOf),
    ...(status && { status }),
  };
}

function byCitation(a: Wanted, b: Wanted): number {
  const first = `${a.citing.id} ${a.mention.id}`;
  const second = `${b.citing.id} ${b.mention.id}`;
  return first < second ? -1 : first > second ? 1 : 0;
}

const shown = new WeakMap<Wanted, DocumentEvidence>();

/** Made once: the same words show every field that they give. */
function evidenceOf(one: Wanted): DocumentEvidence {
  const made = shown.get(one) ?? { ...one.mention.evidence, document: one.citing.id };
  shown.set(one, made);
  return made;
}

type FieldName = CitedField['field'];

function fieldValues({ expected }: Wanted): Readonly<Partial<Record<FieldName, string>>> {
  const { says, from, to, date } = expected;
  return present({
    kind: says.kind ?? (says.number === undefined ? undefined : 'telegram'),
    series: says.series,
    number: says.number,
    from: from?.title,
    to: to?.title,
    date: yearsReach(expected) > TOO_LONG_AGO ? says.date : (date ?? says.date),
    hour: says.hour,
    fileNumber: says.fileNumber,
    description: says.description,
  });
}

/** From so many days back on, a year that no mention says is shown as inferred. */
const LONG_AGO = 90;
/** From so many days back on, the year before is no likelier than the next: `December 3` cited in November. */
const TOO_LONG_AGO = 300;

/** By how many days a date without a year lies from the paper that cites it, in the year that fits best; 0 where the year is said. */
function yearsReach({ says, date, citedOn, around }: Expectation): number {
  if (says.date?.startsWith('-') !== true) return 0;
  return Math.abs(daysBetween(date, citedOn ?? around) ?? 0);
}

const FIELDS: readonly FieldName[] = [
  'kind',
  'series',
  'number',
  'from',
  'to',
  'date',
  'hour',
  'fileNumber',
  'description',
];

/** Of several values for a field, the one most mentions give; ties go to the value first in the alphabet. */
function gatherFields(group: readonly Wanted[]): readonly CitedField[] {
  return FIELDS.flatMap((field) => {
    const givers = new Map<string, Wanted[]>();
    for (const one of group) {
      const value = fieldValues(one)[field];
      if (value !== undefined) givers.set(value, [...(givers.get(value) ?? []), one]);
    }
    const best = [...givers].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))[0];
    if (best === undefined) return [];
    const [value, by] = best;
    const share = by.length / [...givers.values()].flat().length;
    const confidence = Math.max(...by.map((one) => one.mention.confidence)) * share;
    const inferred = field === 'date' && by.every((one) => yearsReach(one.expected) > LONG_AGO);
    return [
      { field, value, confidence, evidence: by.map(evidenceOf), ...(inferred && { inferred }) },
    ];
  });
}
