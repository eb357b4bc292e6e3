import { expect, test } from 'vitest';
import { POSTS } from '../../model/posts.ts';
import { placeOfPost } from './post-places.ts';

/** Two cities that the table of posts has as one: neither is the place of both. */
const NOWHERE = ['harbin'];

test('every post has its place on the earth', () => {
  const without = POSTS.filter(({ key }) => placeOfPost(key) === undefined);
  expect(without.map(({ key }) => key)).toEqual(NOWHERE);
  for (const { key } of POSTS) {
    const place = placeOfPost(key);
    if (place === undefined) continue;
    expect(Math.abs(place.latitude), key).toBeLessThan(70);
    expect(Math.abs(place.longitude), key).toBeLessThanOrEqual(180);
  }
});

test.each([
  ['oslo', { city: 'Oslo', latitude: 59.9, longitude: 10.7 }],
  ['department', { city: 'Washington', latitude: 38.9, longitude: -77 }],
])('%s is where it is', (key, place) => {
  expect(placeOfPost(key)).toEqual(place);
});
