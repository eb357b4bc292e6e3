import type { Node } from './drawing.ts';
import { wordsOf } from './words.ts';

/** Where the network is drawn, and what is said beside it. */
export interface Stage {
  readonly canvas: HTMLElement;
  readonly nearer: HTMLButtonElement;
  readonly farther: HTMLButtonElement;
  readonly whole: HTMLButtonElement;
  /** Says who is looked at; the table below and the address follow. */
  readonly say: (node: Node | undefined) => void;
  /** Asks with what is typed in the form above; where nobody is called so, the form is sent and the server answers. */
  readonly onAsked: (ask: (name: string) => boolean) => void;
}

export function stageIn(figure: HTMLElement, button: HTMLButtonElement): Stage {
  const said = wordsOf(figure);
  const canvas = element('div', 'stage');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', said.stage ?? '');
  const words = element('p', 'now');
  words.setAttribute('aria-live', 'polite');
  words.textContent = said.pointAt ?? '';
  const tools = element('div', 'tools small');
  const [nearer, farther, whole] = [tool(said.nearer), tool(said.farther), tool(said.whole)];
  tools.append(nearer, farther, whole);
  const head = element('div', 'split over-stage');
  head.append(words, tools);
  figure.querySelector(':scope > .scroll')?.replaceWith(head, canvas);
  button.remove();
  return {
    canvas,
    nearer,
    farther,
    whole,
    say: (node) => say({ figure, words, node }),
    onAsked: (ask) => listen(ask),
  };
}

function element(name: 'div' | 'p', looks: string): HTMLElement {
  const made = document.createElement(name);
  made.className = looks;
  return made;
}

function tool(words = ''): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words;
  return button;
}

interface Saying {
  readonly figure: HTMLElement;
  readonly words: HTMLElement;
  readonly node: Node | undefined;
}

function say({ figure, words, node }: Saying): void {
  const address = new URL(figure.dataset['address'] ?? location.href, location.href);
  if (node) address.searchParams.set('focus', node.name);
  const box = document.querySelector<HTMLInputElement>('#focus');
  if (box) box.value = node?.name ?? '';
  const link = document.createElement('a');
  link.href = '#strands';
  const said = wordsOf(figure);
  link.textContent = said.inTable ?? '';
  words.replaceChildren(
    ...(node
      ? [`${node.name}: ${trafficOf(node, said.traffic)}, `, link, '.']
      : [said.nobody ?? '']),
  );
  void follow(address);
}

function trafficOf({ sent, received }: Node, words = ''): string {
  return words.replace('{sent}', String(sent)).replace('{received}', String(received));
}

let fetching: AbortController | undefined;

/** The table of who is looked at, from the page that says the same; the address is that page's. */
async function follow(address: URL): Promise<void> {
  fetching?.abort();
  fetching = new AbortController();
  try {
    const answer = await fetch(address, { signal: fetching.signal });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const table = page.getElementById('strands');
    if (table) document.getElementById('strands')?.replaceWith(table);
    history.replaceState(null, '', address);
    document.title = page.title;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    throw error;
  }
}

function listen(ask: (name: string) => boolean): void {
  const box = document.querySelector<HTMLInputElement>('#focus');
  box?.form?.addEventListener('submit', (event) => {
    if (ask(box.value)) event.preventDefault();
  });
}
