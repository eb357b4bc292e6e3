import { readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { build } from 'vite';

import { root } from './commands.ts';

const ISLANDS = resolve(root, 'src/web/islands');

/** Bundles each script that runs in the browser, `src/web/islands/<name>.ts`, into `built/<name>-<hash>.js` beside it. */
export async function buildIslands(): Promise<void> {
  const names = readdirSync(ISLANDS)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => basename(name, '.ts'));
  await build({
    configFile: false,
    root: ISLANDS,
    // Beside each other wherever they are served from.
    base: './',
    logLevel: 'warn',
    worker: {
      format: 'es',
      rolldownOptions: { output: { entryFileNames: '[name]-[hash].js' } },
    },
    build: {
      outDir: resolve(ISLANDS, 'built'),
      emptyOutDir: true,
      modulePreload: false,
      target: 'es2023',
      rolldownOptions: {
        input: Object.fromEntries(names.map((name) => [name, resolve(ISLANDS, `${name}.ts`)])),
        output: { entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
}
