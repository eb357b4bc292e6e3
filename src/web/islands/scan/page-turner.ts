import type { PageRecord } from './record.ts';
import { button, type ToolWords } from './tools.ts';

/** Two buttons, and between them which page is open, for a scan whose pages are turned on the spot. */
export interface PageTurner {
  readonly element: HTMLElement;
  /** A page by its place in the list. */
  readonly show: (page: number) => void;
}

/** Of a single page there is nothing to turn. */
export function pageTurner(
  words: ToolWords,
  pages: readonly PageRecord[],
  open: (page: number) => void,
): PageTurner {
  const element = document.createElement('span');
  element.className = 'scan-turner';
  element.hidden = pages.length < 2;
  let at = 0;
  const before = button('‹', words.pageBefore, () => open(at - 1));
  const after = button('›', words.pageAfter, () => open(at + 1));
  const number = document.createElement('span');
  element.append(before, number, after);
  return {
    element,
    show: (page) => {
      at = page;
      number.textContent = `${pages[page]?.ordinal ?? ''} / ${pages.length}`;
      // Not `disabled`: a button that had the focus would lose it.
      before.ariaDisabled = String(page === 0);
      after.ariaDisabled = String(page === pages.length - 1);
    },
  };
}
