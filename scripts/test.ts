import { root, run } from './commands.ts';
import { CHROMIUM, ensureTool, TESSERACT } from './system-tools.ts';

/**
 * The whole suite. Brings what it needs from the system where that is allowed; where it is not, the tests that need it are skipped by
 * name, and the reason stands here.
 */
function test(args: readonly string[]): number {
  const tools = [CHROMIUM, TESSERACT].map((tool) => ({ tool, state: ensureTool(tool) }));
  const built = run('node', ['scripts/run.mjs', 'build'], { cwd: root });
  if (built !== 0) return built;
  const code = run('vitest', ['run', ...args]);
  for (const { tool, state } of tools) {
    if (state.kind !== 'missing') continue;
    process.stderr.write(
      `Skipped without ${tool.name}: ${tool.neededFor}. To run them: ${state.command}\n`,
    );
  }
  return code;
}

process.exitCode = test(process.argv.slice(2));
