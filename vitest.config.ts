import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: '#markup' } },
  resolve: {
    alias: [
      // Where tests compile for development they ask for another name of the same.
      {
        find: /^#markup\/jsx-(?:dev-)?runtime$/,
        replacement: resolve(import.meta.dirname, 'src/web/markup/jsx-runtime.ts'),
      },
    ],
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Hundreds of threads and programs are started from sources: stripped of their types and compiled once, each starts in a third of the time.
    env: { NODE_COMPILE_CACHE: resolve(import.meta.dirname, 'node_modules/.cache/compiled') },
  },
});
