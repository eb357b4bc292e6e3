/** A sentence with places and marks, taken apart once. */
export type Template = readonly TemplatePart[];

export type TemplatePart =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'place'; readonly name: string }
  | { readonly kind: 'mark'; readonly name: string; readonly inside: Template };

const PART = /\{\{(\w+)\}\}|<(\w+)>(.*?)<\/\2>/g;

/** `{{count}} papers, see <people>the people</people>`. Values are filled in later, so that nothing in them is taken for a mark. */
export function templateOf(sentence: string): Template {
  const parts: TemplatePart[] = [];
  let at = 0;
  for (const match of sentence.matchAll(PART)) {
    const [whole, place, mark, inside = ''] = match;
    if (match.index > at) parts.push({ kind: 'words', words: sentence.slice(at, match.index) });
    if (place !== undefined) parts.push({ kind: 'place', name: place });
    else if (mark !== undefined) {
      parts.push({ kind: 'mark', name: mark, inside: templateOf(inside) });
    }
    at = match.index + whole.length;
  }
  if (at < sentence.length) parts.push({ kind: 'words', words: sentence.slice(at) });
  return parts;
}
