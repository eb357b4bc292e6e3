import type { Answer } from '../../model/answers.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { DocumentId } from '../../model/ids.ts';
import type { Reader } from '../../model/reader.ts';
import type { PaperRequest } from '../../model/talk.ts';
import type { RequestInPaper, Thread, ThreadLink } from '../knowledge.ts';
import type { Page, Paged } from '../store.ts';
import type { Connection } from './connection.ts';
import { SUMMARY, summaryOf } from './summaries.ts';
import type { SummaryRow } from './summaries.ts';
import { clearances, visible } from './visible.ts';

/** The conversation around a paper; of papers the reader may not see, there is none. */
export function readThread(db: Connection, id: DocumentId, reader: Reader): Thread {
  const here = db.first<{ key: number }>(
    `SELECT d.key FROM documents AS d WHERE d.id = ? AND ${visible()}`,
    id,
    clearances(reader),
  );
  if (here === undefined) return { answers: [], answeredBy: [] };
  return {
    answers: readLinks(db, { key: here.key, side: 'earlier' }, reader),
    answeredBy: readLinks(db, { key: here.key, side: 'later' }, reader),
  };
}

interface Asked {
  readonly key: number;
  /** Which of the two the answer shows: the paper answered, or the one that answers. */
  readonly side: 'earlier' | 'later';
}

type LinkRow = SummaryRow & { readonly record: string; readonly words: string | null };

function readLinks(db: Connection, { key, side }: Asked, reader: Reader): readonly ThreadLink[] {
  const [own, other] =
    side === 'earlier' ? ['document', 'earlier'] : (['earlier', 'document'] as const);
  const rows = db.all<LinkRow>(
    `SELECT ${SUMMARY}, answers.record, mentions.evidence AS words FROM answers
     JOIN documents AS d ON d.key = answers.${other}
     LEFT JOIN mentions ON mentions.document = answers.document
       AND mentions.mention = answers.record ->> 'mention'
     WHERE answers.${own} = ? AND ${visible()}
     ORDER BY d.earliest, d.hour, d.collection, d.ordinal, d.id`,
    key,
    clearances(reader),
  );
  return rows.map((row) => ({
    document: summaryOf(row),
    answer: JSON.parse(row.record) as Answer,
    ...(row.words !== null && { evidence: JSON.parse(row.words) as Evidence }),
  }));
}

/** Open: nothing that the reader may see answers the paper it stands in. */
const OPEN = `NOT EXISTS (SELECT 1 FROM answers JOIN documents AS a ON a.key = answers.document
  WHERE answers.earlier = requests.document AND ${visible('?1').replaceAll('d.', 'a.')})`;

/** Requests, those of the oldest paper first; undated ones last. */
export function readRequests(
  db: Connection,
  { limit, offset, open }: Page & { readonly open: boolean },
  reader: Reader,
): Paged<RequestInPaper> {
  const from = `FROM requests JOIN documents AS d ON d.key = requests.document
    WHERE ${visible('?1')} AND (?2 = 0 OR ${OPEN})`;
  const given = [clearances(reader), open ? 1 : 0] as const;
  const counted = db.first<{ total: number }>(`SELECT count(*) AS total ${from}`, ...given);
  const rows = db.all<SummaryRow & { readonly record: string }>(
    `SELECT ${SUMMARY}, requests.record ${from}
     ORDER BY d.earliest IS NULL, d.earliest, d.hour, d.collection, d.ordinal, d.id, requests.request
     LIMIT ?3 OFFSET ?4`,
    ...given,
    limit,
    offset,
  );
  return {
    total: counted?.total ?? 0,
    items: rows.map((row) => ({
      document: summaryOf(row),
      request: JSON.parse(row.record) as PaperRequest,
      answeredBy: readLinks(db, { key: row.key, side: 'later' }, reader),
    })),
  };
}
