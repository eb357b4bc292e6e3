import type { SinceRule } from '../../model/knowledge.ts';
import { titleOf } from '../../model/titles.ts';
import type { Knew, KnownOn, KnownPaper } from '../../store/knowledge.ts';
import type { KnewView, Meant } from '../pages/knew.tsx';
import * as urls from '../urls.ts';
import { dateInWords, hourInWords } from '../words/dates.ts';
import { capitalised } from '../words/names.ts';
import { CourseChart } from './course.tsx';
import { KnewExample } from './knew-example.tsx';
import { Pager } from './pager.tsx';
import { Quote } from './quote.tsx';
import { say } from '../words/say.ts';
import { inItsOwn } from './in-english.tsx';
import { Sentence } from './sentence.tsx';
import { decimal } from '../words/figures.ts';

/** The question as a form, and under it the answer as a time line. */
export function KnewBody({ view }: { view: KnewView }) {
  const { person, not, knew } = view;
  return (
    <>
      <header class="stack title">
        <h1>{say('knew.title')}</h1>
        <p class="lead">{say('knew.lead')}</p>
        <KnewForm view={view} />
        {view.isUnread && (
          <p class="errline" id="at-problem">
            {say('knew.unreadDate')}
          </p>
        )}
        <Choice view={view} field="person" one={person} />
        <Choice view={view} field="not" one={not} />
        {view.example && <KnewExample example={view.example} />}
      </header>
      {knew !== undefined && person?.kind === 'one' && <Found view={view} knew={knew} />}
    </>
  );
}

function KnewForm({ view: { person, not, typedAt, isUnread } }: { view: KnewView }) {
  return (
    <form class="row small knew" action={urls.knew()} aria-label={say('knew.title')}>
      <label for="k-person">{say('knew.person')}</label>
      <input id="k-person" class="short" name="person" value={shownAs(person)} maxlength={200} />
      <label for="k-at">{say('knew.by')}</label>
      <input
        id="k-at"
        class="short"
        name="at"
        value={typedAt}
        placeholder="1950-09-28"
        maxlength={20}
        {...(isUnread && { 'aria-invalid': 'true', 'aria-describedby': 'at-problem' })}
      />
      <label for="k-not">{say('knew.andNot')}</label>
      <input id="k-not" class="short" name="not" value={shownAs(not)} maxlength={200} />
      <button type="submit">{say('lists.show')}</button>
    </form>
  );
}

const shownAs = (one: Meant | undefined): string =>
  one?.kind === 'one' ? one.shown : (one?.typed ?? '');

interface Chosen {
  readonly view: KnewView;
  readonly field: 'person' | 'not';
  readonly one: Meant | undefined;
}

/** Nobody is called so, or several are. */
function Choice({ view, field, one }: Chosen) {
  if (one === undefined || one.kind === 'one') return null;
  if (one.kind === 'nobody') return <p>{say('knew.nobody', { typed: one.typed })}</p>;
  const asked = { person: view.person?.typed, not: view.not?.typed, at: view.typedAt };
  return (
    <div>
      <p>{say('knew.several', { typed: one.typed })}</p>
      <ul class="plain">
        {one.persons.map(({ id, name, descriptions }) => (
          <li>
            <a href={urls.knew({ ...asked, [field]: id })} {...inItsOwn(name)}>
              {name}
            </a>
            {descriptions[0] !== undefined && (
              <span class="note" {...inItsOwn(descriptions[0])}>{` ${descriptions[0]}`}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Found({ view, knew }: { view: KnewView; knew: Knew }) {
  const { person, not, at, page, size } = view;
  if (person?.kind !== 'one') return null;
  const asked = { person: person.person.id, ...(not?.kind === 'one' && { not: not.person.id }) };
  return (
    <section aria-labelledby="h-knew">
      <div class="sec">
        <h2 id="h-knew">{headOf(view)}</h2>
        <span class="note">{say('counts.papers', { count: knew.total })}</span>
      </div>
      <CourseChart
        course={{ days: knew.course, at, address: (step) => urls.knew({ ...asked, at: step }) }}
      />
      {knew.total === 0 && <p>{say('knew.none')}</p>}
      <ol class="timeline">
        {knew.items.map((item) => (
          <Item item={item} />
        ))}
      </ol>
      <Pager
        page={page}
        size={size}
        total={knew.total}
        what="papers"
        address={(number) => urls.knew({ ...asked, at: view.typedAt, page: number })}
      />
      <HowReckoned knew={knew} />
    </section>
  );
}

/** `What Vyshinsky knew by the end of 28 September 1950, and Gromyko did not`. */
function headOf({ person, not, at, typedAt }: KnewView): string {
  const name = person?.kind === 'one' ? person.person.name : '';
  const day = dateInWords(at.end.slice(0, 10));
  const hour = at.end.slice(11);
  const when = hour === '23:59' ? say('knew.endOf', { day }) : `${day}, ${hourInWords(hour)}`;
  const other = not?.kind === 'one' ? not.person.name : undefined;
  if (other === undefined) {
    return typedAt === '' ? say('knew.titleOf', { name }) : say('knew.headBy', { name, when });
  }
  return typedAt === ''
    ? say('knew.headNot', { name, other })
    : say('knew.headByNot', { name, when, other });
}

function Item({ item: { document, since, grounds } }: { item: KnownPaper }) {
  const [day = '', hour = ''] = since.split('T');
  return (
    <li>
      <p class="when">
        <time datetime={since}>
          {dateInWords(day)}
          {hour !== '23:59' && <span class="soft">{` ${hourInWords(hour)}`}</span>}
        </time>
      </p>
      <div>
        <p>
          <a href={urls.document(document.id)} {...inItsOwn(titleOf(document))}>
            {titleOf(document)}
          </a>
        </p>
        {grounds.map((ground) => (
          <p class="note">
            <GroundLine ground={ground} document={document.id} />
          </p>
        ))}
      </div>
    </li>
  );
}

interface Line {
  readonly ground: KnownOn;
  readonly document: KnownPaper['document']['id'];
}

function GroundLine({ ground, document }: Line) {
  const { basis, rule, confidence, evidence, reason } = ground;
  return (
    <>
      {`${capitalised(say(`bases.${basis}`))}: `}
      {evidence.slice(0, 2).map((one, index) => (
        <>
          {index > 0 && ', '}
          <Quote evidence={one} address={urls.place({ document, ...one })} />
        </>
      ))}
      {`. ${say('knew.since', { since: say(`sinces.${rule}`) })} `}
      <Sentence words={reason ?? ''} />{' '}
      {say('knew.confidence', { confidence: decimal(confidence) })}
    </>
  );
}

/** The rules by which instants were reckoned on this page, by name. */
function HowReckoned({ knew }: { knew: Knew }) {
  const rules = new Set(knew.items.flatMap(({ grounds }) => grounds.map(({ rule }) => rule)));
  return (
    <section aria-labelledby="h-rules">
      <div class="sec">
        <h2 id="h-rules">{say('knew.howReckoned')}</h2>
      </div>
      <p>
        {say('knew.reckoned')}
        {knew.undated > 0 && ` ${say('knew.undated', { count: knew.undated })}`}
      </p>
      <dl class="rules">
        {[...rules].map((rule: SinceRule) => (
          <>
            <dt>
              <span class="wire">{rule}</span>
            </dt>
            <dd>{say('knew.sinceRule', { since: say(`sinces.${rule}`) })}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}
