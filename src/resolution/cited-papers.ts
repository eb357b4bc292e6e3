import { NO_COLLECTION } from '../model/collections.ts';
import type { DocumentKind } from '../model/envelopes.ts';
import type { DocumentEvidence } from '../model/evidence.ts';
import { documentId, slug, type DocumentId } from '../model/ids.ts';
import type { CitedField, CitedPaper } from '../model/links.ts';
import type { PaperMention, Says } from '../model/mentions.ts';
import { present } from '../model/present.ts';
import { citedTitle, placeTitle } from './cited-titles.ts';
import type { Expectation } from './expectation.ts';
import type { HeldPaper } from './holdings.ts';
import { DEPARTMENT } from './offices.ts';
import { daysBetween, numberingPeriod } from './periods.ts';

/** What a mention says of a paper that nobody here holds. An archive has tens of thousands at once: no more of the mention than an entry shows. */
export interface Wanted {
  readonly id: DocumentId;
  readonly mention: PaperMention['id'];
  readonly evidence: DocumentEvidence;
  readonly confidence: number;
  readonly values: Readonly<Partial<Record<CitedField['field'], string>>>;
  /** The date is one in a year that no mention says, and lies long before the paper that cites it. */
  readonly isLongAgo: boolean;
  readonly status?: Says['printed'];
  /** Where it names a place of an edition. */
  readonly place?: string;
}

/** What is wanted by a mention, under the id that `citedId` gives it, with what it leads one to expect. */
export function wantedBy(
  { id, citing }: { readonly id: DocumentId; readonly citing: HeldPaper },
  mention: PaperMention,
  expected: Expectation,
): Wanted {
  const { says, evidence, confidence } = mention;
  const place = placeTitle(says);
  return {
    id,
    mention: mention.id,
    evidence: { ...evidence, document: citing.id },
    confidence,
    values: fieldValues(expected),
    isLongAgo: yearsReach(expected) > LONG_AGO,
    ...(says.printed !== undefined && { status: says.printed }),
    ...(place !== undefined && { place }),
  };
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
  return name === undefined ? undefined : documentId(NO_COLLECTION, slug(name));
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
  const group = unordered.length === 1 ? unordered : [...unordered].sort(byCitation);
  const id = group[0]?.id ?? documentId(NO_COLLECTION, 'nothing');
  const citedBy = group.map(({ evidence }) => evidence);
  const fields = [...gatherFields(group, citedBy)]; // as long as it is: what grew has room for seventeen
  const status = group.map((one) => one.status).find((said) => said !== undefined);
  return {
    id,
    collection: NO_COLLECTION,
    title: group[0]?.place ?? citedTitle(fields),
    fields,
    citedBy,
    ...(status && { status }),
  };
}

function byCitation(a: Wanted, b: Wanted): number {
  const first = `${a.evidence.document} ${a.mention}`;
  const second = `${b.evidence.document} ${b.mention}`;
  return first < second ? -1 : first > second ? 1 : 0;
}

type FieldName = CitedField['field'];

function fieldValues(expected: Expectation): Wanted['values'] {
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

/**
 * Of several values for a field, the one most mentions give; ties go to the value first in the alphabet. `citedBy`: the evidence of all, which is
 * that of most fields.
 */
function gatherFields(
  group: readonly Wanted[],
  citedBy: readonly DocumentEvidence[],
): readonly CitedField[] {
  return FIELDS.flatMap((field) => {
    const givers = new Map<string, Wanted[]>();
    for (const one of group) {
      const value = one.values[field];
      if (value === undefined) continue;
      const by = givers.get(value);
      if (by === undefined) givers.set(value, [one]);
      else by.push(one);
    }
    const best = [...givers].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))[0];
    if (best === undefined) return [];
    const [value, by] = best;
    const share = by.length / [...givers.values()].flat().length;
    const confidence = Math.max(...by.map((one) => one.confidence)) * share;
    const evidence = by.length === group.length ? citedBy : by.map((one) => one.evidence);
    const inferred = field === 'date' && by.every(({ isLongAgo }) => isLongAgo);
    // An archive has a hundred thousand: one that is written out takes half of the room of one that is put together.
    if (!inferred) return [{ field, value, confidence, evidence }];
    return [{ field, value, confidence, evidence, inferred }];
  });
}
