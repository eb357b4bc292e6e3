import type { CitedField } from '../model/links.ts';
import type { Says } from '../model/mentions.ts';

/** `Telegram 935 from the Embassy in the Soviet Union to the Secretary of State, March 20, 6 p.m.` */
export function citedTitle(fields: readonly CitedField[]): string {
  const values = new Map(fields.map(({ field, value }) => [field, value] as const));
  const isInferred = fields.some(({ field, inferred }) => field === 'date' && inferred === true);
  const what = values.get('description') ?? travelTitle(values);
  const when = [dateTitle(values.get('date'), isInferred), hourTitle(values.get('hour'))];
  const title = [what, ...when].filter((part) => part !== undefined).join(', ');
  const file = values.get('fileNumber');
  return file === undefined ? title : `${title} (${file})`;
}

type Values = ReadonlyMap<CitedField['field'], string>;

function travelTitle(values: Values): string {
  const from = values.get('from');
  const to = values.get('to');
  return [
    ...numberTitle(values),
    from && `from ${withArticle(from)}`,
    to && `to ${withArticle(to)}`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** `Telegram 935`, `Secto 12`; letters before a number are no name: `Airgram A–123`. */
function numberTitle(values: Values): readonly (string | undefined)[] {
  const [series, number, kind] = [values.get('series'), values.get('number'), values.get('kind')];
  if (series === undefined) return [kindTitle(kind), number];
  return /^[A-Z]{1,2}$/.test(series) && number !== undefined
    ? [kindTitle(kind), `${series}–${number}`]
    : [series, number];
}

/** `Footnote 22 on page 987 of the same edition`, for places in a volume that is not here; undefined for other mentions. */
export function placeTitle(says: Says): string | undefined {
  if (says.page === undefined && says.documentNumber === undefined) return undefined;
  const place =
    says.page === undefined ? `document ${says.documentNumber ?? ''}` : `page ${says.page}`;
  const note = says.footnote === undefined ? place : `footnote ${says.footnote} on ${place}`;
  const volume =
    says.volume === undefined ? 'the same edition' : `Foreign Relations, ${says.volume}`;
  return `${capital(note)} of ${volume}`;
}

function kindTitle(kind: string | undefined): string {
  return capital((kind ?? 'paper').replaceAll('_', ' ').replace('report paper', 'report'));
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const NEEDS_ARTICLE =
  /^(?:Embassy|Legation|Consulate|Mission|Department|Secretary|Acting|Ambassador|Chargé|Delegation|President|Under|Deputy|Assistant|Commander|Chief|Chairman|Director|Representative|United)/;

/** `the Embassy in Burma`, but `Rangoon`. */
export function withArticle(office: string): string {
  return NEEDS_ARTICLE.test(office) ? `the ${office}` : office;
}

const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** `March 20, 1944`; as editors supply words, `March 20, [1944]` where no mention says the year. */
function dateTitle(date: string | undefined, isInferred: boolean): string | undefined {
  const match = /^(\d{4}|-)-(\d{2})-(\d{2})$/.exec(date ?? '');
  if (match === null) return undefined;
  const [, year = '-', month = '', day = ''] = match;
  const words = `${MONTH_NAMES[Number(month) - 1] ?? ''} ${Number(day)}`;
  if (year === '-') return words;
  return isInferred ? `${words}, [${year}]` : `${words}, ${year}`;
}

function hourTitle(hour: string | undefined): string | undefined {
  const match = /^(\d{2}):(\d{2})$/.exec(hour ?? '');
  if (match === null) return undefined;
  const hours = Number(match[1]);
  if (match[2] === '00' && hours % 12 === 0) return hours === 12 ? 'noon' : 'midnight';
  const minutes = match[2] === '00' ? '' : `:${match[2] ?? ''}`;
  return `${hours % 12 === 0 ? 12 : hours % 12}${minutes} ${hours < 12 ? 'a.m.' : 'p.m.'}`;
}
