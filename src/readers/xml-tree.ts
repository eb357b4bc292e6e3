import { SaxesParser } from 'saxes';
import { entities, malformed, Refusal, tooDeep } from './refusals.ts';

/** An element of a small XML file. Names and attributes are without their prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const DEEPEST = 200;

/**
 * Reads XML that is small enough to be held whole: pages, office files. Nothing outside it is fetched and no entity declared in it is
 * expanded. Throws a `Refusal` where it cannot be read.
 */
export function xmlTree(text: string): XmlElement {
  const parser = new SaxesParser();
  const top: Open = { name: '', attributes: {}, children: [] };
  const path: Open[] = [top];
  const place = () => ({ line: parser.line, column: parser.columnIndex + 1 });
  const write = (words: string): void => void path.at(-1)?.children.push(words);
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) throw new Refusal(entities({ line: parser.line }));
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (path.length > DEEPEST) throw new Refusal(tooDeep(DEEPEST, place()));
    const element: Open = { name: local(name), attributes: plain(attributes), children: [] };
    path.at(-1)?.children.push(element);
    path.push(element);
  });
  parser.on('closetag', () => void path.pop());
  parser.on('text', write);
  parser.on('cdata', write);
  parser.on('error', ({ message }) => {
    throw new Refusal(malformed(message, text, place()));
  });
  parser.write(text).close();
  const root = top.children.find((child): child is Open => typeof child !== 'string');
  if (root === undefined) throw new Refusal(malformed('it has no element', text, {}));
  return root;
}

interface Open extends XmlElement {
  readonly children: (XmlElement | string)[];
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function plain(attributes: Readonly<Record<string, string>>): XmlElement['attributes'] {
  const entries = Object.entries(attributes).map(([name, value]) => [local(name), value] as const);
  return Object.fromEntries(entries);
}

/** The elements within, in order of the file; those of a name are not looked through for more. */
export function within(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return childrenOf(element).flatMap((child) =>
    names.includes(child.name) ? [child] : within(child, ...names),
  );
}

export function childrenOf({ children }: XmlElement, name?: string): readonly XmlElement[] {
  return children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** Every word in an element. */
export function wordsIn(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : wordsIn(child)))
    .join('');
}
