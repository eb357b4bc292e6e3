import { createRequire } from 'node:module';
import { type Projection, geoEqualEarth, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';

/** Parts of the world that can be looked at alone. */
const PARTS = {
  // Without the poles, from the Aleutians to Fiji.
  world: { height: 540, corners: [-140, -54, 179, 74] },
  americas: { height: 600, corners: [-125, -42, -32, 52] },
  europe: { height: 600, corners: [-20, 35, 42, 66] },
  'near-east': { height: 600, corners: [16, 8, 72, 43] },
  africa: { height: 600, corners: [-20, -36, 54, 38] },
  asia: { height: 600, corners: [60, -11, 148, 48] },
} as const;

export type WorldPart = keyof typeof PARTS;

export const WORLD_PARTS = Object.keys(PARTS) as readonly WorldPart[];

export function isWorldPart(name: string | undefined): name is WorldPart {
  return name !== undefined && name in PARTS;
}

/** A part of the world on the plane. */
export interface WorldMap {
  readonly width: number;
  readonly height: number;
  /** All land in sight, as one path. */
  readonly land: string;
  /** Where a place lies; undefined where it is out of sight. */
  readonly at: (place: Place) => { readonly x: number; readonly y: number } | undefined;
}

interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

const WIDTH = 1200;

const drawn = new Map<WorldPart, WorldMap>();

/** Drawn once for each part, with equal areas (Equal Earth). */
export function worldMap(part: WorldPart): WorldMap {
  const map = drawn.get(part) ?? drawMap(part);
  drawn.set(part, map);
  return map;
}

function drawMap(part: WorldPart): WorldMap {
  const { height } = PARTS[part];
  const projection = projectionOf(part);
  return {
    width: WIDTH,
    height,
    land: geoPath(projection).digits(1)(landOfTheEarth()) ?? '',
    at: ({ latitude, longitude }) => {
      const [x = -1, y = -1] = projection([longitude, latitude]) ?? [];
      const inSight = x >= 0 && x <= WIDTH && y >= 0 && y <= height;
      return inSight ? { x: round(x), y: round(y) } : undefined;
    },
  };
}

/** The middle of a part stands upright; the world is parted in the Bering Strait. */
function projectionOf(part: WorldPart): Projection {
  const { corners, height } = PARTS[part];
  const [west, south, east, north] = corners;
  const middle = part === 'world' ? 11 : (west + east) / 2;
  // The farthest west and east are seen at the latitude that is widest.
  const widest = south < 0 && north > 0 ? 0 : south;
  const coordinates: [number, number][] = [
    [west, widest],
    [east, widest],
    [middle, south],
    [middle, north],
  ];
  const frame: [[number, number], [number, number]] = [
    [8, 8],
    [WIDTH - 8, height - 8],
  ];
  return geoEqualEarth()
    .rotate([-middle, 0])
    .fitExtent(frame, { type: 'MultiPoint', coordinates })
    .clipExtent([
      [0, 0],
      [WIDTH, height],
    ]);
}

/** Coasts of Natural Earth at 1:110 million. */
function landOfTheEarth(): unknown {
  const topology = createRequire(import.meta.url)('world-atlas/land-110m.json') as {
    readonly objects: { readonly land: unknown };
  };
  return feature(topology, topology.objects.land);
}

const round = (number: number): number => Math.round(number * 10) / 10;
