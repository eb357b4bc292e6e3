/**
 * What `<p class="note">{words}</p>` means: markup, made at once and kept as a string. The compiler calls these functions for every element
 * of a page. Nothing is kept of an element but its letters: a page has thousands, and is sent whole.
 */
import type { JSX as Elements } from 'hono/jsx/jsx-runtime';
import { escaped } from './escaped.ts';

/** Letters that are markup already. Only `jsx` makes them, so that whatever else stands in a page is escaped. */
class Markup {
  readonly #letters: string;

  constructor(letters: string) {
    this.#letters = letters;
  }

  toString(): string {
    return this.#letters;
  }
}

/** What can stand in an element. Nothing stands for `false`, `null` and `undefined`. */
export type Child = Markup | string | number | boolean | null | undefined | readonly Child[];

export type { Markup };

/** How the compiler checks markup. */
export declare namespace JSX {
  type Element = Markup;
  type ElementType = string | ((props: never) => Child);
  interface ElementChildrenAttribute {
    readonly children: Child;
  }
  interface IntrinsicElements extends Elements.IntrinsicElements {}
}

type Props = Readonly<Record<string, unknown>> & { readonly children?: Child };

/** An element, or what a component shows for its properties. */
export function jsx(element: string | ((props: Props) => Child), props: Props): Markup {
  if (typeof element !== 'string') return asMarkup(element(props));
  const start = `<${element}${attributes(props)}`;
  const { children } = props;
  if (children === undefined && EMPTY.has(element)) return new Markup(`${start}/>`);
  return new Markup(`${start}>${lettersOf(children)}</${element}>`);
}

export { jsx as jsxs, jsx as jsxDEV };

/** Several things side by side. */
export function Fragment({ children }: { readonly children?: Child }): Markup {
  return asMarkup(children);
}

function asMarkup(child: Child): Markup {
  return child instanceof Markup ? child : new Markup(lettersOf(child));
}

function lettersOf(child: Child): string {
  if (typeof child === 'string') return escaped(child);
  if (child instanceof Markup) return child.toString();
  if (child === null || child === undefined || typeof child === 'boolean') return '';
  if (typeof child === 'number') return String(child);
  let letters = '';
  for (const one of child) letters += lettersOf(one);
  return letters;
}

/** Their names are those of the language; there is no other way to write them. */
function attributes(props: Props): string {
  let letters = '';
  for (const name in props) {
    if (name !== 'children') letters += attribute(name, props[name]);
  }
  return letters;
}

function attribute(name: string, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return ` ${name}="${escaped(value)}"`;
  if (typeof value === 'number') return ` ${name}="${value}"`;
  if (typeof value !== 'boolean') throw new Error(`${name} is neither words nor a figure`);
  if (!IS_OR_IS_NOT.has(name)) return ` ${name}="${value}"`;
  return value ? ` ${name}=""` : '';
}

/** Elements that hold nothing and are not closed. */
const EMPTY: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Attributes that say something by being there. Elsewhere (`aria-pressed`) the word `false` does. */
const IS_OR_IS_NOT: ReadonlySet<string> = new Set(
  (
    'allowfullscreen async autofocus autoplay checked controls default defer disabled download formnovalidate hidden inert ismap ' +
    'itemscope loop multiple muted nomodule novalidate open playsinline readonly required reversed selected'
  ).split(' '),
);
