import type { ScanRecord, WordPlace } from './record.ts';

/** The words of the scan where they stand in the text of the page. */
export interface WordsInText {
  readonly rangeOf: (place: WordPlace) => Range | undefined;
  /** The word of the text under the pointer. */
  readonly at: (event: MouseEvent) => WordPlace | undefined;
}

/** Where the page shows the lines of one page of the scan, each word an element of its own. */
export function wordsInLines(page: number): WordsInText {
  return {
    rangeOf: ({ page: other, word }) => {
      const element = document.querySelector(`[data-word="${word}"]`);
      return other === page && element ? rangeAround(element) : undefined;
    },
    at: ({ target }) => {
      const word = target instanceof Element && target.closest<HTMLElement>('[data-word]');
      return word ? { page, word: Number(word.dataset['word']) } : undefined;
    },
  };
}

function rangeAround(element: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}

/** Where the page shows the paper’s texts, block by block. */
export function wordsInBlocks({ pages }: ScanRecord): WordsInText {
  const places = new Map<string, WordPlace[]>();
  for (const [page, { words }] of pages.entries()) {
    for (const [word, { block }] of words.entries()) {
      const there = places.get(block);
      if (there) there.push({ page, word });
      else places.set(block, [{ page, word }]);
    }
  }
  const wordOf = ({ page, word }: WordPlace) => pages[page]?.words[word];
  return {
    rangeOf: (place) => {
      const word = wordOf(place);
      const block = word && document.getElementById(word.block);
      return block ? rangeIn(block, word) : undefined;
    },
    at: (event) => {
      const point = pointUnder(event);
      const block = point && blockAround(point.node, places);
      const offset = block && point ? offsetIn(block, point) : undefined;
      if (!block || offset === undefined) return undefined;
      return places.get(block.id)?.find((place) => {
        const word = wordOf(place);
        return word !== undefined && offset >= word.start && offset <= word.end;
      });
    },
  };
}

/** Elements within a block have ids too: words that a field was read from. */
function blockAround(node: Node, blocks: ReadonlyMap<string, unknown>): Element | undefined {
  for (let element = node.parentElement; element; element = element.parentElement) {
    if (blocks.has(element.id)) return element;
  }
  return undefined;
}

interface Point {
  readonly node: Text;
  readonly offset: number;
}

function pointUnder({ clientX, clientY }: MouseEvent): Point | undefined {
  const caret = document.caretPositionFromPoint(clientX, clientY);
  return caret?.offsetNode instanceof Text
    ? { node: caret.offsetNode, offset: caret.offset }
    : undefined;
}

/** The words of the block itself: without numbers of notes and pages that the page adds. */
function* contentOf(block: Element): Iterable<Text> {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.closest('[data-added]')) yield node;
  }
}

function offsetIn(block: Element, { node, offset }: Point): number | undefined {
  let before = 0;
  for (const text of contentOf(block)) {
    if (text === node) return before + offset;
    before += text.length;
  }
  return undefined;
}

function rangeIn(
  block: Element,
  { start, end }: { readonly start: number; readonly end: number },
): Range | undefined {
  const range = document.createRange();
  let before = 0;
  let isBegun = false;
  for (const text of contentOf(block)) {
    const after = before + text.length;
    if (!isBegun && start < after) {
      range.setStart(text, start - before);
      isBegun = true;
    }
    if (isBegun && end <= after) {
      range.setEnd(text, end - before);
      return range;
    }
    before = after;
  }
  return undefined;
}
