#!/usr/bin/env node
// Written in the oldest JavaScript that any Node will read, so that an old one says what is wrong instead of failing on syntax.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    'chancery needs Node 24 or newer; this is Node ' +
      process.versions.node +
      '. Get it from https://nodejs.org, or run it by: npx -p node@24 -p chancery chancery\n',
  );
  process.exitCode = 2;
} else {
  // Node 24 still calls its SQLite experimental, on every start; all other warnings stay.
  const warn = process.emitWarning;
  process.emitWarning = (warning, ...rest) => {
    if (!String(warning).startsWith('SQLite is an experimental feature')) {
      warn.call(process, warning, ...rest);
    }
  };
  void import('../dist/cli/main.js').then(({ main }) => main(process.argv.slice(2)));
}
