import { resolve } from 'node:path';

import { root, run } from './commands.ts';
import { partArguments } from './start-arguments.ts';

const chancery = resolve(root, 'bin/chancery.mjs');

/**
 * `npm start` opens an archive of the project's invented samples; `npm start -- PATH...` imports those files into `./archive`
 * (or `CHANCERY_ARCHIVE`) and opens that. Options that begin with `--` go to `chancery serve`.
 */
function start(args: readonly string[]): number {
  const { paths, options } = partArguments(args);
  const samples = paths.length === 0;
  const archive = samples
    ? resolve(root, 'samples-archive')
    : resolve(process.env['CHANCERY_ARCHIVE'] ?? 'archive');
  const built = run('node', ['scripts/run.mjs', 'build']);
  if (built !== 0) return built;
  if (samples)
    process.stderr.write(
      'Opening an archive of invented samples. Your own files: npm start -- PATH...\n',
    );
  const input = samples
    ? ['papers', 'scans'].map((folder) => resolve(root, 'samples', folder))
    : paths.map((path) => resolve(path));
  const imported = run('node', [chancery, 'import', ...input, '--archive', archive]);
  if (imported > 1) return imported;
  return run('node', [chancery, 'serve', '--archive', archive, ...options]);
}

process.exitCode = start(process.argv.slice(2));
