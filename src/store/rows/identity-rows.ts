import type { MentionId, PersonId } from '../../model/ids.ts';
import type { NamePart } from '../../model/mentions.ts';
import type { Identity } from '../../model/people.ts';
import { areRows, RowReader, type Rows, RowWriter } from './rows.ts';

export type StoredIdentities = Rows | readonly Identity[];

/** The identities of one paper; an empty list stays what it is, for a paper of which nobody decided anything yet. */
export function identityRows(identities: readonly Identity[]): StoredIdentities {
  if (identities.length === 0) return [];
  const row = new RowWriter();
  for (const identity of identities) {
    row.word(identity.document);
    row.newWord(identity.mention);
    row.word(identity.reason);
    if (identity.kind === 'identified') {
      row.figure(IDENTIFIED);
      row.word(identity.person);
      row.word(identity.part);
      row.word(identity.rule);
      row.word(identity.confidence);
    } else {
      row.figure(identity.candidates.length);
      for (const candidate of identity.candidates) row.word(candidate);
    }
  }
  return row;
}

export function identitiesOf(stored: StoredIdentities): readonly Identity[] {
  if (!areRows(stored)) return stored;
  const identities: Identity[] = [];
  for (const row = new RowReader(stored); row.hasMore;) identities.push(readIdentity(row));
  return identities;
}

/** Otherwise the number of candidates. */
const IDENTIFIED = -1;

function readIdentity(row: RowReader): Identity {
  const document = row.word<Identity['document']>();
  const mention = row.word<MentionId>();
  const reason = row.word<string>();
  const count = row.figure();
  if (count !== IDENTIFIED) {
    const candidates = Array.from({ length: count }, () => row.word<PersonId>());
    return { kind: 'ambiguous', document, mention, candidates, reason };
  }
  const person = row.word<PersonId>();
  const part = row.wordIfSaid<NamePart>();
  const [rule, confidence] = [row.word<string>(), row.word<number>()];
  const decided = { person, rule, confidence, reason };
  return part === undefined
    ? { kind: 'identified', document, mention, ...decided }
    : { kind: 'identified', document, mention, part, ...decided };
}
