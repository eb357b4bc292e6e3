import type { EnvelopeField } from '../../model/envelopes.ts';
import type { Paper, RecordFieldName } from '../../model/papers.ts';
import { findDate } from '../dates/dates.ts';
import { findShelfMark } from '../file-numbers/shelf-marks.ts';
import type { Statement } from '../statements.ts';

// `Incoming Cable No. 20417, Petrov to Zorin`; `Ciphered Telegram, Reed to Hale`
const TITLE =
  /^(?:(?<date>[A-Z][a-z]+ \d{1,2}, \d{4}) )?(?:(?<way>Incoming|Outgoing) )?(?:Ciphered |Enciphered |Cipher )?(?<kind>Cable|Telegram)(?: (?:No\.?|Nº|#) ?(?<number>\d{1,6}))?(?:,? (?:from )?(?<from>[\p{Lu}][\p{L}'’-]+(?: [\p{Lu}][\p{L}'’.-]+){0,3}) to (?<to>[\p{Lu}][\p{L}'’-]+(?: [\p{Lu}][\p{L}'’.-]+){0,3}))?/u;

/** What an archive's web record says in its title and date. It has no words of the paper to show, so no evidence. */
export function readRecord(paper: Paper): readonly Statement[] {
  if (paper.record.length === 0) return [];
  const title = fieldOf(paper, 'title') ?? paper.title;
  const groups = TITLE.exec(title.slice(0, 300))?.groups ?? {};
  const dated = fieldOf(paper, 'date') ?? groups['date'] ?? '';
  const said: (readonly [EnvelopeField, string | undefined])[] = [
    ['kind', groups['kind'] === undefined ? undefined : 'telegram'],
    ['direction', groups['way']?.toLowerCase()],
    ['number', fieldOf(paper, 'number') ?? groups['number']],
    ['from', fieldOf(paper, 'from')],
    ['to', fieldOf(paper, 'to')],
    ['fromPerson', groups['from']],
    ['toPerson', groups['to']],
    ['date', findDate(dated)?.value],
    ['fileNumber', shelfMarkIn(paper)],
  ];
  return said.flatMap(([field, value]) =>
    value === undefined
      ? []
      : [{ field, value, rule: 'record-title', confidence: 0.9, author: 'record', evidence: [] }],
  );
}

function fieldOf({ record }: Paper, field: RecordFieldName): string | undefined {
  return record.find(({ name }) => name === field)?.value;
}

/** Where the record says that the paper lies: in its field for it, or in the citation. */
function shelfMarkIn({ record }: Paper): string | undefined {
  for (const { name, value } of record) {
    if (name !== 'fond' && name !== 'citation' && name !== 'archive') continue;
    const mark = findShelfMark(value);
    if (mark !== undefined) return mark.value;
  }
  return undefined;
}
