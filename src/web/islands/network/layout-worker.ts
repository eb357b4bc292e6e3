/** Lays a network out, away from the thread that draws: places go back a few times a second until they have settled. */
import iterate, { type Forces } from 'graphology-layout-forceatlas2/iterate.js';
import { type Matrices, NODE } from './matrices.ts';

export interface Places {
  /** x and y of each node, in order. */
  readonly places: Float32Array;
  readonly settled: boolean;
}

/** Drawing a large network anew takes the page a moment: it is done the less often. */
const between = (count: number): number => 250 + count / 8;
const LONGEST = 20_000;
const STEPS = 600;

const port = self as unknown as Worker;
port.addEventListener('message', ({ data }: MessageEvent<Matrices>) => settle(data));

function settle({ nodes, edges }: Matrices): void {
  const count = nodes.length / NODE;
  const forces = forcesFor(count);
  const start = performance.now();
  let shown = start;
  for (let step = 1; ; step++) {
    iterate(forces, nodes, edges);
    const now = performance.now();
    const settled = step >= STEPS || now - start > LONGEST;
    if (!settled && now - shown < between(count)) continue;
    shown = now;
    const places = placesOf(nodes);
    port.postMessage({ places, settled } satisfies Places, [places.buffer]);
    if (settled) return;
  }
}

function forcesFor(count: number): Forces {
  return {
    linLogMode: false,
    outboundAttractionDistribution: true,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 12,
    strongGravityMode: true,
    gravity: 0.06,
    slowDown: 1 + Math.log(Math.max(count, 1)),
    barnesHutOptimize: count > 500,
    barnesHutTheta: 0.8,
  };
}

function placesOf(nodes: Float32Array): Float32Array<ArrayBuffer> {
  const places = new Float32Array((nodes.length / NODE) * 2);
  for (let index = 0; index < places.length / 2; index++) {
    places[index * 2] = nodes[index * NODE] ?? 0;
    places[index * 2 + 1] = nodes[index * NODE + 1] ?? 0;
  }
  return places;
}
