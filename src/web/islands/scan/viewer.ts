import OpenSeadragon from 'openseadragon';
import type { Box, PageRecord, ScanRecord, WordPlace } from './record.ts';
import { type Look, type ToolWords, tools } from './tools.ts';
import { type PageTurner, pageTurner } from './page-turner.ts';
import { type WordsInText, wordsInBlocks, wordsInLines } from './words-in-text.ts';

/** Puts the viewer where the still picture stands. */
export function openScan(figure: HTMLElement, record: ScanRecord): void {
  const number = Number(figure.dataset['page'] ?? '1');
  const page = Math.max(
    0,
    record.pages.findIndex(({ ordinal }) => ordinal === number),
  );
  const isAlone = document.querySelector('.scan-text') !== null;
  const scan = new Scan(figure, record, isAlone ? wordsInLines(page) : wordsInBlocks(record));
  scan.open(page);
  if (!isAlone) scan.turnPagesHere();
}

/** A scan being looked at. */
class Scan {
  readonly #figure: HTMLElement;
  readonly #pages: readonly PageRecord[];
  readonly #text: WordsInText;
  readonly #viewer: OpenSeadragon.Viewer;
  readonly #marker = box('scan-word');
  readonly #say: (words: string) => void;
  readonly #words: ToolWords;
  /** Where pages are turned on the spot. */
  #turner: PageTurner | undefined;
  #page = 0;
  #hit = -1;

  constructor(figure: HTMLElement, { pages }: ScanRecord, text: WordsInText) {
    this.#figure = figure;
    this.#words = JSON.parse(figure.dataset['words'] ?? '{}') as ToolWords;
    this.#pages = pages;
    this.#text = text;
    const stage = document.createElement('div');
    stage.className = 'scan-stage';
    const { element, say } = this.#tools();
    this.#say = say;
    figure.prepend(element);
    figure.append(stage);
    // Only now, when the stage is as large as it will be: what a viewer takes for the whole page goes by its first size.
    this.#viewer = viewerIn(stage);
    this.#listen();
    keepWhole(this.#viewer);
  }

  /** Shows a page, and a word of it. */
  open(page: number, word?: number): void {
    const shown = this.#pages[page];
    if (shown === undefined) return;
    this.#page = page;
    this.#hit = -1;
    this.#viewer.addOnceHandler('open', () => {
      this.#figure.dataset['open'] = '';
      for (const found of shown.found) this.#put(box('scan-hit'), found);
      if (word !== undefined) this.#goTo({ page, word });
    });
    this.#viewer.open({ tileSource: `${shown.image}/info.json` });
    const name = filled(this.#words.pageOf, shown.ordinal, this.#pages.length);
    this.#figure.ariaLabel = name;
    this.#viewer.canvas.ariaLabel = `${name}. ${this.#words.keys}`;
    mark(document.querySelectorAll('.scan-thumbs a'), shown.ordinal);
    showInStrip();
    this.#turner?.show(page);
  }

  /** Thumbnails, buttons and keys turn the page here instead of leading away. */
  turnPagesHere(): void {
    this.#turner = pageTurner(this.#words, this.#pages, (page) => this.open(page));
    this.#figure.querySelector('.scan-tools')?.prepend(this.#turner.element);
    this.#turner.show(this.#page);
    document.querySelector('.scan-thumbs')?.addEventListener('click', (event) => {
      const link = event.target instanceof Element && event.target.closest<HTMLElement>('a');
      if (!link || (event instanceof MouseEvent && (event.ctrlKey || event.metaKey))) return;
      event.preventDefault();
      this.open(this.#pages.findIndex(({ ordinal }) => String(ordinal) === link.dataset['page']));
    });
  }

  #tools() {
    const zoom = (by: number) => {
      this.#viewer.viewport.zoomBy(by);
      this.#viewer.viewport.applyConstraints();
    };
    return tools(
      {
        closer: () => zoom(1.5),
        further: () => zoom(1 / 1.5),
        whole: () => void this.#viewer.viewport.goHome(),
        turn: (degrees) => {
          const { viewport } = this.#viewer;
          viewport.setRotation(viewport.getRotation() + degrees);
        },
        look: (look) => this.#show(look),
        fullScreen: () => void toggleFullScreen(this.#figure),
      },
      this.#words,
    );
  }

  #show({ inverted, contrast }: Look): void {
    const { style } = this.#viewer.drawer.canvas as HTMLElement;
    // More contrast about white paper, so that grey type darkens and the paper stays.
    const filters = [inverted ? 'invert(1)' : '', contrast === 1 ? '' : `contrast(${contrast})`];
    style.filter = filters.join(' ').trim();
  }

  #listen(): void {
    const { canvas } = this.#viewer;
    canvas.role = 'application';
    canvas.addEventListener('pointermove', (event) => this.#point(this.#under(event), 'scan'));
    canvas.addEventListener('pointerleave', () => this.#point(undefined, 'scan'));
    this.#viewer.addHandler('canvas-click', (event) => {
      if (event.quick && event.originalEvent instanceof PointerEvent) {
        this.#toText(this.#under(event.originalEvent));
      }
    });
    // By place on the keyboard: with Russian letters on it the same keys do the same.
    canvas.addEventListener('keydown', ({ code }) => {
      if (code === 'KeyN' || code === 'KeyP') this.#toHit(code === 'KeyN' ? 1 : -1);
      if (code === 'PageDown' || code === 'PageUp') this.#turnPage(code === 'PageDown' ? 1 : -1);
    });
    document.addEventListener('pointermove', (event) => {
      if (!this.#figure.contains(event.target as Node)) this.#point(this.#text.at(event), 'text');
    });
    document.addEventListener('click', (event) => {
      const isLink = event.target instanceof Element && event.target.closest('a, button, input');
      const place =
        this.#figure.contains(event.target as Node) || isLink ? undefined : this.#text.at(event);
      if (place) this.#goTo(place);
    });
  }

  /** The word of the picture under the pointer. */
  #under(event: MouseEvent): WordPlace | undefined {
    const item = this.#viewer.world.getItemAt(0);
    const page = this.#pages[this.#page];
    if (!item || !page) return undefined;
    const { left, top } = this.#viewer.canvas.getBoundingClientRect();
    const at = new OpenSeadragon.Point(event.clientX - left, event.clientY - top);
    const { x, y } = item.viewerElementToImageCoordinates(at);
    const word = page.words.findIndex(({ box: [bx, by, width, height] }) => {
      return x >= bx && x <= bx + width && y >= by && y <= by + height;
    });
    return word < 0 ? undefined : { page: this.#page, word };
  }

  /** Lights a word on the page and in the text. */
  #point(place: WordPlace | undefined, from: 'scan' | 'text'): void {
    const range = place && this.#text.rangeOf(place);
    light(range);
    this.#viewer.removeOverlay(this.#marker);
    const word = place && this.#pages[place.page]?.words[place.word];
    if (word && place.page === this.#page) this.#put(this.#marker, word.box);
    this.#figure.classList.toggle('over-word', from === 'scan' && word !== undefined);
  }

  /** Brings a word of the picture into view in the text. */
  #toText(place: WordPlace | undefined): void {
    const range = place && this.#text.rangeOf(place);
    if (!place || !range) return;
    this.#point(place, 'scan');
    const { behavior } = motion();
    range.startContainer.parentElement?.scrollIntoView({ behavior, block: 'center' });
    this.#say(range.toString());
  }

  /** Brings a word of the text into view on the picture. */
  #goTo(place: WordPlace): void {
    const word = this.#pages[place.page]?.words[place.word];
    if (!word) return;
    if (place.page !== this.#page) this.open(place.page, place.word);
    else {
      this.#centre(word.box);
      this.#point(place, 'text');
    }
  }

  /** On a page of its own as its links do. */
  #turnPage(step: 1 | -1): void {
    if (this.#turner) return this.open(this.#page + step);
    const rel = step === 1 ? 'next' : 'prev';
    document.querySelector<HTMLElement>(`.scan-bar a[rel=${rel}]`)?.click();
  }

  #toHit(step: 1 | -1): void {
    const found = this.#pages[this.#page]?.found ?? [];
    if (found.length === 0) return;
    this.#hit = (this.#hit + step + found.length) % found.length;
    const hit = found[this.#hit];
    if (hit) this.#centre(hit);
    this.#say(filled(this.#words.hitOf, this.#hit + 1, found.length));
  }

  /** Near enough to read, with the line around it. */
  #centre([x, y, width, height]: Box): void {
    const item = this.#viewer.world.getItemAt(0);
    const [wide, high] = [Math.max(width * 3, height * 18), height * 10];
    const [left, top] = [x + width / 2 - wide / 2, y + height / 2 - high / 2];
    this.#viewer.viewport.fitBounds(item.imageToViewportRectangle(left, top, wide, high));
  }

  #put(element: HTMLElement, [x, y, width, height]: Box): void {
    const item = this.#viewer.world.getItemAt(0);
    if (!item) return;
    const location = item.imageToViewportRectangle(x, y, width, height);
    this.#viewer.addOverlay({ element, location });
  }
}

function viewerIn(element: HTMLElement): OpenSeadragon.Viewer {
  keepStyleOut();
  const { seconds } = motion();
  return OpenSeadragon({
    element,
    // Filters of the style sheet reach a canvas, and every browser has one.
    drawer: 'canvas',
    prefixUrl: '',
    showNavigationControl: false,
    animationTime: seconds,
    immediateRender: seconds === 0,
    // The wheel scrolls the page of the paper; on a page of its own it zooms.
    gestureSettingsMouse: {
      clickToZoom: false,
      dblClickToZoom: true,
      scrollToZoom: document.querySelector('.scan-text') !== null,
    },
    gestureSettingsTouch: { clickToZoom: false },
    visibilityRatio: 0.5,
    maxZoomPixelRatio: 3,
  });
}

/** A page that is seen whole stays so when it is turned, when the window changes, or fills the screen. */
function keepWhole(viewer: OpenSeadragon.Viewer): void {
  let isWhole = true;
  viewer.addHandler('animation-finish', () => {
    const { viewport } = viewer;
    isWhole = Math.abs(viewport.getZoom() - viewport.getHomeZoom()) < 0.001;
  });
  viewer.addHandler('open', () => {
    isWhole = true;
  });
  const stay = (): void => {
    // What is told before the viewer is done with it would be undone by the viewer.
    if (isWhole) queueMicrotask(() => viewer.viewport.goHome(true));
  };
  viewer.addHandler('after-resize', stay);
  viewer.addHandler('rotate', stay);
}

/** Where there are many pages, the one looked at stands somewhere in a long strip. */
function showInStrip(): void {
  const strip = document.querySelector('.scan-thumbs > ol');
  const shown = strip?.querySelector('[aria-current]');
  if (!strip || !shown) return;
  const [all, one] = [strip.getBoundingClientRect(), shown.getBoundingClientRect()];
  strip.scrollLeft += one.left + one.width / 2 - (all.left + all.width / 2);
}

/**
 * It would write a style element into the page, which the policy forbids and the console would show; where it finds an element of that name it
 * does not. One that is no style of HTML does.
 */
function keepStyleOut(): void {
  const element = document.createElementNS('urn:chancery', 'style');
  element.setAttribute('data-openseadragon-mobile-css', '');
  document.head.append(element);
}

function motion(): { readonly seconds: number; readonly behavior: ScrollBehavior } {
  const isReduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return isReduced ? { seconds: 0, behavior: 'instant' } : { seconds: 0.6, behavior: 'smooth' };
}

/** Numbers in their places: `page # of #`. */
function filled(words: string, ...numbers: readonly number[]): string {
  return numbers.reduce((sentence, number) => sentence.replace('#', String(number)), words);
}

function box(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  return element;
}

/** Browsers without highlights go without the wash in the text. */
function light(range: Range | undefined): void {
  if (!('highlights' in CSS)) return;
  if (range) CSS.highlights.set('scan-word', new Highlight(range));
  else CSS.highlights.delete('scan-word');
}

function mark(links: NodeListOf<Element>, ordinal: number): void {
  for (const link of links) {
    const isShown = link instanceof HTMLElement && link.dataset['page'] === String(ordinal);
    if (isShown) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

async function toggleFullScreen(element: HTMLElement): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await element.requestFullscreen();
}
