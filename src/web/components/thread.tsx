import type { DocumentId } from '../../model/ids.ts';
import type { PaperRequest } from '../../model/talk.ts';
import { titleOf } from '../../model/titles.ts';
import type { Thread, ThreadLink } from '../../store/knowledge.ts';
import * as urls from '../urls.ts';
import { requestInWords } from '../words/knowledge.ts';
import { capitalised } from '../words/names.ts';
import { Icon } from './icons.tsx';
import { When } from './paper-list.tsx';
import { Quote } from './quote.tsx';
import { say } from '../words/say.ts';
import { Say } from './say.tsx';
import { inItsOwn } from './in-english.tsx';
import { Sentences } from './sentence.tsx';

/** The conversation around a paper: what it answers, what answers it, and on what ground each is joined to it. */
export function Conversation({ of, thread }: { of: DocumentId; thread: Thread }) {
  const { answers, answeredBy } = thread;
  if (answers.length + answeredBy.length === 0) return null;
  return (
    <section aria-labelledby="h-thread">
      <div class="sec">
        <h2 id="h-thread">{say('thread.title')}</h2>
        <a class="note" href={urls.conversations({ including: of })}>
          {say('thread.whole')}
        </a>
      </div>
      <Side words={say('thread.answers')} links={answers} />
      <Side words={say('thread.answeredBy')} links={answeredBy} />
    </section>
  );
}

function Side({ words, links }: { words: string; links: readonly ThreadLink[] }) {
  if (links.length === 0) return null;
  return (
    <>
      <h3 class="side">{words}</h3>
      <ol class="plain reflist">
        {links.map((link) => (
          <Joined link={link} />
        ))}
      </ol>
    </>
  );
}

function Joined({ link }: { link: ThreadLink }) {
  const { document } = link;
  return (
    <li>
      <Icon name="held" />
      <div>
        <p>
          <a href={urls.document(document.id)} {...inItsOwn(titleOf(document))}>
            {titleOf(document)}
          </a>
          {document.date !== null && (
            <>
              , <When date={document.date} hour={document.hour} />
            </>
          )}
        </p>
        <p class="note">
          <Ground link={link} />
        </p>
      </div>
    </li>
  );
}

/** Why two papers are held to belong together; a citation and an inference are told apart in words. */
function Ground({ link: { answer, evidence } }: { link: ThreadLink }) {
  if (answer.basis === 'inference') {
    return (
      <>
        {say('thread.inferred', { confidence: answer.confidence })}{' '}
        <Sentences all={answer.reasons} />
      </>
    );
  }
  if (evidence === undefined) return <>{say('thread.byCitation')}</>;
  const address = urls.place({ document: answer.later, ...evidence });
  return (
    <Say
      it="thread.byCitationOf"
      with={{ words: <Quote evidence={evidence} address={address} /> }}
    />
  );
}

interface Asked {
  readonly requests: readonly PaperRequest[];
  readonly answeredBy: readonly ThreadLink[];
}

/** What a paper asks, and whether anything here answers it. */
export function WhatItAsks({ requests, answeredBy }: Asked) {
  if (requests.length === 0) return null;
  return (
    <section aria-labelledby="h-asks">
      <div class="sec">
        <h2 id="h-asks">{say('thread.asks')}</h2>
        <a class="note" href={urls.openRequests()}>
          {say('thread.allRequests')}
        </a>
      </div>
      <ol class="plain reflist">
        {requests.map((request) => (
          <li>
            <Icon name={answeredBy.length > 0 ? 'held' : 'cited'} />
            <div>
              <p class="asked">
                {request.evidence.map((one, index) => (
                  <>
                    {index > 0 && ' / '}
                    <Quote evidence={one} address={`#${urls.requestAnchor(one)}`} />
                  </>
                ))}
              </p>
              <p class="note">
                {`${capitalised(requestInWords(request))}. `}
                <AnsweredBy links={answeredBy} />
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The papers that answer, or that none does. */
export function AnsweredBy({ links }: { links: readonly ThreadLink[] }) {
  if (links.length === 0) return <>{say('thread.open')}</>;
  return (
    <Say
      it="thread.answeredByPapers"
      with={{
        papers: links.map((link, index) => (
          <>
            {index > 0 && ', '}
            <AnsweringPaper link={link} />
          </>
        )),
      }}
    />
  );
}

function AnsweringPaper({ link: { document, answer } }: { link: ThreadLink }) {
  const paper = (
    <a href={urls.document(document.id)} {...inItsOwn(titleOf(document))}>
      {titleOf(document)}
    </a>
  );
  const it = answer.basis === 'citation' ? 'thread.whichCites' : 'thread.byInference';
  return <Say it={it} with={{ paper }} />;
}
