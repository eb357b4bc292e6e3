import { CLASSIFICATIONS, DOCUMENT_KINDS, SINGLE_FIELDS } from '../../model/envelopes.ts';
import { collectionId, documentId } from '../../model/ids.ts';
import { titleOf } from '../../model/titles.ts';
import type { HeldDocument } from '../../store/store.ts';
import { DeskForm, Judgement } from '../components/desk-form.tsx';
import { findingInWords } from '../components/findings.tsx';
import { Quote } from '../components/quote.tsx';
import { RevisionList } from '../components/revision-list.tsx';
import type { Answer, Asked, Desk, Site } from '../page.ts';
import { valueInWords } from '../rendering/envelope-cells.ts';
import { linkedIds, references, type Reference } from '../rendering/references.ts';
import * as urls from '../urls.ts';
import { capitalised, FIELD_WORDS, OUTCOME_WORDS } from '../words/names.ts';

interface AtDesk {
  readonly document: HeldDocument;
  readonly shown: readonly Reference[];
  readonly desk: Desk | undefined;
  readonly back: string;
}

/** `/d/<collection>/<key>/correct`: the desk at which one paper's fields, references and findings are decided. */
export async function correctPage({ store }: Site, asked: Asked): Promise<Answer> {
  const id = documentId(collectionId(asked.part('collection')), asked.part('key'));
  const document = await store.document(id, asked.reader);
  if (document?.holding !== 'held') {
    return { kind: 'missing', what: `The archive does not hold a paper ${id}.` };
  }
  const summaries = await store.summaries(linkedIds(document), asked.reader);
  const shown = references(document, new Map(summaries.map((one) => [one.id, one])));
  const back = urls.correct(id);
  return {
    kind: 'page',
    page: {
      title: `Correct: ${titleOf(document.paper)}`,
      address: back,
      section: 'collections',
      skipTo: 'the forms',
      data: () => ({ id, findings: document.findings, revisions: document.revisions }),
      body: () => <CorrectBody at={{ document, shown, desk: asked.desk, back }} />,
    },
  };
}

function CorrectBody({ at }: { at: AtDesk }) {
  const { document, desk, back } = at;
  return (
    <>
      <nav class="crumbs over-head" aria-label="Where this page lies">
        <ol class="plain">
          <li>
            <a href={urls.document(document.paper.id)}>{titleOf(document.paper)}</a>
          </li>
          <li aria-current="page">Correct</li>
        </ol>
      </nav>
      <header class="stack title">
        <h1>Correct</h1>
        <p class="lead">
          What you say here stands beside what the page says, in your name, and no later run changes
          it.
        </p>
        {desk === undefined && (
          <p>
            This site is for reading only. Whoever runs the archive can open the desk with{' '}
            <span class="wire">chancery serve --edit</span>.
          </p>
        )}
      </header>
      <div class="desk-sections">
        <Fields at={at} />
        <Findings at={at} />
        <Links at={at} />
        {document.revisions.length > 0 && (
          <section aria-labelledby="h-made">
            <div class="sec">
              <h2 id="h-made">Made so far</h2>
            </div>
            <RevisionList revisions={document.revisions} desk={desk} back={back} />
          </section>
        )}
      </div>
    </>
  );
}

function Fields({ at: { document, desk, back } }: { at: AtDesk }) {
  const { envelope } = document.understanding;
  return (
    <section aria-labelledby="h-fields">
      <div class="sec">
        <h2 id="h-fields">Envelope</h2>
      </div>
      <dl class="facts">
        {SINGLE_FIELDS.filter((field) => field !== 'sourceNote' && envelope[field]).map((field) => (
          <>
            <dt>{FIELD_WORDS[field]}</dt>
            <dd>
              {valueInWords(field, envelope[field]?.value ?? '')}
              {envelope[field]?.author === 'person' && (
                <span class="soft"> by a person’s word</span>
              )}
            </dd>
          </>
        ))}
      </dl>
      {desk && (
        <DeskForm
          desk={desk}
          back={back}
          id="field"
          about={{ kind: 'field', document: document.paper.id }}
          buttons={
            <>
              <button type="submit" class="first">
                Correct the field
              </button>
              <button type="submit" name="none" value="yes">
                The paper does not state it
              </button>
            </>
          }
        >
          <label for="field">Field</label>
          <select id="field" name="field">
            {SINGLE_FIELDS.map((field) => (
              <option value={field}>{FIELD_WORDS[field]}</option>
            ))}
          </select>
          <label for="value">Value</label>
          <input id="value" name="value" list="values" maxlength={1000} autocomplete="off" />
          <datalist id="values">
            {[...DOCUMENT_KINDS, ...CLASSIFICATIONS].map((value) => (
              <option value={value} />
            ))}
          </datalist>
          <p class="note">
            A date as 1950-03-27, an hour as 18:05, a time of receipt as 1950-03-27T18:05.
          </p>
        </DeskForm>
      )}
    </section>
  );
}

function Findings({ at: { document, desk, back } }: { at: AtDesk }) {
  if (document.findings.length === 0) return null;
  return (
    <section aria-labelledby="h-findings">
      <div class="sec">
        <h2 id="h-findings">Findings</h2>
      </div>
      <ol class="findings">
        {document.findings.map((finding) => (
          <li>
            <a class="badge contradiction" href={urls.findingCode(finding.code)}>
              {findingInWords(finding.code)}
            </a>
            <p>{finding.message}</p>
            <Judgement finding={finding} desk={desk} back={back} />
          </li>
        ))}
      </ol>
    </section>
  );
}

const MOST = 200;

function Links({ at }: { at: AtDesk }) {
  if (at.shown.length === 0) return null;
  return (
    <section aria-labelledby="h-links">
      <div class="sec">
        <h2 id="h-links">What it cites</h2>
      </div>
      <ol class="plain reflist">
        {at.shown.slice(0, MOST).map((reference, index) => (
          <OneLink reference={reference} at={at} index={index} />
        ))}
      </ol>
    </section>
  );
}

interface OneLinkProps {
  readonly reference: Reference;
  readonly at: AtDesk;
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
          {capitalised(OUTCOME_WORDS[outcome.kind])}
          {target && (
            <>
              {': '}
              <a href={urls.document(target.id)}>{titleOf(target)}</a>
            </>
          )}
        </p>
        {desk && (
          <details class="decide">
            <summary>Decide</summary>
            <DeskForm
              desk={desk}
              back={`${back}#${urls.mentionAnchor(mention.id)}`}
              id={mention.id}
              about={about}
              buttons={
                <>
                  <button type="submit" name="word" value="is">
                    It is this paper
                  </button>
                  <button type="submit" name="word" value="is-not">
                    It is not this paper
                  </button>
                </>
              }
            >
              <label for={`target-${mention.id}`}>Paper, by id or address</label>
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
