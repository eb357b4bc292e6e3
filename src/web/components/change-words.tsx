import type { LinkOutcome } from '../../model/links.ts';
import type {
  Change,
  FieldCorrected,
  RecordedRevision,
  WordsCorrected,
} from '../../model/revisions.ts';
import { valueInWords } from '../rendering/envelope-cells.ts';
import { listed } from '../words/figures.ts';
import { say } from '../words/say.ts';
import { Sentence } from './sentence.tsx';

/** A change in one sentence: what it was, and what it is by a person's word. */
export function ChangeWords({ change }: { change: Change }) {
  if (change.kind !== 'finding-decided') return <>{changeInWords(change)}</>;
  return (
    <>
      {say(FINDING_CHANGES[change.after])} <Sentence words={change.finding.message} />
    </>
  );
}

const FINDING_CHANGES = {
  accepted: 'change.findingAccepted',
  dismissed: 'change.findingDismissed',
  open: 'change.findingReopened',
} as const;

function changeInWords(change: Exclude<Change, { kind: 'finding-decided' }>): string {
  switch (change.kind) {
    case 'link-decided': {
      const before = outcomeInWords(change.before);
      const words = { words: change.evidence.quote, paper: change.after.document, before };
      return change.after.kind === 'is'
        ? say('change.linkIs', words)
        : say('change.linkIsNot', words);
    }
    case 'field-corrected':
      return say('change.field', {
        field: say(`fields.${change.field}`),
        after: fieldInWords(change, change.after),
        before: fieldInWords(change, change.before),
      });
    case 'words-corrected':
      return wordsInWords(change);
    case 'persons-merged':
      return say('change.onePerson', { names: listed(change.persons.map(({ name }) => name)) });
    case 'persons-apart':
      return say('change.notOnePerson', { names: listed(change.persons.map(({ name }) => name)) });
    case 'person-split':
      return say('change.notPerson', { name: change.person.name, count: change.apart.length });
    case 'withdrawn':
      return say('change.withdrawn', { revision: change.revision });
  }
}

function wordsInWords({ after, before, carried }: WordsCorrected): string {
  const words = say('change.words', { after, before });
  return carried === undefined ? words : `${words} ${say('change.carried', { revision: carried })}`;
}

function fieldInWords({ field }: FieldCorrected, value: string | null): string {
  return value === null ? say('change.notStated') : valueInWords(field, value);
}

function outcomeInWords(outcome: LinkOutcome): string {
  switch (outcome.kind) {
    case 'held':
    case 'cited':
      return outcome.document;
    case 'ambiguous':
      return say('change.oneOf', { count: outcome.candidates.length });
    case 'not-indexed':
      return say('change.notInArchive', { what: outcome.what });
    case 'undecided':
      return say('change.notDecided');
  }
}

/** What has become of a revision since, where something has. */
export function Standing({ revision: { status, gone } }: { revision: RecordedRevision }) {
  switch (status) {
    case 'withdrawn':
      return <>{say('change.withdrawnSince')}</>;
    case 'superseded':
      return <>{say('change.otherwiseSince')}</>;
    case 'stands':
      return gone === undefined ? null : (
        <>
          {say('change.keptFor')} <Sentence words={gone} />
        </>
      );
  }
}
