import { cpSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

import { root, run } from './commands.ts';
import { buildIslands } from './islands.ts';

/** Compiles `src` to `dist` and puts beside it what pages need that is not code. */
async function build(): Promise<number> {
  rmSync(resolve(root, 'dist'), { recursive: true, force: true });
  await buildIslands();
  const compiled = run('tsc', ['-p', 'tsconfig.build.json']);
  if (compiled !== 0) return compiled;
  cpSync(resolve(root, 'src'), resolve(root, 'dist'), {
    recursive: true,
    filter: (path) => !/\.tsx?$|tsconfig\.json$/.test(path),
  });
  return 0;
}

process.exitCode = await build();
