import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const STYLES = join(import.meta.dirname, 'styles');

/** The stylesheet of the site: all files of `styles/` in the order of their names. */
export interface Stylesheet {
  readonly css: string;
  /** Changes with the content, so that browsers can keep the file for good. */
  readonly version: string;
}

export function readStylesheet(): Stylesheet {
  const files = readdirSync(STYLES).filter((name) => name.endsWith('.css'));
  const css = files.sort().map((name) => readFileSync(join(STYLES, name), 'utf8'));
  const whole = css.join('\n');
  const version = createHash('sha256').update(whole).digest('hex').slice(0, 12);
  return { css: whole, version };
}

const PICTURES: ReadonlySet<string> = new Set([
  'icon.svg',
  'marks/held.svg',
  'marks/cited.svg',
  'marks/ambiguous.svg',
  'marks/not-indexed.svg',
]);

/** A drawing of ours by its name, or undefined where there is none. */
export async function readPicture(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return PICTURES.has(name) ? bytes(join(STYLES, name)) : undefined;
}

const FONTS: readonly { readonly family: string; readonly from: string }[] = [
  { family: 'source-serif-4', from: '@fontsource-variable/source-serif-4' },
  { family: 'source-sans-3', from: '@fontsource-variable/source-sans-3' },
  { family: 'pt-mono', from: '@fontsource/pt-mono' },
];

const FONT_FILE = /^[a-z0-9-]+\.woff2$/;

/** A font file of the installed font packages, by the name it has there. */
export async function readFont(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const font = FONTS.find(({ family }) => name.startsWith(`${family}-`));
  if (font === undefined || !FONT_FILE.test(name)) return undefined;
  return bytes(fileURLToPath(import.meta.resolve(`${font.from}/files/${name}`)));
}

async function bytes(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
