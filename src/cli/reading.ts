import type { Archive, OpenOptions } from '../archive/archive.ts';
import type { ImportOptions, ImportReport } from '../archive/import.ts';
import type { Notice } from '../model/notices.ts';
import { type ArchiveOption, withArchive } from './command.ts';
import { DONE, FAILED, REFUSED, say } from './output.ts';
import { ProgressBar } from './progress.ts';

/** Reads sources into an archive under a bar of progress; Ctrl+C stops it with what is stored kept. */
export async function readWatched(
  flags: ArchiveOption & OpenOptions,
  read: (archive: Archive, options: ImportOptions) => Promise<ImportReport>,
): Promise<ImportReport> {
  const bar = new ProgressBar();
  const abort = new AbortController();
  const stop = (): void => {
    say('Stopping; what is stored stays.');
    abort.abort();
  };
  process.once('SIGINT', stop);
  try {
    return await withArchive(flags, (archive) =>
      read(archive, { onProgress: (progress) => bar.show(progress), signal: abort.signal }),
    );
  } finally {
    bar.clear();
    process.removeListener('SIGINT', stop);
  }
}

/** Sets the exit code by how the reading ended, and says so where it did not come to the end. */
export function endReading({ stopped, refused }: ImportReport): void {
  if (stopped) say('Stopped before the end. Run the same command again to go on.');
  process.exitCode = stopped ? FAILED : refused > 0 ? REFUSED : DONE;
}

const MOST_TOLD = 20;

/** Says what went wrong, the first of it, and that there are remarks. */
export function tellNotices(notices: readonly Notice[]): void {
  const pressing = notices.filter(({ severity }) => severity !== 'info');
  for (const notice of pressing.slice(0, MOST_TOLD)) say(noticeLine(notice));
  if (pressing.length > MOST_TOLD) {
    say(`... and ${pressing.length - MOST_TOLD} more notices; --json lists all.`);
  }
  const remarks = notices.filter(({ severity }) => severity === 'info');
  if (remarks.length > 0) say(remarksLine(remarks));
}

function noticeLine({ severity, source, place, message }: Notice): string {
  // A member of a zip is named by its source already.
  const file = place.file === undefined || source.endsWith(place.file) ? '' : `/${place.file}`;
  const line = place.line === undefined ? '' : `:${place.line}`;
  return `${severity} ${source}${file}${line}: ${message}`;
}

/** `3 remarks besides (papers-by-heads, two-pages) ...`: nothing went wrong, and somebody may want to look. */
function remarksLine(remarks: readonly Notice[]): string {
  const codes = [...new Set(remarks.map(({ code }) => code))].sort().join(', ');
  const count = remarks.length === 1 ? '1 remark' : `${remarks.length} remarks`;
  return `${count} besides (${codes}): --json says what, and so do the pages of the sources.`;
}
