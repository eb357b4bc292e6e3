import type { Command } from 'commander';
import { refuseMissing, type ImportReport } from '../archive/import.ts';
import { findRecogniser, HOW_TO_INSTALL } from '../archive/jobs/find-recogniser.ts';
import type { ArchiveOption } from './command.ts';
import { archiveCommand } from './command.ts';
import { printJson, say } from './output.ts';
import { endReading, readWatched, tellNotices } from './reading.ts';

interface ImportFlags extends ArchiveOption {
  readonly json?: true;
}

export function importCommand(): Command {
  return archiveCommand('import', 'read files, folders and zip files into the archive')
    .argument('<path...>', 'files, folders, zip files; .gz too')
    .option('--json', 'print counts and notices as JSON')
    .addHelpText(
      'after',
      '\nIt can be broken off and run again; the same input again changes nothing.',
    )
    .action(async (paths: string[], flags: ImportFlags) => {
      await refuseMissing(paths);
      const report = await readWatched({ ...flags, create: true }, (archive, options) =>
        archive.importPaths(paths, options),
      );
      if (flags.json) await printJson(report);
      else await tell(report);
      endReading(report);
    });
}

async function tell(report: ImportReport): Promise<void> {
  const { sources, documents, cited, unchanged, refused, seconds } = report;
  tellNotices(report.notices);
  say(
    `${sources} sources in ${seconds} s: ${documents} documents read, ${unchanged} sources unchanged, ` +
      `${refused} refused. The archive knows of ${cited} papers that it does not hold.`,
  );
  if (report.waiting > 0) say(await waitingLine(report.waiting));
}

/** `12 pages wait for their words ...`, and how they come by them. */
async function waitingLine(pages: number): Promise<string> {
  const waiting = `${pages === 1 ? '1 page waits' : `${pages} pages wait`} for ${pages === 1 ? 'its' : 'their'} words to be read`;
  const recogniser = await findRecogniser();
  return recogniser === undefined
    ? `${waiting}. ${HOW_TO_INSTALL}`
    : `${waiting}: chancery serve does that beside its other work, and chancery worker alone.`;
}
