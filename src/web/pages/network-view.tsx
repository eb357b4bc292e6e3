import { Pager } from '../components/pager.tsx';
import { PictureLinks } from '../components/picture-links.tsx';
import { RingMarks, sentAndReceived } from '../components/ring-picture.tsx';
import { SpanForm } from '../components/span-form.tsx';
import type { Correspondent, Strand } from '../rendering/network.ts';
import { queryOfOffice, queryOfStrand } from '../rendering/network-queries.ts';
import * as urls from '../urls.ts';
import { dateInWords } from '../words/dates.ts';
import { counted, figure } from '../words/names.ts';
import { personId } from '../../model/ids.ts';
import { STRANDS_SHOWN, type Shown } from './network.tsx';

const KINDS = [
  { between: 'offices', words: 'Offices' },
  { between: 'persons', words: 'Persons' },
] as const;

export function NetworkBody({ shown }: { shown: Shown }) {
  const { between, span, ring, chosen, focus } = shown;
  return (
    <>
      <header class="split title">
        <div class="stack">
          <p class="over">Overview</p>
          <h1>Network</h1>
          <p class="lead">{LEADS[between]}</p>
        </div>
        <nav class="pick small" aria-label="Between">
          {KINDS.map((kind) => (
            <a
              href={urls.network({ ...span, between: kind.between })}
              {...(kind.between === between && { 'aria-current': 'true' })}
            >
              {kind.words}
            </a>
          ))}
        </nav>
      </header>
      <Filters shown={shown} />
      {focus !== undefined && chosen === undefined && (
        <p class="note nobody">{`Nobody here who sends or gets papers is called “${focus}”.`}</p>
      )}
      {ring === undefined ? (
        <p class="lead">No paper among these says both who sent it and who got it.</p>
      ) : (
        <Drawn shown={shown} />
      )}
      <Strands shown={shown} />
    </>
  );
}

const LEADS: Readonly<Record<urls.Between, string>> = {
  offices:
    'Which offices sent papers to which, and how many. All the names of an office count as one.',
  persons:
    'Who wrote to whom, and how much: papers whose writer and addressee are known by name and identified.',
};

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
      <form action="/network" class="row note span" role="search" aria-label="Correspondent">
        {of !== undefined && <input type="hidden" name="of" value={of} />}
        {span.from !== undefined && <input type="hidden" name="from" value={span.from} />}
        {span.until !== undefined && <input type="hidden" name="until" value={span.until} />}
        {span.collection !== undefined && <input type="hidden" name="in" value={span.collection} />}
        <label for="focus">{between === 'persons' ? 'Person' : 'Office'}</label>
        <input id="focus" name="focus" value={focus ?? ''} list="correspondents" maxlength={200} />
        <datalist id="correspondents">
          {network.correspondents.slice(0, SUGGESTED).map(({ name }) => (
            <option value={name} />
          ))}
        </datalist>
        <button type="submit">Show</button>
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
  };
  return (
    <figure class="network" id="picture" {...sizes}>
      <div class="scroll" tabindex={0} role="group" aria-label="The strongest as a picture">
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
            ? `${chosen.name} and those with whom most papers were exchanged, with their number.`
            : `The ${figure(ring.seats.length)} with most papers between them, of ${figure(network.correspondents.length)}, in order of name.`}
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
        <h2 id="h-strands">{chosen?.name ?? 'From whom to whom'}</h2>
        {chosen && <About shown={shown} chosen={chosen} />}
      </div>
      {strands.length > 0 && (
        <table class="wanted strands">
          <thead>
            <tr>
              <th scope="col">Sender</th>
              <th scope="col">Addressee</th>
              <th scope="col" class="num">
                Papers
              </th>
              <th scope="col">First</th>
              <th scope="col">Last</th>
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
        what="the table"
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
        <a href={urls.person(personId(chosen.id))}>Page of the person</a>
      ) : (
        <a href={urls.search({ query: queryOfOffice(chosen, span), sort: 'date' })}>Its papers</a>
      )}
      {', '}
      <a href={urls.network({ between, ...span })}>the whole network</a>
    </span>
  );
}

function Row({ strand, shown }: { strand: Strand; shown: Shown }) {
  const { between, span } = shown;
  const { from, to, papers, first, last } = strand;
  const query = queryOfStrand(strand, between, span);
  const ends = (one: Correspondent) =>
    one === shown.chosen ? (
      one.name
    ) : (
      <a href={urls.network({ between, ...span, focus: one.name })}>{one.name}</a>
    );
  return (
    <tr>
      <th scope="row">{ends(from)}</th>
      <td>
        <span class="unit">to </span>
        {ends(to)}
      </td>
      <td class="num">
        <a
          href={urls.search({ query, sort: 'date' })}
          aria-label={`${counted(papers, 'paper')} from ${from.name} to ${to.name}`}
        >
          {figure(papers)}
          <span class="unit">{papers === 1 ? ' paper' : ' papers'}</span>
        </a>
      </td>
      <td class="when">{first === null ? '' : dateInWords(first)}</td>
      <td class="when">{last === null ? '' : dateInWords(last)}</td>
    </tr>
  );
}
