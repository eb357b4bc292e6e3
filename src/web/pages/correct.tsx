import {
  CLASSIFICATIONS,
  DOCUMENT_KINDS,
  SINGLE_FIELDS,
  type SingleField,
} from '../../model/envelopes.ts';
import { collectionId, documentId } from '../../model/ids.ts';
import { titleOf } from '../../model/titles.ts';
import type { ScannedPage } from '../../model/scans.ts';
import { DeskForm, Judgement } from '../components/desk-form.tsx';
import { type Following, followingOf, Follows } from '../components/following.tsx';
import { LinksAtDesk, type LinksShown } from '../components/links-at-desk.tsx';
import { RevisionList } from '../components/revision-list.tsx';
import { type Answer, type Asked, pageAsked, type Site } from '../page.ts';
import { valueInWords } from '../rendering/envelope-cells.ts';
import { linkedIds, references } from '../rendering/references.ts';
import * as urls from '../urls.ts';
import { findingInWords } from '../words/finding-codes.ts';
import { say } from '../words/say.ts';
import { Say } from '../components/say.tsx';
import { WordsOnPages } from '../components/words-on-pages.tsx';
import { inItsOwn } from '../components/in-english.tsx';
import { Sentence } from '../components/sentence.tsx';

interface AtDesk extends LinksShown {
  readonly scans: readonly ScannedPage[];
  readonly following: Following;
}

/** `/d/<collection>/<key>/correct`: the desk at which one paper's fields, references and findings are decided. */
export async function correctPage(site: Site, asked: Asked): Promise<Answer> {
  const { store } = site;
  const id = documentId(collectionId(asked.part('collection')), asked.part('key'));
  const document = await store.document(id, asked.reader);
  if (document?.holding !== 'held') {
    return { kind: 'missing', what: say('correcting.notHeld', { id }) };
  }
  const [summaries, scans, following] = await Promise.all([
    store.summaries(linkedIds(document), asked.reader),
    store.scans(id, asked.reader),
    followingOf(site, asked.reader),
  ]);
  const shown = references(document, new Map(summaries.map((one) => [one.id, one])));
  const state = {
    blocks: pageAsked(asked, 'blocks'),
    references: pageAsked(asked, 'references'),
    block: asked.query('block'),
  };
  const back = urls.correct(id, state);
  return {
    kind: 'page',
    page: {
      title: say('correcting.title', { title: titleOf(document.paper) }),
      address: back,
      section: 'collections',
      skipTo: say('skipTo.forms'),
      data: () => ({ id, findings: document.findings, revisions: document.revisions, following }),
      body: () => (
        <CorrectBody at={{ document, shown, scans, following, desk: asked.desk, back, state }} />
      ),
    },
  };
}

function CorrectBody({ at }: { at: AtDesk }) {
  const { document, desk, back } = at;
  return (
    <>
      <nav class="crumbs over-head" aria-label={say('lists.wherePageLies')}>
        <ol class="plain">
          <li>
            <a href={urls.document(document.paper.id)} {...inItsOwn(titleOf(document.paper))}>
              {titleOf(document.paper)}
            </a>
          </li>
          <li aria-current="page">{say('correcting.correct')}</li>
        </ol>
      </nav>
      <header class="stack title">
        <h1>{say('correcting.correct')}</h1>
        <p class="lead">{say('correcting.lead')}</p>
        <Follows following={at.following} revisions={document.revisions} />
        {desk === undefined && (
          <p>
            <Say
              it="correcting.readingOnly"
              with={{ command: (words) => <span class="wire">{words}</span> }}
            />
          </p>
        )}
      </header>
      <div class="desk-sections">
        <Fields at={at} />
        <WordsOnPages
          document={document}
          scans={at.scans}
          desk={desk}
          back={back}
          state={at.state}
        />
        <Findings at={at} />
        <LinksAtDesk at={at} />
        {document.revisions.length > 0 && (
          <section aria-labelledby="h-made">
            <div class="sec">
              <h2 id="h-made">{say('correcting.madeSoFar')}</h2>
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
        <h2 id="h-fields">{say('paper.envelope')}</h2>
      </div>
      <dl class="facts">
        {SINGLE_FIELDS.filter((field) => field !== 'sourceNote' && envelope[field]).map((field) => (
          <>
            <dt>{say(`fields.${field}`)}</dt>
            <dd>
              <Value field={field} value={envelope[field]?.value ?? ''} />
              {envelope[field]?.author === 'person' && (
                <span class="soft">{` ${say('correcting.byPerson')}`}</span>
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
                {say('correcting.correctField')}
              </button>
              <button type="submit" name="none" value="yes">
                {say('correcting.notStated')}
              </button>
            </>
          }
        >
          <label for="field">{say('correcting.field')}</label>
          <select id="field" name="field">
            {SINGLE_FIELDS.map((field) => (
              <option value={field}>{say(`fields.${field}`)}</option>
            ))}
          </select>
          <label for="value">{say('correcting.value')}</label>
          <input id="value" name="value" list="values" maxlength={1000} autocomplete="off" />
          <datalist id="values">
            {[...DOCUMENT_KINDS, ...CLASSIFICATIONS].map((value) => (
              <option value={value} />
            ))}
          </datalist>
          <p class="note">{say('correcting.forms')}</p>
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
        <h2 id="h-findings">{say('findings.title')}</h2>
      </div>
      <ol class="findings">
        {document.findings.map((finding) => (
          <li>
            <a class="badge contradiction" href={urls.findingCode(finding.code)}>
              {findingInWords(finding.code)}
            </a>
            <p>
              <Sentence words={finding.message} />
            </p>
            <Judgement finding={finding} desk={desk} back={back} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A value in words of the interface, else the paper’s own. */
function Value({ field, value }: { field: SingleField; value: string }) {
  const words = valueInWords(field, value);
  return words === value ? <span {...inItsOwn(value)}>{value}</span> : <>{words}</>;
}
