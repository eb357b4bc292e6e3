import { OverviewChoice } from '../components/overviews.tsx';
import { Pager } from '../components/pager.tsx';
import { PictureLinks } from '../components/picture-links.tsx';
import { RingMarks, sentAndReceived } from '../components/ring-picture.tsx';
import { SpanForm } from '../components/span-form.tsx';
import type { Correspondent, Strand } from '../rendering/network.ts';
import { queryOfOffice, queryOfStrand } from '../rendering/network-queries.ts';
import * as urls from '../urls.ts';
import { dateInWords } from '../words/dates.ts';
import type { Key } from '../words/messages.ts';
import { figure } from '../words/names.ts';
import { personId } from '../../model/ids.ts';
import { STRANDS_SHOWN, type Shown } from './network.tsx';
import { say } from '../words/say.ts';
import { inItsOwn } from '../components/in-english.tsx';

const KINDS = [
  { between: 'offices', words: 'overview.offices' },
  { between: 'persons', words: 'overview.persons' },
] as const;

export function NetworkBody({ shown }: { shown: Shown }) {
  const { between, span, ring, chosen, focus } = shown;
  return (
    <>
      <header class="split title">
        <div class="stack">
          <OverviewChoice of="network" />
          <h1>{say('overview.network')}</h1>
          <p class="lead">{say(LEADS[between])}</p>
        </div>
        <nav class="pick small" aria-label={say('overview.between')}>
          {KINDS.map((kind) => (
            <a
              href={urls.network({ ...span, between: kind.between })}
              {...(kind.between === between && { 'aria-current': 'true' })}
            >
              {say(kind.words)}
            </a>
          ))}
        </nav>
      </header>
      <Filters shown={shown} />
      {focus !== undefined && chosen === undefined && (
        <p class="note nobody">{say('overview.nobody', { focus })}</p>
      )}
      {ring === undefined ? <p class="lead">{say('overview.noRing')}</p> : <Drawn shown={shown} />}
      <Strands shown={shown} />
    </>
  );
}

const LEADS = {
  offices: 'overview.leadOffices',
  persons: 'overview.leadPersons',
} as const satisfies Record<urls.Between, Key>;

function Filters({ shown }: { shown: Shown }) {
  const { between, span, collections, focus, network } = shown;
  const of = between === 'persons' ? between : undefined;
  return (
    <div class="split filters">
      <SpanForm
        action="/network"
        span={span}
        collections={collections}
        kept={{ of, focus }}
        everything={urls.network({ between, focus })}
      />
      <form
        action="/network"
        class="row note span"
        role="search"
        aria-label={say('overview.correspondent')}
      >
        {of !== undefined && <input type="hidden" name="of" value={of} />}
        {span.from !== undefined && <input type="hidden" name="from" value={span.from} />}
        {span.until !== undefined && <input type="hidden" name="until" value={span.until} />}
        {span.collection !== undefined && <input type="hidden" name="in" value={span.collection} />}
        <label for="focus">
          {between === 'persons' ? say('overview.person') : say('overview.office')}
        </label>
        <input id="focus" name="focus" value={focus ?? ''} list="correspondents" maxlength={200} />
        <datalist id="correspondents">
          {network.correspondents.slice(0, SUGGESTED).map(({ name }) => (
            <option value={name} />
          ))}
        </datalist>
        <button type="submit">{say('overview.show')}</button>
      </form>
    </div>
  );
}

const SUGGESTED = 200;

function Drawn({ shown }: { shown: Shown }) {
  const { ring, between, span, chosen, network } = shown;
  if (ring === undefined) return null;
  const addressOf = ({ name }: Correspondent) => urls.network({ between, ...span, focus: name });
  const whole = urls.network({ between, ...span });
  const sizes = {
    'data-network': urls.twin(whole),
    'data-address': whole,
    ...(chosen && { 'data-focus': chosen.id }),
    'data-words': JSON.stringify(stageWords()),
  };
  return (
    <figure class="network" id="picture" {...sizes}>
      <button type="button" class="button scripted">
        {say('overview.explore')}
      </button>
      <div class="scroll" tabindex={0} role="group" aria-label={say('overview.ringPicture')}>
        <svg
          class="plot ring"
          viewBox={`${ring.left} 0 ${ring.width} ${ring.height}`}
          width={ring.width}
          height={ring.height}
          aria-hidden="true"
        >
          <RingMarks ring={ring} addressOf={addressOf} />
        </svg>
      </div>
      <figcaption class="split note">
        <span>
          {chosen
            ? say('overview.aroundOne', { name: chosen.name })
            : say('overview.strongest', {
                count: ring.seats.length,
                all: network.correspondents.length,
              })}
        </span>
        <PictureLinks address={urls.network({ between, ...span, focus: chosen?.name })} csv />
      </figcaption>
    </figure>
  );
}

function Strands({ shown }: { shown: Shown }) {
  const { strands, between, span, page, chosen } = shown;
  const start = (page - 1) * STRANDS_SHOWN;
  const state = { between, ...span, focus: chosen?.name };
  return (
    <section aria-labelledby="h-strands" id="strands">
      <div class="sec">
        <h2 id="h-strands" {...(chosen && inItsOwn(chosen.name))}>
          {chosen?.name ?? say('overview.fromWhom')}
        </h2>
        {chosen && <About shown={shown} chosen={chosen} />}
      </div>
      {strands.length > 0 && (
        <table class="wanted strands">
          <thead>
            <tr>
              <th scope="col">{say('overview.sender')}</th>
              <th scope="col">{say('overview.addressee')}</th>
              <th scope="col" class="num">
                {say('overview.papers')}
              </th>
              <th scope="col">{say('overview.first')}</th>
              <th scope="col">{say('overview.last')}</th>
            </tr>
          </thead>
          <tbody>
            {strands.slice(start, start + STRANDS_SHOWN).map((strand) => (
              <Row strand={strand} shown={shown} />
            ))}
          </tbody>
        </table>
      )}
      <Pager
        page={page}
        size={STRANDS_SHOWN}
        total={strands.length}
        what="papers"
        address={(number) => urls.network({ ...state, page: number })}
      />
    </section>
  );
}

/** What there is about the one in the middle. */
function About({ shown, chosen }: { shown: Shown; chosen: Correspondent }) {
  const { between, span } = shown;
  return (
    <span class="note">
      {`${sentAndReceived(chosen)}. `}
      {between === 'persons' ? (
        <a href={urls.person(personId(chosen.id))}>{say('overview.pageOfPerson')}</a>
      ) : (
        <a href={urls.search({ query: queryOfOffice(chosen, span), sort: 'date' })}>
          {say('overview.itsPapers')}
        </a>
      )}
      {', '}
      <a href={urls.network({ between, ...span })}>{say('overview.wholeNetwork')}</a>
    </span>
  );
}

function Row({ strand, shown }: { strand: Strand; shown: Shown }) {
  const { between, span } = shown;
  const { from, to, papers, first, last } = strand;
  const query = queryOfStrand(strand, between, span);
  const ends = (one: Correspondent) =>
    one === shown.chosen ? (
      <span {...inItsOwn(one.name)}>{one.name}</span>
    ) : (
      <a href={urls.network({ between, ...span, focus: one.name })} {...inItsOwn(one.name)}>
        {one.name}
      </a>
    );
  return (
    <tr>
      <th scope="row">{ends(from)}</th>
      <td>
        <span class="unit">{`${say('overview.unitTo')} `}</span>
        {ends(to)}
      </td>
      <td class="num">
        <a
          href={urls.search({ query, sort: 'date' })}
          aria-label={say('overview.papersFromTo', {
            count: papers,
            from: from.name,
            to: to.name,
          })}
        >
          {figure(papers)}
          <span class="unit">{` ${say('overview.unitPapers', { count: papers })}`}</span>
        </a>
      </td>
      <td class="when">{first === null ? '' : dateInWords(first)}</td>
      <td class="when">{last === null ? '' : dateInWords(last)}</td>
    </tr>
  );
}

/** What the script that draws the whole network says. The name and figures of a disc are filled in there. */
function stageWords(): Readonly<Record<string, string>> {
  return {
    cannotDraw: say('overview.cannotDraw'),
    stage: say('overview.stage'),
    pointAt: say('overview.pointAt'),
    nearer: say('overview.nearer'),
    farther: say('overview.farther'),
    whole: say('overview.wholeOfIt'),
    traffic: say('overview.sentReceived', { sent: '{sent}', received: '{received}' }),
    inTable: say('overview.inTable'),
    nobody: say('overview.nobodyChosen'),
  };
}
