import type { Revision } from '../../model/revisions.ts';
import { documentsOf, findingSubject, subjectOf } from '../../model/revisions.ts';
import { statusesOf } from '../../model/standing.ts';
import type { UnmetDecision } from '../../resolution/resolution.ts';
import type { CorrectedPaper } from '../prepared.ts';
import type { Connection } from './connection.ts';
import { changing } from './content-version.ts';
import { readRevisions } from './read-revisions.ts';
import { replaceShown } from './write-documents.ts';
import { setResolutionDue } from './write-source.ts';

/** Adds a revision, and brings what is derived from revisions alone up to date. */
export function putRevision(db: Connection, revision: Revision): void {
  changing(db, () => {
    const { id, change } = revision;
    const key = db.insert(
      'INSERT INTO revisions (id, kind, subject, record) VALUES (?, ?, ?, ?)',
      id,
      change.kind,
      subjectOf(change),
      JSON.stringify(revision),
    );
    saveDocuments(db, key, revision);
    saveFindingStates(db);
    // A finding is only looked at differently; all else changes what papers mean.
    if (actsAcross(db, revision)) setResolutionDue(db, true);
  });
}

function saveDocuments(db: Connection, key: number, { change }: Revision): void {
  const save = 'INSERT OR IGNORE INTO revision_documents (document, revision) VALUES (?, ?)';
  for (const document of documentsOf(change)) db.run(save, document, key);
  if (change.kind !== 'withdrawn') return;
  db.run(
    `INSERT OR IGNORE INTO revision_documents (document, revision)
     SELECT document, ? FROM revision_documents JOIN revisions ON revisions.key = revision
     WHERE revisions.id = ?`,
    key,
    change.revision,
  );
}

function actsAcross(db: Connection, { change }: Revision): boolean {
  if (change.kind !== 'withdrawn') return change.kind !== 'finding-decided';
  const undone = db.first<{ record: string }>(
    'SELECT record FROM revisions WHERE id = ?',
    change.revision,
  );
  return undone === undefined || actsAcross(db, JSON.parse(undone.record) as Revision);
}

/** People decide by the hundred, not by the million: all of it is worked out again. */
function saveFindingStates(db: Connection): void {
  const revisions = readRevisions(db);
  const statuses = statusesOf(revisions);
  db.run('DELETE FROM finding_states');
  for (const { id, change } of revisions) {
    if (change.kind !== 'finding-decided' || statuses.get(id) !== 'stands') continue;
    db.run(
      `INSERT OR REPLACE INTO finding_states (finding, state, revision)
       SELECT ?, ?, key FROM revisions WHERE id = ? AND subject = ?`,
      change.finding.id,
      change.after,
      id,
      findingSubject(change.finding.id),
    );
  }
}

export function putCorrected(db: Connection, papers: readonly CorrectedPaper[]): void {
  changing(db, () => {
    for (const paper of papers) replaceShown(db, paper);
  });
}

export function putUnmet(db: Connection, unmet: readonly UnmetDecision[]): void {
  for (const { revision, why } of unmet) {
    db.run('INSERT OR REPLACE INTO unmet_revisions (revision, why) VALUES (?, ?)', revision, why);
  }
}
