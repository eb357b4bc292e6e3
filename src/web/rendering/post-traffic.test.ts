import { expect, test } from 'vitest';
import type { Flow } from '../../store/traffic.ts';
import { networkOfOffices } from './network.ts';
import { postTraffic, spotsOn } from './post-traffic.ts';
import { WORLD_PARTS, worldMap } from './world.ts';

function flow(from: string | null, to: string | null, papers: number): Flow {
  return { from, to, papers, first: null, last: null };
}

const traffic = postTraffic(
  networkOfOffices({
    papers: 20,
    flows: [
      flow('Embassy in Norway', 'Department of State', 6),
      flow('Oslo', 'Embassy in Norway', 2),
      flow('Harbour Board', null, 3),
      flow('Wellington', null, 1),
    ],
    names: {},
  }),
);

test('a post has what it sent and got, and what it sent to itself once', () => {
  expect(traffic.placed.map(({ place, papers }) => [place.city, papers])).toEqual([
    ['Oslo', 8],
    ['Washington', 6],
    ['Wellington', 1],
  ]);
});

test('who sits nowhere that is known is told apart', () => {
  expect(traffic.unplaced.map(({ name }) => name)).toEqual(['Harbour Board']);
});

test('places lie where they do on the earth', () => {
  const [oslo, washington, wellington] = spotsOn(worldMap('world'), traffic.placed);
  if (!oslo || !washington || !wellington) throw new Error('a post is out of sight');
  expect(washington.x).toBeLessThan(oslo.x);
  expect(oslo.x).toBeLessThan(wellington.x);
  expect(oslo.y).toBeLessThan(washington.y);
  expect(washington.y).toBeLessThan(wellington.y);
  expect(oslo.radius).toBeGreaterThan(wellington.radius);
});

test('a part of the world shows the posts that lie in it', () => {
  const europe = spotsOn(worldMap('europe'), traffic.placed);
  expect(europe.map(({ post }) => post.place.city)).toEqual(['Oslo']);
});

test.each(WORLD_PARTS)('%s has land, and no more of it than a page can carry', (part) => {
  const { land } = worldMap(part);
  expect(land).toMatch(/^M[-\d]/);
  expect(land.length).toBeLessThan(60_000);
});
