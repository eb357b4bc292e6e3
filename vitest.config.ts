import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Tests that change what a whole process holds, or start others and end them: each file has a process of its own. */
const ALONE = [
  'src/archive/**/*.test.ts',
  'src/cli/**/*.test.ts',
  // These add classes of words to those that every reader of words steps on.
  'src/understanding/words/aside.test.ts',
  'src/understanding/words/walk.test.ts',
  'test/e2e/**/*.test.ts',
  // These take long, and what is alone begins first: no core waits for them at the end.
  'src/readers/printed-page/hostile.test.ts',
  'src/store/sqlite/*-store.test.ts',
  'test/html-valid.test.ts',
];

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
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // By itself it would leave one core idle, which of two is half.
    maxWorkers: availableParallelism(),
    // Hundreds of threads and programs are started from sources: stripped of their types and compiled once, each starts in a third of the time.
    env: { NODE_COMPILE_CACHE: resolve(import.meta.dirname, 'node_modules/.cache/compiled') },
    // Projects run in the order of their names: what takes longest begins first.
    projects: [
      { extends: true, test: { name: 'alone', include: ALONE } },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          exclude: ALONE,
          // The program is loaded once for all of them, and is warm from the second file on.
          isolate: false,
        },
      },
    ],
  },
});
