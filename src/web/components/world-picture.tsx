import type { Spot } from '../rendering/post-traffic.ts';
import type { WorldMap } from '../rendering/world.ts';
import { say } from '../words/say.ts';

export interface WorldProps {
  readonly map: WorldMap;
  readonly spots: readonly Spot[];
  /** Where a post's disc leads. */
  readonly addressOf: (spot: Spot) => string;
}

/** Land, and a disc for each post; the marks alone, to stand in a picture. */
export function WorldMarks({ map, spots, addressOf }: WorldProps) {
  return (
    <>
      <path class="land" d={map.land} />
      {spots.map((spot) => (
        <a href={addressOf(spot)} tabindex={-1}>
          <title>
            {say('overview.papersOf', { name: spot.post.place.city, count: spot.post.papers })}
          </title>
          <circle class="post" cx={spot.x} cy={spot.y} r={spot.radius} />
        </a>
      ))}
      {spots.map(
        ({ post, name }) =>
          name && (
            <text class="name" x={name.x} y={name.y} text-anchor={name.anchor}>
              {post.place.city}
            </text>
          ),
      )}
    </>
  );
}
