import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fontkit from '@pdf-lib/fontkit';

/** A fixed-pitch face whose letters are drawn as outlines, so that pages come out alike whatever fonts the machine has. */
export interface Typeface {
  readonly name: string;
  /** Width of every letter, in ems. */
  readonly advance: number;
  /** Units of an em, in which outlines are. */
  readonly units: number;
  /** The outline, upwards from the baseline; nothing for a letter that the face lacks. */
  outline(letter: string): string | undefined;
}

const PT_MONO = join(
  dirname(createRequire(import.meta.url).resolve('@fontsource/pt-mono/package.json')),
  'files',
);

/** The face that comes with a package, and those of the system that are much like a typewriter's, where they are there. */
const FILES: readonly (readonly [name: string, files: readonly string[]])[] = [
  [
    'PT Mono',
    ['cyrillic', 'latin'].map((part) => join(PT_MONO, `pt-mono-${part}-400-normal.woff`)),
  ],
  ['Nimbus Mono', ['/usr/share/fonts/opentype/urw-base35/NimbusMonoPS-Regular.otf']],
  ['Liberation Mono', ['/usr/share/fonts/truetype/liberation/LiberationMono-Regular.ttf']],
];

export function typefaces(): readonly Typeface[] {
  return FILES.filter(([, files]) => files.every((file) => existsSync(file))).map(([name, files]) =>
    typefaceOf(name, files),
  );
}

function typefaceOf(name: string, files: readonly string[]): Typeface {
  const fonts = files.map((file) => fontkit.create(readFileSync(file)));
  const [first] = fonts;
  if (first === undefined) throw new Error(`no font of ${name}`);
  const known = new Map<string, string | undefined>();
  const draw = (letter: string): string | undefined => {
    const code = letter.codePointAt(0) ?? 0;
    const font = fonts.find((each) => each.hasGlyphForCodePoint(code));
    return font === undefined ? undefined : font.glyphForCodePoint(code).path.toSVG();
  };
  return {
    name,
    units: first.unitsPerEm,
    advance: first.glyphForCodePoint(0x6e).advanceWidth / first.unitsPerEm || 0.6,
    outline(letter) {
      if (!known.has(letter)) known.set(letter, draw(letter));
      return known.get(letter);
    },
  };
}
