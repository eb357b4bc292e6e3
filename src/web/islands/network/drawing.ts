import { UndirectedGraph } from 'graphology';
import { Sigma } from 'sigma';
import type { NodeHoverDrawingFunction } from 'sigma/rendering';
import { type WeightedEdge, startOf } from './matrices.ts';

export interface Node {
  readonly id: string;
  readonly name: string;
  readonly sent: number;
  readonly received: number;
}

/** A network as the script draws it: nodes by their place in the list. */
export interface Drawable {
  readonly nodes: readonly Node[];
  /** Both directions of a pair as one. */
  readonly edges: readonly WeightedEdge[];
}

interface Colours {
  readonly ink: string;
  readonly disc: string;
  readonly line: string;
  readonly chosen: string;
  readonly paper: string;
}

export interface Drawing {
  readonly sigma: Sigma;
  /** Draws one node and its neighbours before all others, or all alike. */
  readonly choose: (node: number | undefined) => void;
  readonly move: (places: Float32Array) => void;
}

/** Draws on a canvas in the colours of the page. */
export function draw({ nodes, edges }: Drawable, stage: HTMLElement): Drawing {
  const colours = coloursOf(stage);
  const graph = new UndirectedGraph();
  const most = Math.max(1, ...nodes.map(weightOf));
  for (const [index, node] of nodes.entries()) {
    const size = 2 + 14 * Math.sqrt(weightOf(node) / most);
    graph.addNode(index, { ...startOf(index), size, label: node.name, color: colours.disc });
  }
  for (const { from, to, papers } of edges) {
    graph.addEdge(from, to, { size: 0.5 + Math.log2(papers) / 3, color: colours.line });
  }
  const sigma = new Sigma(graph, stage, {
    labelFont: getComputedStyle(stage).fontFamily,
    labelColor: { color: colours.ink },
    labelSize: 13,
    labelRenderedSizeThreshold: 5,
    hideEdgesOnMove: edges.length > MANY,
    minCameraRatio: 0.02,
    maxCameraRatio: 3,
    zIndex: true,
    defaultDrawNodeHover: hover(colours),
  });
  return { sigma, choose: chooser(sigma, colours), move: mover(sigma) };
}

const MANY = 8000;
/** So many neighbours are all called by name. */
const NAMED = 30;
const weightOf = ({ sent, received }: Node): number => sent + received;

/** What the stylesheet's names come to here and now, light or dark. */
function coloursOf(stage: HTMLElement): Colours {
  const probe = document.createElement('span');
  stage.append(probe);
  const colour = (name: string): string => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    ink: colour('--ink'),
    disc: colour('--ink-3'),
    line: colour('--line'),
    chosen: colour('--stamp'),
    paper: colour('--paper'),
  };
  probe.remove();
  return colours;
}

function chooser(sigma: Sigma, { chosen, line }: Colours): Drawing['choose'] {
  return (node) => {
    const graph = sigma.getGraph();
    if (node === undefined) {
      sigma.setSetting('nodeReducer', null);
      sigma.setSetting('edgeReducer', null);
      return;
    }
    const name = String(node);
    const near = new Set([name, ...graph.neighbors(name)]);
    sigma.setSetting('nodeReducer', (one, looks) => {
      if (one === name) return { ...looks, color: chosen, forceLabel: true, zIndex: 2 };
      if (near.has(one)) return { ...looks, forceLabel: near.size <= NAMED, zIndex: 1 };
      return { ...looks, color: line, label: null };
    });
    sigma.setSetting('edgeReducer', (edge, looks) =>
      graph.hasExtremity(edge, name) ? { ...looks, color: chosen } : { ...looks, hidden: true },
    );
  };
}

function mover(sigma: Sigma): Drawing['move'] {
  return (places) => {
    sigma.getGraph().updateEachNodeAttributes(
      (node, attributes) => {
        const index = Number(node) * 2;
        return { ...attributes, x: places[index], y: places[index + 1] };
      },
      { attributes: ['x', 'y'] },
    );
  };
}

/** The name of what is pointed at, on a slip of the page's own paper. */
function hover({ ink, paper, chosen }: Colours): NodeHoverDrawingFunction {
  return (context, { x, y, size, label }, { labelSize, labelFont }) => {
    context.font = `600 ${labelSize}px ${labelFont}`;
    const words = label ?? '';
    const width = context.measureText(words).width;
    context.fillStyle = paper;
    context.strokeStyle = chosen;
    context.beginPath();
    context.rect(x + size + 2, y - labelSize, width + 12, labelSize * 2);
    context.fill();
    context.stroke();
    context.beginPath();
    context.arc(x, y, size + 2, 0, Math.PI * 2);
    context.stroke();
    context.fillStyle = ink;
    context.fillText(words, x + size + 8, y + labelSize / 3);
  };
}
