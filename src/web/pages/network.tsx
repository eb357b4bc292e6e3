import { stringify } from 'csv-stringify/sync';
import type { CollectionSummary } from '../../store/store.ts';
import { RingMarks } from '../components/ring-picture.tsx';
import { type Answer, type Asked, type Site, pageAsked } from '../page.ts';
import { rendered } from '../rendered.ts';
import {
  type Correspondent,
  type Network,
  type Strand,
  networkOfOffices,
  networkOfPersons,
} from '../rendering/network.ts';
import { oncePer } from '../rendering/once.ts';
import { pictureFile } from '../rendering/picture.ts';
import { type Ring, ringOf } from '../rendering/ring.ts';
import { type Span, conditionOfSpan, spanAsked } from '../rendering/traffic-asked.ts';
import * as urls from '../urls.ts';
import { NetworkBody } from './network-view.tsx';
import { say } from '../words/say.ts';

export const STRANDS_SHOWN = 100;

/** A network and all that its page shows. */
export interface Shown {
  readonly network: Network;
  readonly between: urls.Between;
  readonly span: Span;
  readonly page: number;
  /** What was asked for by name, and who that is. */
  readonly focus?: string;
  readonly chosen?: Correspondent;
  /** Of most papers first; with somebody chosen, those that touch him. */
  readonly strands: readonly Strand[];
  readonly ring?: Ring;
  readonly collections: readonly CollectionSummary[];
}

/** `/network?of=persons&from=1950&until=1953&in=<collection>&focus=<name>`: who wrote to whom, and how much. */
export async function networkPage(site: Site, asked: Asked): Promise<Answer> {
  const shown = await load(site, asked);
  const { between, span, page, focus, chosen } = shown;
  const state = { between, ...span, focus: chosen?.name ?? focus };
  return {
    kind: 'page',
    page: {
      title: chosen ? say('overview.networkOf', { name: chosen.name }) : say('overview.network'),
      address: urls.network({ ...state, page }),
      section: 'overviews',
      skipTo: say('skipTo.network'),
      islands: ['network', 'save-picture'],
      body: () => <NetworkBody shown={shown} />,
      data: () => data(shown),
      csv: () => table(shown.strands),
      svg: () => picture(shown, asked.origin),
    },
  };
}

async function load({ store }: Site, asked: Asked): Promise<Shown> {
  const between = asked.query('of') === 'persons' ? 'persons' : 'offices';
  const span = spanAsked(asked);
  const [traffic, collections] = await Promise.all([
    store.traffic({ between, condition: conditionOfSpan(span) }, asked.reader),
    store.collections(asked.reader),
  ]);
  const network = between === 'persons' ? persons(traffic) : offices(traffic);
  const focus = asked.query('focus');
  const chosen = focus === undefined ? undefined : called(network, focus);
  const ring = chosen === undefined ? wholeRing(network) : ringOf(network, chosen);
  const touches = ({ from, to }: Strand): boolean => from === chosen || to === chosen;
  return {
    network,
    between,
    span,
    collections,
    page: pageAsked(asked),
    strands: chosen ? network.strands.filter(touches) : network.strands,
    ...(focus !== undefined && { focus }),
    ...(chosen && { chosen }),
    ...(ring && { ring }),
  };
}

const persons = oncePer(networkOfPersons);
const offices = oncePer(networkOfOffices);
const wholeRing = oncePer((network: Network) => ringOf(network));

/** Who has this name, in capitals or not, or has it on any paper; else he of most papers whose name begins so. */
function called({ correspondents }: Network, name: string): Correspondent | undefined {
  const wanted = folded(name);
  const names = ({ id, asSender, asAddressee }: Correspondent): readonly string[] => [
    id,
    ...asSender,
    ...asAddressee,
  ];
  return (
    correspondents.find((one) => folded(one.name) === wanted) ??
    correspondents.find((one) => names(one).some((other) => folded(other) === wanted)) ??
    correspondents.find((one) => folded(one.name).startsWith(wanted))
  );
}

function folded(name: string): string {
  return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function data({ network, strands, chosen }: Shown) {
  return {
    papers: network.papers,
    ...(chosen && { focus: chosen.id }),
    correspondents: network.correspondents.map(({ id, name, sent, received }) => ({
      id,
      name,
      sent,
      received,
    })),
    strands: strands.map(({ from, to, papers, first, last }) => ({
      from: from.id,
      to: to.id,
      papers,
      first,
      last,
    })),
  };
}

function table(strands: readonly Strand[]): string {
  const rows = strands.map(({ from, to, papers, first, last }) => [
    from.name,
    to.name,
    papers,
    first,
    last,
  ]);
  return stringify([['sender', 'addressee', 'papers', 'first', 'last'], ...rows], { bom: true });
}

function picture({ ring, between, span, chosen }: Shown, origin: string | undefined): string {
  const title = chosen
    ? say('overview.whoWroteTo', { name: chosen.name })
    : say('overview.whoWrote');
  if (ring === undefined) return pictureFile({ title, width: 1200, height: 60 }, '');
  const addressOf = ({ name }: Correspondent) => urls.network({ between, ...span, focus: name });
  const { left, width, height } = ring;
  return pictureFile(
    { title, left, width, height, origin },
    rendered(<RingMarks ring={ring} addressOf={addressOf} />),
  );
}
