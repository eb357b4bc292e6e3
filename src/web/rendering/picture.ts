/** A picture as a file of its own. */
export interface Picture {
  readonly title: string;
  /** Where it begins, if not at nothing. */
  readonly left?: number;
  readonly width: number;
  readonly height: number;
  /** Scheme and host for its links; without one it has none. */
  readonly origin?: string | undefined;
}

/**
 * What the stylesheet says of each class, in light colours, as attributes: a picture that is kept has no stylesheet, and the policy of
 * the site lets none stand within it.
 */
const LOOKS: Readonly<Record<string, string>> = {
  axis: 'stroke="#1c1a17" fill="none"',
  tick: 'stroke="#1c1a17" fill="none"',
  rule: 'stroke="#dcd6ca"',
  bar: 'fill="#4f4a42"',
  target: 'fill="none"',
  held: 'fill="#5b3b86" stroke="#5b3b86"',
  cited: 'fill="#fbfaf6" stroke="#4f4a42" stroke-width="1.5"',
  out: 'fill="none" stroke="#9a2a1b" stroke-width="2.5"',
  inferred: 'fill="none" stroke="#5b3b86" stroke-width="1.75"',
  gap: 'fill="none" stroke="#857d70" stroke-dasharray="2 4"',
  joined: 'fill="none" stroke="#4f4a42"',
  thread: 'fill="none" stroke="#857d70" stroke-opacity="0.4" stroke-linecap="round"',
  seat: 'fill="#4f4a42" stroke="#fbfaf6" stroke-width="1.5"',
  'seat middle': 'fill="#5b3b86" stroke="#fbfaf6" stroke-width="1.5"',
  name: 'fill="#1c1a17" font-family="Source Serif 4, Georgia, serif" font-size="15"',
  count: 'fill="#6b645a"',
  land: 'fill="#e9e4d8" stroke="none"',
  sphere: 'fill="none" stroke="#dcd6ca"',
  post: 'fill="#5b3b86" fill-opacity="0.55" stroke="#5b3b86"',
};

const FONTS = "'Source Sans 3', 'Segoe UI', 'Noto Sans', sans-serif";

/** The picture on paper of its own. `marks` is the markup of what is drawn. */
export function pictureFile(
  { title, left = 0, width, height, origin }: Picture,
  marks: string,
): string {
  const drawn = marks
    .replace(/ class="([^"]*)"/g, (_, name: string) => (LOOKS[name] ? ` ${LOOKS[name]}` : ''))
    .replace(/ (?:tabindex|aria-[a-z]+)="[^"]*"/g, '')
    .replace(/ href="(\/[^"]*)"/g, (_, address: string) =>
      origin === undefined ? '' : ` href="${origin}${address}"`,
    );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` font-family="${FONTS}" font-size="13" fill="#4f4a42">`,
    `<title>${escaped(title)}</title>`,
    `<rect x="${left}" width="${width}" height="${height}" fill="#fbfaf6"/>${drawn}</svg>\n`,
  ].join('');
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
