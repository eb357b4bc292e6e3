import type { Citation, Correspondent } from './citation.ts';
import { oneLine, shelfmark } from './bibtex.ts';
import { cslType, notes } from './csl.ts';

const TYPES = {
  personal_communication: 'PCOMM',
  report: 'RPRT',
  chapter: 'CHAP',
  document: 'GEN',
} as const;

/** A paper as a record of RIS. Lines end as the format has it; the shelfmark goes into `CN` and `AV`, which Zotero and EndNote keep. */
export function ris(cited: Citation): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['TY', TYPES[cslType(cited.kind)]],
    ['ID', cited.id],
    ...cited.authors.map((one) => ['AU', inverted(one)] as const),
    ...cited.recipients.map((one) => ['A2', inverted(one)] as const),
    ['TI', cited.title],
    ['M3', cited.genre],
    ['PY', cited.days?.first.slice(0, 4)],
    ['DA', day(cited)],
    ['CY', cited.place],
    ['M1', cited.number],
    ['T2', cited.edition],
    ['PB', cited.publisher],
    ['SP', cited.pages?.split('–')[0]],
    ['EP', cited.pages?.split('–')[1]],
    ['DB', cited.archive],
    ['AV', shelfmark(cited)],
    ['CN', cited.fileNumber],
    ['LA', cited.language],
    ['UR', cited.url],
    ...notes(cited).map((note) => ['N1', note] as const),
  ];
  const lines = fields.flatMap(([tag, value]) =>
    value === undefined ? [] : [`${tag}  - ${oneLine(value)}`],
  );
  return [...lines, 'ER  - ', ''].join('\r\n');
}

function inverted(one: Correspondent): string {
  if ('literal' in one) return one.literal;
  return one.given === undefined ? one.family : `${one.family}, ${one.given}`;
}

/** `1951/06/03/`; a month or a year alone leaves the rest empty, as the format asks. */
function day({ date, days }: Citation): string | undefined {
  if (date === undefined || days === undefined) return undefined;
  if (!/^\d{4}(-\d\d){0,2}$/.test(date)) return `${days.first.slice(0, 4)}///${date}`;
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  return `${year}/${month}/${dayOfMonth}/`;
}
