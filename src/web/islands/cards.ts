/**
 * Shows what a reference or a name leads to, beside it, while the pointer or the keyboard rests there. The card stays while the pointer
 * is on it and goes with Escape (WCAG 1.4.13). Without this script the link’s title says the same more briefly.
 */
const LINKS = 'main a.ref[href^="/d/"], main a.name[href^="/people/"]';
const REST = 300;
const GONE = 180;
/** Space between the words and the card, and between the card and the edge of the window. */
const GAP = 6;
const EDGE = 16;

const fetched = new Map<string, Promise<string | undefined>>();
let waiting: ReturnType<typeof setTimeout> | undefined;
let shown: { readonly link: HTMLAnchorElement; readonly card: HTMLElement } | undefined;

for (const type of ['pointerover', 'focusin'] as const) {
  document.addEventListener(type, (event) => {
    if (event instanceof PointerEvent && event.pointerType === 'touch') return;
    const link = linkOf(event.target);
    if (link) soon(REST, () => void show(link));
    else if (isOnCard(event.target)) clearTimeout(waiting);
    else if (shown) soon(GONE, hide);
  });
}
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  clearTimeout(waiting);
  hide();
});

function soon(after: number, act: () => void): void {
  clearTimeout(waiting);
  waiting = setTimeout(act, after);
}

function linkOf(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>(LINKS) : null;
}

function isOnCard(target: EventTarget | null): boolean {
  return target instanceof Node && (shown?.card.contains(target) ?? false);
}

async function show(link: HTMLAnchorElement): Promise<void> {
  if (shown?.link === link) return;
  const words = await cardOf(new URL(link.href).pathname);
  // Meanwhile the pointer may have gone on.
  if (words === undefined || !(link.matches(':hover') || link.matches(':focus'))) return;
  hide();
  const card = document.createElement('div');
  card.className = 'card';
  card.id = 'card';
  card.role = 'tooltip';
  card.innerHTML = words;
  // The browser’s own tooltip would lie over the card.
  link.dataset['title'] = link.title;
  link.removeAttribute('title');
  document.body.append(card);
  place(card, link);
  shown = { link, card };
}

function hide(): void {
  if (shown === undefined) return;
  shown.link.title = shown.link.dataset['title'] ?? '';
  shown.card.remove();
  shown = undefined;
}

/** The archive’s own markup, made by the server; `undefined` where there is none. */
function cardOf(path: string): Promise<string | undefined> {
  const known = fetched.get(path);
  if (known) return known;
  const asked = fetch(`${path}.card`).then((answer) => (answer.ok ? answer.text() : undefined));
  fetched.set(path, asked);
  return asked;
}

/** Below the words where there is room, else above them; never past the edge of the window. */
function place(card: HTMLElement, link: HTMLAnchorElement): void {
  const words = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const isBelow = words.bottom + GAP + height <= innerHeight;
  const top = isBelow ? words.bottom + GAP : Math.max(EDGE, words.top - GAP - height);
  const left = Math.max(EDGE, Math.min(words.left, document.body.clientWidth - width - EDGE));
  card.style.top = `${top + scrollY}px`;
  card.style.left = `${left + scrollX}px`;
}
