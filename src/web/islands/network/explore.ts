import { type Drawable, type Drawing, draw } from './drawing.ts';
import type { Places } from './layout-worker.ts';
import { matricesOf } from './matrices.ts';
import { type Stage, stageIn } from './stage.ts';

/** What `/network.json` holds, as far as it is drawn. */
interface Fetched {
  readonly correspondents: Drawable['nodes'];
  readonly strands: readonly {
    readonly from: string;
    readonly to: string;
    readonly papers: number;
  }[];
}

/** Whether the browser has what the drawing needs; without it the picture stays. */
export function canDraw(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}

/** Puts the whole network in the place of the picture. */
export async function explore(figure: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const answer = await fetch(figure.dataset['network'] ?? '');
  if (!answer.ok) throw new Error(`the network cannot be had: ${answer.status}`);
  const network = drawable((await answer.json()) as Fetched);
  const stage = stageIn(figure, button);
  const drawing = draw(network, stage.canvas);
  arrange(network, drawing);
  const focus = (node: number | undefined): void => {
    // First there, as long as places are those that are drawn; looks change them with the next frame.
    if (node !== undefined) approach(drawing, node);
    drawing.choose(node);
    stage.say(node === undefined ? undefined : network.nodes[node]);
  };
  drawing.sigma.on('clickNode', ({ node }) => focus(Number(node)));
  drawing.sigma.on('clickStage', () => focus(undefined));
  attachTools(drawing, stage);
  stage.onAsked((name) => {
    const found = find(network, name);
    if (found !== -1) focus(found);
    return found !== -1;
  });
  const chosen = figure.dataset['focus'];
  const start = network.nodes.findIndex(({ id }) => id === chosen);
  if (start !== -1) drawing.choose(start);
}

/** Only those who are tied to somebody, of most papers first. */
function drawable({ correspondents, strands }: Fetched): Drawable {
  const tied = new Set(strands.flatMap(({ from, to }) => (from === to ? [] : [from, to])));
  const nodes = correspondents.filter(({ id }) => tied.has(id));
  const places = new Map(nodes.map(({ id }, index) => [id, index]));
  const edges = new Map<string, { from: number; to: number; papers: number }>();
  for (const { from, to, papers } of strands) {
    const ends = [places.get(from) ?? 0, places.get(to) ?? 0].toSorted((a, b) => a - b);
    const [first = 0, second = 0] = ends;
    if (from === to) continue;
    const key = ends.join(' ');
    const edge = edges.get(key);
    if (edge) edge.papers += papers;
    else edges.set(key, { from: first, to: second, papers });
  }
  return { nodes, edges: [...edges.values()] };
}

/** Places come from a thread of their own. Who wants no motion sees only the last. */
function arrange({ nodes, edges }: Drawable, drawing: Drawing): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const worker = new Worker(new URL('layout-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Places>) => {
    if (data.settled || !calm) drawing.move(data.places);
    if (data.settled) worker.terminate();
  });
  const matrices = matricesOf(nodes.length, edges);
  worker.postMessage(matrices, [matrices.nodes.buffer, matrices.edges.buffer]);
}

function find({ nodes }: Drawable, name: string): number {
  const wanted = name.trim().toLowerCase();
  const exact = nodes.findIndex((node) => node.name.toLowerCase() === wanted);
  return exact === -1
    ? nodes.findIndex((node) => node.name.toLowerCase().startsWith(wanted))
    : exact;
}

function approach({ sigma }: Drawing, node: number): void {
  const place = sigma.getNodeDisplayData(String(node));
  if (!place) return;
  const { x, y } = place;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  void sigma.getCamera().animate({ x, y, ratio: 0.5 }, { duration: calm ? 0 : 400 });
}

function attachTools({ sigma }: Drawing, { nearer, farther, whole }: Stage): void {
  const camera = sigma.getCamera();
  nearer.addEventListener('click', () => void camera.animatedZoom());
  farther.addEventListener('click', () => void camera.animatedUnzoom());
  whole.addEventListener('click', () => void camera.animatedReset());
}
