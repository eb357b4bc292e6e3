import { root, run } from './commands.ts';
import { CHROMIUM, ensureTool } from './system-tools.ts';

/**
 * The whole suite. Brings what it needs from the system where that is allowed; where it is not, the tests that need it are skipped by
 * name, and the reason stands here.
 */
function test(args: readonly string[]): number {
  const chromium = ensureTool(CHROMIUM);
  const built = run('node', ['scripts/run.mjs', 'build'], { cwd: root });
  if (built !== 0) return built;
  const code = run('vitest', ['run', ...args]);
  if (chromium.kind === 'missing') {
    process.stderr.write(
      `Skipped without Chromium: ${CHROMIUM.neededFor}. To run them: ${chromium.command}\n`,
    );
  }
  return code;
}

process.exitCode = test(process.argv.slice(2));
