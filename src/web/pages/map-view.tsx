import { OverviewChoice } from '../components/overviews.tsx';
import { PictureLinks } from '../components/picture-links.tsx';
import { sentAndReceived } from '../components/ring-picture.tsx';
import { SpanForm } from '../components/span-form.tsx';
import { WorldMarks } from '../components/world-picture.tsx';
import type { PlacedPost } from '../rendering/post-traffic.ts';
import { queryOfOffice } from '../rendering/network-queries.ts';
import { WORLD_PARTS } from '../rendering/world.ts';
import * as urls from '../urls.ts';
import { figure } from '../words/names.ts';
import type { Mapped } from './map.tsx';
import { say } from '../words/say.ts';
import { Say } from '../components/say.tsx';
import { inItsOwn } from '../components/in-english.tsx';

export function MapBody({ mapped }: { mapped: Mapped }) {
  const { span, part, collections, traffic } = mapped;
  return (
    <>
      <header class="split title">
        <div class="stack">
          <OverviewChoice of="map" />
          <h1>{say('overview.map')}</h1>
          <p class="lead">{say('overview.mapLead')}</p>
        </div>
        <nav class="pick small" aria-label={say('overview.partOfWorld')}>
          {WORLD_PARTS.map((one) => (
            <a
              href={urls.map({ ...span, part: one === 'world' ? undefined : one })}
              {...(one === part && { 'aria-current': 'true' })}
            >
              {say(`worldParts.${one}`)}
            </a>
          ))}
        </nav>
      </header>
      <div class="filters">
        <SpanForm
          action="/map"
          span={span}
          collections={collections}
          kept={{ part: part === 'world' ? undefined : part }}
          everything={urls.map({ part: part === 'world' ? undefined : part })}
        />
      </div>
      <Picture mapped={mapped} />
      {traffic.placed.length > 0 && <Posts mapped={mapped} />}
      {traffic.unplaced.length > 0 && <Elsewhere mapped={mapped} />}
    </>
  );
}

function Picture({ mapped }: { mapped: Mapped }) {
  const { map, spots, addressOf, traffic, span, part } = mapped;
  const address = urls.map({ ...span, part: part === 'world' ? undefined : part });
  return (
    <figure class="map" id="picture">
      <div class="scroll" tabindex={0} role="group" aria-label={say('overview.postsPicture')}>
        <svg class="plot world" viewBox={`0 0 ${map.width} ${map.height}`} aria-hidden="true">
          <WorldMarks map={map} spots={spots} addressOf={addressOf} />
        </svg>
      </div>
      <figcaption class="split note">
        <span>{say('overview.inSight', { count: spots.length, all: traffic.placed.length })}</span>
        <PictureLinks address={address} csv />
      </figcaption>
    </figure>
  );
}

function Posts({ mapped }: { mapped: Mapped }) {
  const { traffic, span } = mapped;
  return (
    <section aria-labelledby="h-posts">
      <div class="sec">
        <h2 id="h-posts">{say('overview.posts')}</h2>
        <span class="note">{say('overview.countPosts', { count: traffic.placed.length })}</span>
      </div>
      <table class="wanted strands">
        <thead>
          <tr>
            <th scope="col">{say('overview.post')}</th>
            <th scope="col">{say('overview.city')}</th>
            <th scope="col" class="num">
              {say('overview.papers')}
            </th>
            <th scope="col" class="num">
              {say('overview.sent')}
            </th>
            <th scope="col" class="num">
              {say('overview.received')}
            </th>
          </tr>
        </thead>
        <tbody>
          {traffic.placed.map((post) => (
            <Post
              post={post}
              search={urls.search({ query: queryOfOffice(post.office, span), sort: 'date' })}
              network={urls.network({ ...span, focus: post.office.name })}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface PostProps {
  readonly post: PlacedPost;
  readonly search: string;
  readonly network: string;
}

function Post({ post: { office, place, papers }, search, network }: PostProps) {
  return (
    <tr>
      <th scope="row">
        <a href={network} {...inItsOwn(office.name)}>
          {office.name}
        </a>
      </th>
      <td {...inItsOwn(place.city)}>{place.city === office.name ? '' : place.city}</td>
      <td class="num">
        <a
          href={search}
          aria-label={say('overview.papersOf', { count: papers, name: office.name })}
        >
          {figure(papers)}
          <span class="unit">{` ${say('overview.unitPapers', { count: papers })}`}</span>
        </a>
      </td>
      <td class="num">
        {figure(office.sent)}
        <span class="unit">{` ${say('overview.unitSent')}`}</span>
      </td>
      <td class="num">
        {figure(office.received)}
        <span class="unit">{` ${say('overview.unitReceived')}`}</span>
      </td>
    </tr>
  );
}

const LISTED = 60;

/** Offices without a place: departments, delegations, and posts that the table of places does not have. */
function Elsewhere({ mapped }: { mapped: Mapped }) {
  const { span, traffic } = mapped;
  const { unplaced } = traffic;
  const address = urls.map(span);
  return (
    <section class="elsewhere" aria-labelledby="h-elsewhere">
      <div class="sec">
        <h2 id="h-elsewhere">{say('overview.notOnMap')}</h2>
        <span class="note">
          {unplaced.length > LISTED ? (
            <Say
              it="overview.mostHere"
              with={{
                names: say('counts.names', { count: unplaced.length }),
                shown: LISTED,
                csv: (words) => <a href={urls.twin(address, 'csv')}>{words}</a>,
              }}
            />
          ) : (
            say('counts.names', { count: unplaced.length })
          )}
        </span>
      </div>
      <p class="note">{say('overview.notOnMapWhy')}</p>
      <ul class="index">
        {unplaced.slice(0, LISTED).map((office) => (
          <li>
            <a
              href={urls.search({ query: queryOfOffice(office, span), sort: 'date' })}
              {...inItsOwn(office.name)}
            >
              {office.name}
            </a>
            <span class="note" title={sentAndReceived(office)}>
              {figure(office.sent + office.received)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
