declare module 'graphology-layout-forceatlas2/iterate.js' {
  export interface Forces {
    readonly linLogMode: boolean;
    readonly outboundAttractionDistribution: boolean;
    readonly adjustSizes: boolean;
    readonly edgeWeightInfluence: number;
    readonly scalingRatio: number;
    readonly strongGravityMode: boolean;
    readonly gravity: number;
    readonly slowDown: number;
    readonly barnesHutOptimize: boolean;
    readonly barnesHutTheta: number;
  }
  /** One step, in place: ten numbers a node (x and y first), three an edge. */
  const iterate: (forces: Forces, nodes: Float32Array, edges: Float32Array) => unknown;
  // The package has no other.
  // oxlint-disable-next-line import/no-default-export
  export default iterate;
}
