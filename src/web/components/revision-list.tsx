import type { RecordedRevision } from '../../model/revisions.ts';
import { documentsOf } from '../../model/revisions.ts';
import type { Desk } from '../page.ts';
import * as urls from '../urls.ts';
import { ChangeWords, Standing } from './change-words.tsx';
import { dateInWords } from '../words/dates.ts';
import { DeskForm } from './desk-form.tsx';
import { say } from '../words/say.ts';

export interface RevisionListProps {
  readonly revisions: readonly RecordedRevision[];
  readonly desk?: Desk | undefined;
  /** Where forms lead back to. */
  readonly back: string;
  /** Said of each unless the list stands on that paper's own page. */
  readonly withPapers?: boolean;
}

/** What persons changed, the latest first: who, when, why, before and after. */
export function RevisionList({ revisions, desk, back, withPapers }: RevisionListProps) {
  return (
    <ol class="plain reflist revisions">
      {revisions.map((revision) => (
        <li id={urls.revisionAnchor(revision.id)}>
          <span class="soft" aria-hidden="true">
            {revision.status === 'stands' ? '§' : '–'}
          </span>
          <div>
            <p>
              <ChangeWords change={revision.change} />
            </p>
            <p class="note">
              <span class="said">{revision.reason}</span>{' '}
              {`${revision.by}, ${dateInWords(revision.at.slice(0, 10))}. `}
              <Standing revision={revision} />
            </p>
            {withPapers && <Papers revision={revision} />}
            {desk && revision.status === 'stands' && (
              <Withdraw revision={revision} desk={desk} back={back} />
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Papers({ revision }: { revision: RecordedRevision }) {
  const ids = documentsOf(revision.change);
  if (ids.length === 0) return null;
  return (
    <p class="note">
      {ids.map((id, index) => (
        <>
          {index > 0 && ', '}
          {revision.gone === undefined ? <a href={urls.document(id)}>{id}</a> : id}
        </>
      ))}
    </p>
  );
}

function Withdraw({
  revision,
  desk,
  back,
}: {
  revision: RecordedRevision;
  desk: Desk;
  back: string;
}) {
  return (
    <details class="decide">
      <summary>{say('change.withdraw')}</summary>
      <DeskForm
        desk={desk}
        back={back}
        id={revision.id}
        about={{ kind: 'withdraw', revision: revision.id }}
        buttons={<button type="submit">{say('change.withdrawThis')}</button>}
      />
    </details>
  );
}

/** The versions of a paper, on its page. */
export function DocumentRevisions({ revisions }: { revisions: readonly RecordedRevision[] }) {
  if (revisions.length === 0) return null;
  return (
    <section aria-labelledby="h-revisions">
      <div class="sec">
        <h2 id="h-revisions">{say('change.revisions')}</h2>
        <span class="note">{say('counts.revisions', { count: revisions.length })}</span>
      </div>
      <RevisionList revisions={revisions} back="" />
    </section>
  );
}
