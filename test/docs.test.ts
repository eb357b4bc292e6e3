import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../src/cli/commands.ts';

const root = resolve(import.meta.dirname, '..');
const documents = globSync(['*.md', 'docs/**/*.md', 'bench/*.md', 'samples/*.md'], { cwd: root });
const words = (document: string): string => readFileSync(join(root, document), 'utf8');

/** What matches the pattern's first group, once each. */
function shown(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map((found) => found[1] ?? ''))];
}

test('there are documents', () => expect(documents.length).toBeGreaterThan(40));

describe.each(documents)('%s', (document) => {
  const text = words(document);

  test('links lead to files that are there', () => {
    const links = shown(text, /\]\(([^)#\s]+)(?:#[^)]*)?\)/g).filter(
      (link) => !/^https?:/.test(link),
    );
    const dead = links.filter((link) => !existsSync(join(root, dirname(document), link)));
    expect(dead).toEqual([]);
  });

  test('paths of the project are there', () => {
    const paths = shown(
      text,
      /`((?:bench|bin|data|docs|samples|scripts|src|test)\/[\w./-]+|(?:[\w-]+\/)+[\w.-]+\.(?:ts|tsx|mjs))`/g,
    );
    // Inside a stage its files go by shorter names: `words/say.ts`, `readers/formats.ts`.
    const isThere = (path: string): boolean =>
      ['', 'src', 'src/web'].some((base) => existsSync(join(root, base, path)));
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  });

  test('commands and their options are there', () => {
    const unknown = shown(text, /(?:^|`|npx )(chancery [a-z-]+[^`\n#|]*)/gm).flatMap(unknownIn);
    expect(unknown).toEqual([]);
  });

  test('scripts of the package are there', () => {
    const scripts = shown(text, /npm run ([\w:-]+)/g);
    expect(scripts.filter((name) => !(name in SCRIPTS))).toEqual([]);
  });
});

const SCRIPTS = (JSON.parse(words('package.json')) as { readonly scripts: object }).scripts;

const KNOWN = new Map(COMMANDS.map((make) => make()).map((made) => [made.name(), made]));

/** What of `chancery export bibtex --out x` the program does not know. */
function unknownIn(line: string): readonly string[] {
  const [, name = '', ...rest] = line.split(/\s+/);
  const command = KNOWN.get(name);
  if (command === undefined) return [`chancery ${name}`];
  const options = rest.flatMap((word) => /^--[a-z-]+/.exec(word)?.[0] ?? []);
  const isKnown = (flag: string): boolean => command.options.some(({ long }) => long === flag);
  return options.filter((flag) => !isKnown(flag)).map((flag) => `chancery ${name} ${flag}`);
}

test('the guides tell of every command', () => {
  const all = documents.map(words).join('\n');
  const untold = [...KNOWN.keys()].filter((name) => !all.includes(`chancery ${name}`));
  expect(untold).toEqual([]);
});
