import type { Dating } from '../../model/datings.ts';
import type { Reader } from '../../model/reader.ts';
import { concludeDating } from '../../resolution/datings/conclude.ts';
import type { HeldDocument } from '../store.ts';
import type { Connection } from './connection.ts';
import { readSummaries } from './summaries.ts';

/** The reasoned date of a document, as far as it follows from papers that the reader may see. */
export function readDating(
  db: Connection,
  key: number,
  reader: Reader,
): Pick<HeldDocument, 'dating'> {
  const row = db.first<{ record: string }>('SELECT record FROM datings WHERE document = ?', key);
  if (!row) return {};
  const { document, steps } = JSON.parse(row.record) as Dating;
  const rested = steps.flatMap(({ documents }) => documents);
  const seen = new Set(readSummaries(db, rested, reader).map(({ id }) => id));
  const known = steps.filter(({ documents }) => documents.every((id) => seen.has(id)));
  const dating = concludeDating({ document, steps: known });
  return dating === undefined ? {} : { dating };
}
