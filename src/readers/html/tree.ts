import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function attributeOf({ attrs }: HtmlElement, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

/** The elements within that answer, in order; one that does is not looked through for more. Goes no deeper than a browser shows. */
export function elementsIn(
  node: HtmlNode,
  answers: (element: HtmlElement) => boolean,
): readonly HtmlElement[] {
  const found: HtmlElement[] = [];
  const open: HtmlNode[] = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next !== node && isElement(next) && answers(next)) found.push(next);
    else if ('childNodes' in next)
      for (let at = next.childNodes.length - 1; at >= 0; at -= 1) push(open, next.childNodes[at]);
  }
  return found;
}

function push(open: HtmlNode[], node: HtmlNode | undefined): void {
  if (node !== undefined) open.push(node);
}

/** All words in a node. */
export function textOf(node: HtmlNode): string {
  let text = '';
  const open: HtmlNode[] = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.nodeName === '#text' && 'value' in next) text += next.value;
    else if ('childNodes' in next)
      for (let at = next.childNodes.length - 1; at >= 0; at -= 1) push(open, next.childNodes[at]);
  }
  return text;
}
