import type { Command } from 'commander';
import { refuseMissing, type ImportReport } from '../archive/import.ts';
import { findRecogniser, HOW_TO_INSTALL } from '../archive/jobs/find-recogniser.ts';
import type { Notice } from '../model/notices.ts';
import type { ArchiveOption } from './command.ts';
import { archiveCommand, withArchive } from './command.ts';
import { DONE, FAILED, printJson, REFUSED, say } from './output.ts';
import { ProgressBar } from './progress.ts';

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
      const report = await runImport(paths, flags);
      if (flags.json) await printJson(report);
      else await tell(report);
      if (report.stopped) say('Stopped before the end. Run the same command again to go on.');
      process.exitCode = report.stopped ? FAILED : report.refused > 0 ? REFUSED : DONE;
    });
}

async function runImport(paths: readonly string[], flags: ImportFlags): Promise<ImportReport> {
  await refuseMissing(paths);
  const bar = new ProgressBar();
  const abort = new AbortController();
  const stop = (): void => {
    say('Stopping; what is stored stays.');
    abort.abort();
  };
  process.once('SIGINT', stop);
  try {
    return await withArchive({ ...flags, create: true }, (archive) =>
      archive.importPaths(paths, {
        onProgress: (progress) => bar.show(progress),
        signal: abort.signal,
      }),
    );
  } finally {
    bar.clear();
    process.removeListener('SIGINT', stop);
  }
}

const MOST_TOLD = 20;

async function tell(report: ImportReport): Promise<void> {
  const { sources, documents, cited, unchanged, refused, seconds } = report;
  const pressing = report.notices.filter(({ severity }) => severity !== 'info');
  for (const notice of pressing.slice(0, MOST_TOLD)) say(noticeLine(notice));
  if (pressing.length > MOST_TOLD) {
    say(`... and ${pressing.length - MOST_TOLD} more notices; --json lists all.`);
  }
  const remarks = report.notices.filter(({ severity }) => severity === 'info');
  if (remarks.length > 0) say(remarksLine(remarks));
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

function noticeLine({ severity, source, place, message }: Notice): string {
  const file = place.file === undefined ? '' : `/${place.file}`;
  const line = place.line === undefined ? '' : `:${place.line}`;
  return `${severity} ${source}${file}${line}: ${message}`;
}

/** `3 remarks besides (papers-by-heads, two-pages) ...`: nothing went wrong, and somebody may want to look. */
function remarksLine(remarks: readonly Notice[]): string {
  const codes = [...new Set(remarks.map(({ code }) => code))].sort().join(', ');
  const count = remarks.length === 1 ? '1 remark' : `${remarks.length} remarks`;
  return `${count} besides (${codes}): --json says what, and so do the pages of the sources.`;
}
