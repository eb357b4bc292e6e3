import { isPost } from '../../resolution/offices.ts';
import { type PostPlace, placeOfPost } from '../../understanding/authority/post-places.ts';
import { type Correspondent, type Network, papersOf } from './network.ts';
import type { WorldMap } from './world.ts';

/** An office whose place is known, with the papers it sent or got. */
export interface PlacedPost {
  readonly office: Correspondent;
  readonly place: PostPlace;
  /** A paper from the post to itself counts once. */
  readonly papers: number;
}

/** The offices of a network, on the map or not. */
export interface PostTraffic {
  /** Of most papers first. */
  readonly placed: readonly PlacedPost[];
  /** Posts whose place is not known, and offices that are no posts. */
  readonly unplaced: readonly Correspondent[];
}

export function postTraffic({ correspondents, strands }: Network): PostTraffic {
  const toItself = new Map<Correspondent, number>();
  for (const { from, to, papers } of strands) if (from === to) toItself.set(from, papers);
  const placed = correspondents.flatMap((office): readonly PlacedPost[] => {
    const place = placeOfPost(office.id);
    return place ? [{ office, place, papers: papersOf(office) - (toItself.get(office) ?? 0) }] : [];
  });
  return {
    placed: placed.toSorted((a, b) => b.papers - a.papers),
    unplaced: correspondents
      .filter(({ id }) => placeOfPost(id) === undefined)
      .toSorted((a, b) => Number(isPost(b.id)) - Number(isPost(a.id))),
  };
}

/** A post in the picture. */
export interface Spot {
  readonly post: PlacedPost;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Where its name stands, if there is room for it. */
  readonly name?: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' };
}

const LARGEST = 30;

/** The posts in sight, the largest first, so that small ones lie on top; areas are as the papers. */
export function spotsOn(map: WorldMap, placed: readonly PlacedPost[]): readonly Spot[] {
  const seen = placed.flatMap((post) => {
    const at = map.at(post.place);
    return at ? [{ post, ...at }] : [];
  });
  const most = Math.max(1, ...seen.map(({ post }) => post.papers));
  const spots = seen.map((spot) => ({
    ...spot,
    radius: Math.round(Math.max(2, LARGEST * Math.sqrt(spot.post.papers / most)) * 10) / 10,
  }));
  return named(spots, map);
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LETTER = 7.2;
const LINE = 15;

/** Names where they hide no disc of weight and no other name: the largest posts choose first. */
function named(spots: readonly Spot[], map: WorldMap): readonly Spot[] {
  const taken: Box[] = [];
  const discs = spots.map(boxOfDisc);
  return spots.map((spot, index) => {
    const length = spot.post.place.city.length * LETTER;
    const choices = (['start', 'end'] as const).map((anchor) => nameBeside(spot, anchor, length));
    const own = discs[index];
    const free = choices.find(
      ({ box }) =>
        box.left >= 0 &&
        box.right <= map.width &&
        !taken.some((other) => meet(box, other)) &&
        !discs.some((disc) => disc !== own && meet(box, disc)),
    );
    if (free === undefined) return spot;
    taken.push(free.box);
    return { ...spot, name: free.name };
  });
}

function boxOfDisc({ x, y, radius }: Spot): Box {
  const half = radius * 0.8;
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

function nameBeside({ x, y, radius }: Spot, anchor: 'start' | 'end', length: number) {
  const start = anchor === 'start' ? x + radius + 4 : x - radius - 4;
  const left = anchor === 'start' ? start : start - length;
  const box = { left, right: left + length, top: y - LINE / 2, bottom: y + LINE / 2 };
  return { name: { x: start, y: y + 4.5, anchor }, box };
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
