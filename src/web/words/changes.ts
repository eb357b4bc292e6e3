import type { LinkOutcome } from '../../model/links.ts';
import type { Change, FieldCorrected, RecordedRevision } from '../../model/revisions.ts';
import { valueInWords } from '../rendering/envelope-cells.ts';
import { FIELD_WORDS } from './names.ts';

/** A change in one sentence: what it was, and what it is by a person's word. */
export function changeInWords(change: Change): string {
  switch (change.kind) {
    case 'finding-decided':
      return `Finding ${change.after === 'open' ? 'reopened' : change.after}: ${change.finding.message}`;
    case 'link-decided': {
      const verb = change.after.kind === 'is' ? 'is' : 'is not';
      return `“${change.evidence.quote}” ${verb} ${change.after.document}; until then ${outcomeInWords(change.before)}.`;
    }
    case 'field-corrected':
      return `${FIELD_WORDS[change.field]}: ${fieldInWords(change, change.after)}; until then ${fieldInWords(change, change.before)}.`;
    case 'persons-merged':
      return `One person: ${change.persons.map(({ name }) => name).join(' and ')}.`;
    case 'persons-apart':
      return `Not one person: ${change.persons.map(({ name }) => name).join(' and ')}.`;
    case 'person-split':
      return `Not ${change.person.name}: ${change.apart.length === 1 ? 'one name' : `${change.apart.length} names`} set apart.`;
    case 'withdrawn':
      return `Revision ${change.revision} withdrawn.`;
  }
}

function fieldInWords({ field }: FieldCorrected, value: string | null): string {
  return value === null ? 'not stated' : valueInWords(field, value);
}

function outcomeInWords(outcome: LinkOutcome): string {
  switch (outcome.kind) {
    case 'held':
    case 'cited':
      return outcome.document;
    case 'ambiguous':
      return `one of ${outcome.candidates.length} papers`;
    case 'not-indexed':
      return `${outcome.what}, not in this archive`;
    case 'undecided':
      return 'not decided';
  }
}

/** What has become of a revision since, where something has. */
export function statusInWords({ status, gone }: RecordedRevision): string | undefined {
  switch (status) {
    case 'withdrawn':
      return 'Withdrawn since.';
    case 'superseded':
      return 'Decided otherwise since.';
    case 'stands':
      return gone === undefined ? undefined : `Kept, with nothing to act on: ${gone}`;
  }
}
