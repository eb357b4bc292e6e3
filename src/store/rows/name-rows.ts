import type { Evidence } from '../../model/evidence.ts';
import { mentionId } from '../../model/evidence.ts';
import type { NameMention } from '../../model/mentions.ts';
import { areRows, RowReader, type Rows, RowWriter } from './rows.ts';

export type StoredNames = Rows | readonly NameMention[];

export function nameRows(names: readonly NameMention[]): Rows {
  const row = new RowWriter();
  for (const name of names) {
    writeEvidence(row, name.evidence);
    row.word(name.id === mentionId(name.evidence) ? undefined : name.id);
    row.word(name.surface);
    row.word(name.form);
    row.word(name.script);
    row.word(name.ref);
    row.word(name.role);
    row.word(name.surname);
    row.word(name.forenames);
    row.word(name.title);
    row.word(name.part);
    row.word(name.rule);
    row.word(name.confidence);
    row.figure(name.identifiedBy === undefined ? 0 : 1);
    if (name.identifiedBy !== undefined) writeEvidence(row, name.identifiedBy);
  }
  return row;
}

export function namesOf(stored: StoredNames): readonly NameMention[] {
  if (!areRows(stored)) return stored;
  const names: NameMention[] = [];
  for (const row = new RowReader(stored); row.hasMore;) names.push(readName(row));
  return names;
}

type Draft = { -readonly [Key in keyof NameMention]: NameMention[Key] };

function readName(row: RowReader): NameMention {
  const evidence = readEvidence(row);
  const name: Draft = {
    id: row.wordIfSaid<NameMention['id']>() ?? mentionId(evidence),
    evidence,
    surface: row.word(),
    form: row.word(),
    script: row.word(),
    part: 'mentioned',
    rule: '',
    confidence: 0,
  };
  const ref = row.wordIfSaid();
  const role = row.wordIfSaid();
  const surname = row.wordIfSaid();
  const forenames = row.wordIfSaid();
  const title = row.wordIfSaid();
  name.part = row.word();
  name.rule = row.word();
  name.confidence = row.word();
  if (ref !== undefined) name.ref = ref;
  if (role !== undefined) name.role = role;
  if (surname !== undefined) name.surname = surname;
  if (forenames !== undefined) name.forenames = forenames;
  if (title !== undefined) name.title = title;
  if (row.figure() === 1) name.identifiedBy = readEvidence(row);
  return name;
}

function writeEvidence(row: RowWriter, { text, block, start, end, quote }: Evidence): void {
  row.word(text);
  row.word(block);
  row.figure(start);
  row.figure(end - start);
  row.word(quote);
}

function readEvidence(row: RowReader): Evidence {
  const [text, block] = [row.word<Evidence['text']>(), row.word<Evidence['block']>()];
  const start = row.figure();
  return { text, block, start, end: start + row.figure(), quote: row.word() };
}
