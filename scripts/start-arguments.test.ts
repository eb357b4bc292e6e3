import { expect, test } from 'vitest';
import { partArguments } from './start-arguments.ts';

test.each([
  ['', '', ''],
  ['papers volume.xml.gz', 'papers volume.xml.gz', ''],
  ['--port 4030 papers', 'papers', '--port 4030'],
  ['--port=4030 papers', 'papers', '--port=4030'],
  ['--no-worker papers --host 0.0.0.0 more', 'papers more', '--no-worker --host 0.0.0.0'],
  ['papers --edit', 'papers', '--edit'],
])('%j: imports %j, serves with %j', (typed, paths, options) => {
  const words = (of: string): readonly string[] => of.split(' ').filter((word) => word !== '');
  expect(partArguments(words(typed))).toEqual({ paths: words(paths), options: words(options) });
});
