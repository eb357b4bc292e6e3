import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

/** Every row that a resolution makes, by ids and not by keys: two stores that agree on them were resolved alike. */
const TABLES: Readonly<Record<string, string>> = {
  cited: `SELECT d.id, d.title, d.kind, d.number, d.series, d.sender, d.addressee, d.date, d.hour, c.record, c.citations
    FROM cited_papers AS c JOIN documents AS d ON d.key = c.document`,
  filters: `SELECT d.id, f.field, f.value FROM filters AS f JOIN documents AS d ON d.key = f.document
    WHERE d.holding = 'cited'`,
  resolutions: `SELECT d.id, r.links, r.identities, r.held, r.cited, r.ambiguous, r.not_indexed, r.undecided
    FROM resolutions AS r JOIN documents AS d ON d.key = r.document`,
  citations: `SELECT t.id AS target, d.id, c.mention FROM citations AS c JOIN documents AS t ON t.key = c.target
    JOIN documents AS d ON d.key = c.document`,
  persons: 'SELECT id, name, record FROM persons',
  names: 'SELECT p.id, n.start FROM person_names AS n JOIN persons AS p ON p.key = n.person',
  sounds: 'SELECT p.id, k.key FROM person_keys AS k JOIN persons AS p ON p.key = k.person',
  formerly:
    'SELECT p.id AS now, f.id FROM former_persons AS f JOIN persons AS p ON p.key = f.person',
  named: `SELECT p.id AS person, d.id, n.mentions, n.roles FROM person_documents AS n
    JOIN persons AS p ON p.key = n.person JOIN documents AS d ON d.key = n.document`,
  findings: `SELECT f.id, f.record, f.severity, (SELECT group_concat(d.id, ' ' ORDER BY d.id) FROM finding_documents AS s
      JOIN documents AS d ON d.key = s.document WHERE s.finding = f.key) AS shown
    FROM findings AS f WHERE f.origin = 'resolution'`,
  series: 'SELECT id, title, record FROM series',
  members: `SELECT s.id AS series, d.id, m.number, m.date, m.inferred FROM series_members AS m
    JOIN series AS s ON s.key = m.series JOIN documents AS d ON d.key = m.document`,
  datings: `SELECT d.id, t.record, t.earliest, t.latest FROM datings AS t JOIN documents AS d ON d.key = t.document`,
  answers: `SELECT d.id, e.id AS earlier, a.record FROM answers AS a JOIN documents AS d ON d.key = a.document
    JOIN documents AS e ON e.key = a.earlier`,
  knowledge: `SELECT p.id AS person, d.id, k.basis, k.since, k.record FROM knowledge AS k
    JOIN persons AS p ON p.key = k.person JOIN documents AS d ON d.key = k.document`,
  offices: 'SELECT id, name, service, record FROM offices',
  traffic: `SELECT o.id AS office, w.way, d.id FROM office_documents AS w JOIN offices AS o ON o.key = w.office
    JOIN documents AS d ON d.key = w.document`,
  suggestions: `SELECT o.id, t.id AS two, s.likelihood, s.record FROM suggestions AS s JOIN persons AS o ON o.key = s.one
    JOIN persons AS t ON t.key = s.two`,
  unmet: 'SELECT revision, why FROM unmet_revisions',
  memory: 'SELECT name, hex(packed) AS packed FROM resolution_memory',
  words: 'SELECT count(*) AS count FROM words',
  broken: 'PRAGMA foreign_key_check',
};

/** By table, each row as words, in an order of their own. */
export function resolutionRows(path: string): Readonly<Record<string, readonly string[]>> {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    return Object.fromEntries(
      Object.entries(TABLES).map(([table, sql]) => [
        table,
        db.prepare(sql).all().map(wordsOf).sort(),
      ]),
    );
  } finally {
    db.close();
  }
}

function wordsOf(row: Readonly<Record<string, unknown>>): string {
  const values = Object.entries(row).map(([name, value]) => [
    name,
    value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value,
  ]);
  return JSON.stringify(Object.fromEntries(values));
}
