import type { Command } from 'commander';
import { archiveCommand, withArchive } from './command.ts';
import type { ArchiveOption } from './command.ts';
import { layoutOf } from '../archive/layout.ts';
import { restoreArchive } from '../archive/backup.ts';
import { FAILED, printJson, say } from './output.ts';
import { endReading, readWatched, tellNotices } from './reading.ts';

export function verifyCommand(): Command {
  return archiveCommand('verify', 'check every source against its checksum, and the store')
    .option('--json', 'print what was checked and what is wrong as JSON')
    .action((flags: ArchiveOption & { readonly json?: true }) =>
      withArchive(flags, async (archive) => {
        const report = await archive.verify();
        if (flags.json) await printJson(report);
        for (const problem of report.problems) say(problem);
        const { length } = report.problems;
        say(
          `${report.sources} sources checked, ${length} ${length === 1 ? 'problem' : 'problems'}.`,
        );
        if (report.problems.length > 0) process.exitCode = FAILED;
      }),
    );
}

export function backupCommand(): Command {
  return archiveCommand('backup', 'copy the whole archive to a new folder, also while it is in use')
    .argument('<path>', 'a folder that does not exist yet')
    .action((path: string, flags: ArchiveOption) =>
      withArchive(flags, async (archive) => {
        await archive.backup(path);
        say(`The archive is copied to ${path}. To get it back: chancery restore ${path}`);
      }),
    );
}

export function restoreCommand(): Command {
  return archiveCommand('restore', 'make an archive from a backup')
    .argument('<path>', 'folder that chancery backup wrote')
    .action(async (path: string, flags: ArchiveOption) => {
      await restoreArchive(path, layoutOf(flags.archive));
      say(`The archive in ${flags.archive} is that of ${path}.`);
    });
}

export function reindexCommand(): Command {
  return archiveCommand('reindex', 'build everything anew from the kept sources')
    .option('--json', 'print counts and notices as JSON')
    .action(async (flags: ArchiveOption & { readonly json?: true }) => {
      const report = await readWatched(flags, (archive, options) => archive.reindex(options));
      const { documents, refused, seconds } = report;
      if (flags.json) await printJson(report);
      else {
        tellNotices(report.notices);
        say(`${documents} documents read anew in ${seconds} s, ${refused} refused.`);
      }
      endReading(report);
    });
}
