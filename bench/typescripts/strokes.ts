import type { Choice } from './choosing.ts';
import type { Typeface } from './typefaces.ts';
import type { TypedPage } from './typed-page.ts';

/** Where typing stands on the picture. */
export interface Grid {
  readonly left: number;
  readonly top: number;
  readonly pitch: number;
  /** Half the height of a single-spaced line. */
  readonly halfLine: number;
}

export const PAGE = { width: 1654, height: 2339, dpi: 200 } as const;

/** The typing as SVG: each letter struck with its own force, off its line as its type bar is bent. */
export function typing(
  page: TypedPage,
  { face, grid, choice }: { readonly face: Typeface; readonly grid: Grid; readonly choice: Choice },
  { strike, offLine }: { readonly strike: number; readonly offLine: number },
): string {
  const size = grid.pitch / face.advance;
  const bars = new Map<string, readonly [number, number]>();
  const barOf = (letter: string): readonly [number, number] => {
    const bar = bars.get(letter) ?? [choice.normal() * offLine * 0.6, choice.normal() * offLine];
    bars.set(letter, bar);
    return bar;
  };
  const letters = page.typed.flatMap(({ column, row, words }) =>
    Array.from(words, (letter, at) => {
      const outline = face.outline(letter);
      if (outline === undefined || outline === '') return '';
      const [aside, above] = barOf(letter);
      const x = grid.left + (column + at) * grid.pitch + aside + choice.normal() * offLine * 0.4;
      const y = grid.top + row * grid.halfLine + above + choice.normal() * offLine * 0.3;
      const tone = Math.round(255 * strike * choice.random() ** 2);
      const spread = ((choice.between(0.2, 1.1) * face.units) / size).toFixed(1);
      return `<path transform="translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${(size / face.units).toFixed(6)} ${(-size / face.units).toFixed(6)})" d="${outline}" fill="rgb(${tone},${tone},${tone})" stroke="rgb(${tone},${tone},${tone})" stroke-width="${spread}"/>`;
    }),
  );
  return svg(letters.join(''));
}

/** Rubber stamps in the margins and across the head, tilted, in a face of their own. */
export function stamping(words: readonly string[], face: Typeface, choice: Choice): string {
  const drawn = words.map((stamp) => {
    const size = choice.between(34, 46);
    const width = Array.from(stamp).length * size * face.advance;
    const x = choice.between(80, Math.max(90, PAGE.width - width - 120));
    const y = choice.chance(0.6) ? choice.between(50, 120) : choice.between(2190, 2290);
    const letters = Array.from(stamp, (letter, at) => {
      const outline = face.outline(letter) ?? '';
      return `<path transform="translate(${(at * size * face.advance).toFixed(1)} 0) scale(${size / face.units} ${-size / face.units})" d="${outline}" stroke="#000" stroke-width="${0.05 * face.units}"/>`;
    });
    const frame = `<rect x="-18" y="${-size}" width="${width + 36}" height="${size * 1.45}" fill="none" stroke="#000" stroke-width="4"/>`;
    const tilt = choice.between(-7, 7).toFixed(1);
    return `<g transform="translate(${x.toFixed(0)} ${y.toFixed(0)}) rotate(${tilt})">${frame}${letters.join('')}</g>`;
  });
  return svg(drawn.join(''));
}

/** Pen and pencil: lines under words, waves in the margin, initials beside the head. */
export function penStrokes(
  page: TypedPage,
  { grid, choice }: { readonly grid: Grid; readonly choice: Choice },
  count: number,
): string {
  const strokes = Array.from({ length: count }, (_, at) =>
    at % 3 === 0 ? underlining(page, grid, choice) : scrawl(grid, choice),
  );
  return svg(`<g fill="none" stroke="#000" stroke-linecap="round">${strokes.join('')}</g>`);
}

function underlining({ typed }: TypedPage, grid: Grid, choice: Choice): string {
  const under = choice.pick(typed);
  const y = grid.top + under.row * grid.halfLine + choice.between(7, 11);
  const x = grid.left + (under.column + choice.whole(0, 4)) * grid.pitch;
  const length = Math.max(4, choice.whole(4, under.words.length)) * grid.pitch;
  const drift = choice.between(-3, 3);
  return `<path d="M${x} ${y} q${length / 2} ${choice.between(-4, 4)} ${length} ${drift}" stroke-width="${choice.between(2, 4)}"/>`;
}

function scrawl(grid: Grid, choice: Choice): string {
  const isLeft = choice.chance(0.5);
  const x = isLeft ? choice.between(25, grid.left - 150) : choice.between(1530, 1570);
  const y = choice.between(300, 2100);
  let path = `M${x} ${y}`;
  for (let loop = 0; loop < choice.whole(4, 9); loop += 1) {
    path += ` q${choice.between(2, 14)} ${choice.between(-50, -15)} ${choice.between(5, 14)} ${choice.between(-12, 12)}`;
    path += ` t${choice.between(-6, 10)} ${choice.between(-8, 14)}`;
  }
  return `<path d="${path}" stroke-width="${choice.between(2, 4.5)}"/>`;
}

function svg(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${PAGE.width}" height="${PAGE.height}"><rect width="100%" height="100%" fill="#fff"/>${content}</svg>`;
}
