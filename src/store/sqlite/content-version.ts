import type { Connection } from './connection.ts';

const NAME = 'content version';

/**
 * A transaction that changes what the store says of papers, persons, links: whoever keeps something that follows from these learns of it.
 * Work that goes on beside (jobs and their progress, many a minute) is written without, and nothing is forgotten for it.
 */
export function changing<Result>(db: Connection, work: () => Result): Result {
  return db.transaction(() => {
    const result = work();
    countUp(db);
    return result;
  });
}

/** The same for work that waits for others. */
export async function changingLong(db: Connection, work: () => Promise<void>): Promise<void> {
  await db.longTransaction(async () => {
    await work();
    countUp(db);
  });
}

function countUp(db: Connection): void {
  db.run(
    `INSERT INTO settings (name, value) VALUES (?, '1')
     ON CONFLICT (name) DO UPDATE SET value = CAST(value + 1 AS TEXT)`,
    NAME,
  );
}

/** Another one whenever this or another connection has changed what the store says. */
export function contentVersion(db: Connection): string {
  return (
    db.first<{ value: string }>('SELECT value FROM settings WHERE name = ?', NAME)?.value ?? ''
  );
}
