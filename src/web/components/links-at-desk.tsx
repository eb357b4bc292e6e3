import { titleOf } from '../../model/titles.ts';
import type { HeldDocument } from '../../store/store.ts';
import type { Desk } from '../page.ts';
import type { Reference } from '../rendering/references.ts';
import * as urls from '../urls.ts';
import { capitalised } from '../words/names.ts';
import { say } from '../words/say.ts';
import { DeskForm } from './desk-form.tsx';
import { inItsOwn } from './in-english.tsx';
import { Pager } from './pager.tsx';
import { Quote } from './quote.tsx';

export interface LinksShown {
  readonly document: HeldDocument;
  readonly shown: readonly Reference[];
  readonly desk: Desk | undefined;
  readonly back: string;
  /** Which pages of the desk's long lists are shown. */
  readonly state: Required<urls.CorrectState>;
}

/** References of one page of them. */
const SIZE = 200;

/** What the paper cites, each with a form that says which paper is meant. */
export function LinksAtDesk({ at }: { at: LinksShown }) {
  if (at.shown.length === 0) return null;
  const first = (at.state.references - 1) * SIZE;
  return (
    <section aria-labelledby="h-links">
      <div class="sec">
        <h2 id="h-links">{say('cites.title')}</h2>
      </div>
      <ol class="plain reflist">
        {at.shown.slice(first, first + SIZE).map((reference, index) => (
          <OneLink reference={reference} at={at} index={first + index} />
        ))}
      </ol>
      <Pager
        page={at.state.references}
        size={SIZE}
        total={at.shown.length}
        what="references"
        address={(references) =>
          `${urls.correct(at.document.paper.id, { ...at.state, references })}#h-links`
        }
      />
    </section>
  );
}

interface OneLinkProps {
  readonly reference: Reference;
  readonly at: LinksShown;
  readonly index: number;
}

function OneLink({ reference, at, index }: OneLinkProps) {
  const { mention, outcome, targets } = reference;
  const { document, desk, back } = at;
  const [target] = targets;
  const about = { kind: 'link', document: document.paper.id, mention: mention.id };
  return (
    <li id={urls.mentionAnchor(mention.id)}>
      <span class="soft">{index + 1}</span>
      <div>
        <p>
          <Quote
            evidence={mention.evidence}
            address={urls.place({ ...mention.evidence, document: document.paper.id })}
          />
        </p>
        <p class="note">
          {capitalised(say(`outcomes.${outcome.kind}`))}
          {target && (
            <>
              {': '}
              <a href={urls.document(target.id)} {...inItsOwn(titleOf(target))}>
                {titleOf(target)}
              </a>
            </>
          )}
        </p>
        {desk && (
          <details class="decide">
            <summary>{say('desk.decide')}</summary>
            <DeskForm
              desk={desk}
              back={`${back}#${urls.mentionAnchor(mention.id)}`}
              id={mention.id}
              about={about}
              buttons={
                <>
                  <button type="submit" name="word" value="is">
                    {say('correcting.isThis')}
                  </button>
                  <button type="submit" name="word" value="is-not">
                    {say('correcting.isNotThis')}
                  </button>
                </>
              }
            >
              <label for={`target-${mention.id}`}>{say('correcting.paperById')}</label>
              <input
                id={`target-${mention.id}`}
                name="target"
                required
                value={target?.id ?? ''}
                autocomplete="off"
              />
            </DeskForm>
          </details>
        )}
      </div>
    </li>
  );
}
