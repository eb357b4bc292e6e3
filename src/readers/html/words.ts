import { attributeOf, type HtmlElement, type HtmlNode, isElement } from './tree.ts';

/** What is never words of a page. */
const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'iframe',
  'object',
  'svg',
  'math',
  'select',
  'button',
  'nav',
]);
/** What stands apart from what is before and after it. */
const APART = new Set([
  'p',
  'div',
  'section',
  'article',
  'main',
  'header',
  'footer',
  'aside',
  'blockquote',
  'table',
  'ul',
  'ol',
  'dl',
  'pre',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'figure',
  'address',
  'form',
  'li',
]);
const ROWS = new Set(['tr', 'dt', 'dd', 'br']);

/** The words of a page as plain text: a blank line around what stands apart, a line for each row of a table. What a page hides is no part of it. */
export function wordsOfHtml(root: HtmlNode): string {
  const parts: string[] = [];
  const open: (HtmlNode | string)[] = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') parts.push(next);
    else if (next.nodeName === '#text' && 'value' in next)
      parts.push(next.value.replace(/\s+/g, ' '));
    else if ('childNodes' in next && !(isElement(next) && isHidden(next))) {
      const edge = isElement(next) ? edgeOf(next.tagName) : '';
      if (edge !== '') parts.push(edge);
      if (edge !== '' && next.nodeName !== 'br') open.push(edge);
      open.push(...next.childNodes.toReversed());
    }
  }
  const lines = parts
    .join('')
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim());
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function edgeOf(name: string): string {
  if (APART.has(name)) return '\n\n';
  if (ROWS.has(name)) return '\n';
  return name === 'td' || name === 'th' ? ' ' : '';
}

function isHidden(element: HtmlElement): boolean {
  return (
    SILENT.has(element.tagName) ||
    attributeOf(element, 'hidden') !== undefined ||
    attributeOf(element, 'aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributeOf(element, 'style') ?? '')
  );
}
