declare module 'd3-geo' {
  /** Longitude and latitude, or the place on the plane. */
  type Point = [number, number];
  interface MultiPoint {
    readonly type: 'MultiPoint';
    readonly coordinates: readonly Point[];
  }
  interface Projection {
    (place: Point): Point | null;
    clipExtent(extent: [Point, Point] | null): Projection;
    fitExtent(extent: [Point, Point], object: MultiPoint): Projection;
    rotate(angles: [number, number]): Projection;
  }
  interface Path {
    (object: unknown): string | null;
    digits(digits: number): Path;
  }
  export function geoEqualEarth(): Projection;
  export function geoPath(projection: Projection): Path;
}

declare module 'topojson-client' {
  export function feature(topology: unknown, object: unknown): unknown;
}
