import type { Citation } from '../../store/store.ts';
import type { Reference } from '../rendering/references.ts';
import * as urls from '../urls.ts';
import { capitalised } from '../words/names.ts';
import { Icon } from './icons.tsx';
import { Quote } from './quote.tsx';
import { When } from './paper-list.tsx';
import { titleOf } from '../../model/titles.ts';
import { say } from '../words/say.ts';
import { inItsOwn } from './in-english.tsx';
import { Sentence, Sentences } from './sentence.tsx';
import { Say } from './say.tsx';

/** An index of a volume mentions thousands of papers; their list would be no help, and slow. */
const MOST_ENTRIES = 200;

/** Every paper this one mentions, and what became of the mention. */
export function WhatItCites({ references }: { references: readonly Reference[] }) {
  if (references.length === 0) return null;
  return (
    <section aria-labelledby="h-cites">
      <div class="sec">
        <h2 id="h-cites">{say('cites.title')}</h2>
        <span class="note">{say('counts.mentions', { count: references.length })}</span>
      </div>
      <ol class="plain reflist">
        {references.slice(0, MOST_ENTRIES).map((reference) => (
          <Entry reference={reference} />
        ))}
      </ol>
      {references.length > MOST_ENTRIES && (
        <p class="note">{say('cites.firstListed', { number: MOST_ENTRIES })}</p>
      )}
    </section>
  );
}

function Entry({ reference }: { reference: Reference }) {
  const { mention, outcome, targets, link } = reference;
  const [target] = targets;
  const isSettled = outcome.kind === 'held' || outcome.kind === 'cited';
  return (
    <li id={urls.mentionAnchor(mention.id)}>
      <Icon name={outcome.kind} />
      <div>
        <p>
          {isSettled && target ? (
            <>
              <a href={reference.address} {...inItsOwn(titleOf(target))}>
                {titleOf(target)}
              </a>
              {target.date !== null && target.holding === 'held' && (
                <>
                  , <When date={target.date} hour={target.hour} />
                </>
              )}
            </>
          ) : (
            <Words reference={reference} />
          )}
        </p>
        <p class="note">
          {isSettled && target?.title !== mention.evidence.quote && (
            <>
              <Words reference={reference} />.{' '}
            </>
          )}
          <State reference={reference} /> {link && <Sentences all={reasons(reference)} />}
        </p>
        {outcome.kind === 'ambiguous' && (
          <ul class="plain note">
            {targets.map((candidate) => (
              <li>
                <a href={urls.document(candidate.id)} {...inItsOwn(titleOf(candidate))}>
                  {titleOf(candidate)}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

/** The words of the mention, leading back to where they stand. */
function Words({ reference }: { reference: Reference }) {
  const { evidence } = reference.mention;
  return <Quote evidence={evidence} address={`#${urls.blockAnchor(evidence)}`} />;
}

/** Why so, sentence by sentence; nothing that the state has said already. */
function reasons({ link, outcome }: Reference): readonly string[] {
  const said = outcome.kind === 'not-indexed' ? outcome.what : undefined;
  return (link?.reasons ?? []).filter((reason) => !said || !reason.includes(said));
}

function State({ reference: { outcome, mention } }: { reference: Reference }) {
  return (
    <>
      <Outcome outcome={outcome} />
      {mention.says.printed === 'not-printed' && ` ${say('cites.notPrinted')}`}
    </>
  );
}

function Outcome({ outcome }: { outcome: Reference['outcome'] }) {
  switch (outcome.kind) {
    case 'held':
    case 'cited':
    case 'undecided':
      return <>{`${capitalised(say(`outcomes.${outcome.kind}`))}.`}</>;
    case 'ambiguous':
      return <>{say('cites.candidates', { count: outcome.candidates.length })}</>;
    case 'not-indexed':
      return <Say it="cites.notHere" with={{ what: <Sentence words={outcome.what} /> }} />;
  }
}

const QUOTES_SHOWN = 4;

/** The held papers that mention this one, each with its words. */
export function CitedBy({ citations }: { citations: readonly Citation[] }) {
  if (citations.length === 0) return null;
  const papers = Map.groupBy(citations, (citation) => citation.document.id);
  return (
    <section aria-labelledby="h-cited-by">
      <div class="sec">
        <h2 id="h-cited-by">{say('cites.by')}</h2>
        <span class="note">
          {say('cites.placesInPapers', {
            places: say('cites.places', { count: citations.length }),
            papers: say('cites.inPapers', { count: papers.size }),
          })}
        </span>
      </div>
      <ol class="plain reflist">
        {[...papers.values()].map((places) => (
          <CitingPaper places={places} />
        ))}
      </ol>
    </section>
  );
}

function CitingPaper({ places }: { places: readonly Citation[] }) {
  const [first] = places;
  if (first === undefined) return null;
  const { document } = first;
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
          {places.slice(0, QUOTES_SHOWN).map(({ evidence }, index) => (
            <>
              {index > 0 && ', '}
              <Quote evidence={evidence} address={urls.place(evidence)} />
            </>
          ))}
          {places.length > QUOTES_SHOWN &&
            ` ${say('cites.andMore', { count: places.length - QUOTES_SHOWN })}`}
        </p>
      </div>
    </li>
  );
}
