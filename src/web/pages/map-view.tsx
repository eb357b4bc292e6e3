import { PictureLinks } from '../components/picture-links.tsx';
import { sentAndReceived } from '../components/ring-picture.tsx';
import { SpanForm } from '../components/span-form.tsx';
import { WorldMarks } from '../components/world-picture.tsx';
import type { PlacedPost } from '../rendering/post-traffic.ts';
import { queryOfOffice } from '../rendering/network-queries.ts';
import { WORLD_PARTS } from '../rendering/world.ts';
import * as urls from '../urls.ts';
import { counted, figure } from '../words/names.ts';
import type { Mapped } from './map.tsx';

export function MapBody({ mapped }: { mapped: Mapped }) {
  const { span, part, collections, traffic } = mapped;
  return (
    <>
      <header class="split title">
        <div class="stack">
          <p class="over">Overview</p>
          <h1>Map</h1>
          <p class="lead">
            Posts by the papers they sent and got; the area of a disc is their number.
          </p>
        </div>
        <nav class="pick small" aria-label="Part of the world">
          {WORLD_PARTS.map((one) => (
            <a
              href={urls.map({ ...span, part: one.part === 'world' ? undefined : one.part })}
              {...(one.part === part && { 'aria-current': 'true' })}
            >
              {one.words}
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
      <div class="scroll" tabindex={0} role="group" aria-label="Posts as a picture">
        <svg class="plot world" viewBox={`0 0 ${map.width} ${map.height}`} aria-hidden="true">
          <WorldMarks map={map} spots={spots} addressOf={addressOf} />
        </svg>
      </div>
      <figcaption class="split note">
        <span>
          {`${counted(spots.length, 'post')} in sight, of ${figure(traffic.placed.length)}. Coasts: Natural Earth.`}
        </span>
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
        <h2 id="h-posts">Posts</h2>
        <span class="note">{counted(traffic.placed.length, 'post')}</span>
      </div>
      <table class="wanted strands">
        <thead>
          <tr>
            <th scope="col">Post</th>
            <th scope="col">City</th>
            <th scope="col" class="num">
              Papers
            </th>
            <th scope="col" class="num">
              Sent
            </th>
            <th scope="col" class="num">
              Received
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
        <a href={network}>{office.name}</a>
      </th>
      <td>{place.city === office.name ? '' : place.city}</td>
      <td class="num">
        <a href={search} aria-label={`${counted(papers, 'paper')} of ${office.name}`}>
          {figure(papers)}
          <span class="unit">{papers === 1 ? ' paper' : ' papers'}</span>
        </a>
      </td>
      <td class="num">
        {figure(office.sent)}
        <span class="unit"> sent</span>
      </td>
      <td class="num">
        {figure(office.received)}
        <span class="unit"> received</span>
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
        <h2 id="h-elsewhere">Not on the map</h2>
        <span class="note">
          {counted(unplaced.length, 'name')}
          {unplaced.length > LISTED && (
            <>
              {`, the ${LISTED} of most papers here; `}
              <a href={urls.twin(address, 'csv')}>all as CSV</a>
            </>
          )}
        </span>
      </div>
      <p class="note">
        Offices that are no posts, persons who are named without their office, and posts whose place
        is not known.
      </p>
      <ul class="index">
        {unplaced.slice(0, LISTED).map((office) => (
          <li>
            <a href={urls.search({ query: queryOfOffice(office, span), sort: 'date' })}>
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
