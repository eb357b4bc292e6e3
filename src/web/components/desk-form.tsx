import type { Child } from '../markup/jsx-runtime.ts';
import type { JudgedFinding } from '../../model/findings.ts';
import type { FindingState } from '../../model/revisions.ts';
import type { Desk } from '../page.ts';
import * as urls from '../urls.ts';
import { dateInWords } from '../words/dates.ts';
import { say } from '../words/say.ts';
import type { Key } from '../words/messages.ts';

export interface DeskFormProps {
  readonly desk: Desk;
  /** Where it leads back to. */
  readonly back: string;
  /** What the form is about, by name. */
  readonly about: Readonly<Record<string, string>>;
  /** Tells the fields of one form on the page from those of another. */
  readonly id: string;
  readonly buttons: Child;
  readonly children?: Child;
}

/** A form by which something is changed: what it asks for, why, and in whose name. */
export function DeskForm({ desk, back, about, id, buttons, children }: DeskFormProps) {
  const hidden = { ...about, back, token: desk.token };
  return (
    <form class="desk" method="post" action={urls.revisions()}>
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
      <label for={`reason-${id}`}>{say('desk.reason')}</label>
      <input id={`reason-${id}`} name="reason" required maxlength={2000} autocomplete="off" />
      <label for={`by-${id}`}>{say('desk.yourName')}</label>
      <input id={`by-${id}`} name="by" required maxlength={100} value={desk.by} />
      <p class="row small">{buttons}</p>
    </form>
  );
}

const DECISIONS = {
  accepted: 'desk.accept',
  dismissed: 'desk.dismiss',
  open: 'desk.reopen',
} as const satisfies Record<FindingState, Key>;

/** What was decided about a finding, and where one may, a form to decide it. */
export function Judgement({ finding, desk, back }: JudgementProps) {
  return (
    <>
      <p class="note">
        {finding.decided === undefined ? (
          say(`desk.${finding.state}`)
        ) : (
          <>
            {say('desk.decidedBy', {
              state: say(`desk.${finding.state}`),
              by: finding.decided.by,
              day: dateInWords(finding.decided.at.slice(0, 10)),
            })}{' '}
            <span class="said">{finding.decided.reason}</span>
          </>
        )}
      </p>
      {desk && (
        <details class="decide">
          <summary>{say('desk.decide')}</summary>
          <DeskForm
            desk={desk}
            back={back}
            id={finding.id}
            about={{ kind: 'finding', finding: finding.id }}
            buttons={(['accepted', 'dismissed', 'open'] as const)
              .filter((state) => state !== finding.state)
              .map((state) => (
                <button type="submit" name="state" value={state}>
                  {say(DECISIONS[state])}
                </button>
              ))}
          />
        </details>
      )}
    </>
  );
}

interface JudgementProps {
  readonly finding: JudgedFinding;
  readonly desk: Desk | undefined;
  readonly back: string;
}
