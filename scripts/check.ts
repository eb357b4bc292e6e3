import { run } from './commands.ts';

interface Step {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
}

/** Everything that must hold before a change is kept. All steps run, so that one report shows all that is wrong. */
const STEPS: readonly Step[] = [
  { name: 'format', program: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'lint', program: 'oxlint', args: ['--type-aware', 'src', 'test', 'scripts', 'bench'] },
  { name: 'types', program: 'tsc', args: [] },
  { name: 'types in the browser', program: 'tsc', args: ['-p', 'src/web/islands'] },
  { name: 'knip', program: 'knip', args: [] },
  { name: 'tests', program: 'node', args: ['scripts/run.mjs', 'test'] },
  { name: 'package', program: 'publint', args: ['--strict'] },
];

const results = STEPS.map((step) => {
  process.stdout.write(`\n── ${step.name}\n`);
  return { name: step.name, passed: run(step.program, step.args) === 0 };
});
const failed = results.filter((result) => !result.passed);
process.stdout.write(
  `\n${results.map(({ name, passed }) => `${passed ? '✓' : '✗'} ${name}`).join('  ')}\n`,
);
process.stdout.write(`check: ${results.length - failed.length} passed, ${failed.length} failed\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
