// Starts one of the project's scripts. Plain JavaScript that any Node can read, so that an old one gets a sentence and not a stack
// trace: `npm ci` brings Node 24 along as a development dependency, and npm puts it first on PATH.
const [major = 0] = process.versions.node.split('.').map(Number);
const [name, ...rest] = process.argv.slice(2);
if (major < 24) {
  process.stderr.write(
    `Chancery needs Node 24 or newer; this is ${process.version} (${process.execPath}).\n` +
      'Run "npm ci" with install scripts allowed (it brings Node 24 along), or install Node 24.\n',
  );
  process.exit(2);
}
process.argv.splice(2, process.argv.length, ...rest);
await import(`./${name}.ts`);
