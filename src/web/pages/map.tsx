import { stringify } from 'csv-stringify/sync';
import type { CollectionSummary } from '../../store/store.ts';
import type { Traffic } from '../../store/traffic.ts';
import { WorldMarks } from '../components/world-picture.tsx';
import type { Answer, Asked, Site } from '../page.ts';
import { rendered } from '../rendered.ts';
import { networkOfOffices } from '../rendering/network.ts';
import { oncePer } from '../rendering/once.ts';
import { pictureFile } from '../rendering/picture.ts';
import { type PostTraffic, type Spot, postTraffic, spotsOn } from '../rendering/post-traffic.ts';
import { type Span, conditionOfSpan, spanAsked } from '../rendering/traffic-asked.ts';
import { type WorldMap, type WorldPart, isWorldPart, worldMap } from '../rendering/world.ts';
import * as urls from '../urls.ts';
import { MapBody } from './map-view.tsx';
import { say } from '../words/say.ts';

/** A map and all that its page shows. */
export interface Mapped {
  readonly span: Span;
  readonly part: WorldPart;
  readonly traffic: PostTraffic;
  readonly map: WorldMap;
  readonly spots: readonly Spot[];
  readonly collections: readonly CollectionSummary[];
  readonly addressOf: (spot: Spot) => string;
}

/** `/map?from=1950&until=1953&in=<collection>&part=asia`: posts by the papers they sent and got. */
export async function mapPage({ store }: Site, asked: Asked): Promise<Answer> {
  const span = spanAsked(asked);
  const wanted = asked.query('part');
  const part = isWorldPart(wanted) ? wanted : 'world';
  const [sent, collections] = await Promise.all([
    store.traffic({ between: 'offices', condition: conditionOfSpan(span) }, asked.reader),
    store.collections(asked.reader),
  ]);
  const traffic = trafficOfPosts(sent);
  const map = worldMap(part);
  const spots = spotsOn(map, traffic.placed);
  // The table leads to the papers; all the names of an office in each disc's address too would double the page.
  const addressOf = ({ post }: Spot): string => urls.network({ ...span, focus: post.office.name });
  const mapped: Mapped = { span, part, traffic, map, spots, collections, addressOf };
  return {
    kind: 'page',
    page: {
      title: say('overview.map'),
      address: urls.map({ ...span, ...(part !== 'world' && { part }) }),
      section: 'overviews',
      skipTo: say('skipTo.map'),
      islands: ['save-picture'],
      body: () => <MapBody mapped={mapped} />,
      data: () => data(traffic),
      csv: () => table(traffic),
      svg: () => picture(mapped, asked.origin),
    },
  };
}

const trafficOfPosts = oncePer((sent: Traffic) => postTraffic(networkOfOffices(sent)));

function data({ placed, unplaced }: PostTraffic) {
  return {
    posts: placed.map(({ office, place, papers }) => ({
      id: office.id,
      name: office.name,
      ...place,
      papers,
      sent: office.sent,
      received: office.received,
    })),
    elsewhere: unplaced.map(({ id, name, sent, received }) => ({ id, name, sent, received })),
  };
}

function table({ placed, unplaced }: PostTraffic): string {
  const rows = [
    ...placed.map(({ office, place, papers }) => [
      office.name,
      place.city,
      place.latitude,
      place.longitude,
      papers,
      office.sent,
      office.received,
    ]),
    ...unplaced.map(({ name, sent, received }) => [name, '', '', '', '', sent, received]),
  ];
  const head = ['office', 'city', 'latitude', 'longitude', 'papers', 'sent', 'received'];
  return stringify([head, ...rows], { bom: true });
}

function picture({ map, spots, addressOf }: Mapped, origin: string | undefined): string {
  const { width, height } = map;
  return pictureFile(
    { title: say('overview.mapPicture'), width, height, origin },
    rendered(<WorldMarks map={map} spots={spots} addressOf={addressOf} />),
  );
}
