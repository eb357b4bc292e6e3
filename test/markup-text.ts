/**
 * The words of a TEI file's text, taken from its characters without an XML parser, as a check on the reader: in the order of
 * the file, with a blank wherever an element stands that is not part of a line.
 */
export function markupText(
  xml: string,
  options: { readonly notes: 'in-place' | 'left-out' },
): string {
  const pieces: string[] = [];
  let skipping: string | undefined;
  let depth = 0;
  for (const [token, name] of tokensOf(xml.slice(xml.search(/<text[\s>]/)))) {
    if (skipping !== undefined) {
      if (name === skipping) depth += nesting(token);
      if (depth === 0) skipping = undefined;
    } else if (name === undefined) pieces.push(unescaped(token));
    else if (isSkipped(token, name, options.notes)) {
      skipping = nesting(token) === 1 ? name : undefined;
      depth = 1;
    } else if (!IN_LINE.has(name)) pieces.push(' ');
  }
  return pieces.join('');
}

/** 1 for a start tag, -1 for an end tag, 0 for an empty element. */
function nesting(token: string): -1 | 0 | 1 {
  if (token.startsWith('</')) return -1;
  return token.endsWith('/>') ? 0 : 1;
}

/** Words with one blank between them, and none where punctuation holds them together: `( Marrow ) , 1951` is `(Marrow), 1951`. */
export function words(text: string): string {
  return text
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/(?<=[([{“‘/—–-]) | (?=[)\]},.;:!?”’'"/—–-])/g, '')
    .trim();
}

/** Elements inside a line, which part no words. */
const IN_LINE = new Set(
  (
    'hi persName gloss ref placeName date time term title del name pb gap emph ' +
    'supplied unclear foreign num abbr expan add'
  ).split(' '),
);

/** A script's characters are not text. A line above the head is no note; one without a number is called from nowhere. */
function isSkipped(token: string, name: string, notes: string): boolean {
  if (name === 'script') return true;
  return (
    name === 'note' && notes === 'left-out' && /\sn="/.test(token) && !/rend="inline"/.test(token)
  );
}

function* tokensOf(xml: string): Generator<readonly [string, string | undefined]> {
  const pattern =
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/?([\w:.-]+)(?:"[^"]*"|'[^']*'|[^"'>])*>|[^<]+/g;
  for (const [token, cdata, name] of xml.matchAll(pattern)) {
    if (cdata !== undefined) yield [cdata.replaceAll('&', '&amp;'), undefined];
    else if (name !== undefined) yield [token, name];
    else if (!token.startsWith('<')) yield [token, undefined];
  }
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function unescaped(text: string): string {
  return text.replace(/&(#x?)?(\w+);/g, (whole, number: string | undefined, name: string) => {
    if (number === undefined) return NAMED[name] ?? whole;
    return String.fromCodePoint(Number.parseInt(name, number === '#x' ? 16 : 10));
  });
}
