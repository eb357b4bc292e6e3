/** A network as the layout takes it. */
export interface Matrices {
  readonly nodes: Float32Array;
  readonly edges: Float32Array;
}

/** Numbers a node has in the matrix: x, y, what moves it, its mass, its size. */
export const NODE = 10;
const MASS = 6;
const CONVERGENCE = 7;
const SIZE = 8;
/** Numbers an edge has: where its ends stand in the other matrix, and its weight. */
const EDGE = 3;

export interface WeightedEdge {
  readonly from: number;
  readonly to: number;
  readonly papers: number;
}

/** Places of nodes, in order of weight, on a spiral from the middle: the same network always starts alike. */
export function startOf(index: number): { readonly x: number; readonly y: number } {
  const [angle, reach] = [index * GOLDEN, 10 * Math.sqrt(index)];
  return { x: reach * Math.cos(angle), y: reach * Math.sin(angle) };
}

const GOLDEN = Math.PI * (3 - Math.sqrt(5));

export function matricesOf(count: number, weighted: readonly WeightedEdge[]): Matrices {
  const nodes = new Float32Array(count * NODE);
  const edges = new Float32Array(weighted.length * EDGE);
  for (let index = 0; index < count; index++) {
    const { x, y } = startOf(index);
    nodes.set([x, y], index * NODE);
    nodes[index * NODE + MASS] = 1;
    nodes[index * NODE + CONVERGENCE] = 1;
    nodes[index * NODE + SIZE] = 1;
  }
  for (const [index, { from, to, papers }] of weighted.entries()) {
    // A hundred papers hold closer than one, but not a hundred times as close.
    const weight = 1 + Math.log2(papers);
    edges.set([from * NODE, to * NODE, weight], index * EDGE);
    for (const end of [from, to]) {
      nodes[end * NODE + MASS] = (nodes[end * NODE + MASS] ?? 0) + weight;
    }
  }
  return { nodes, edges };
}
