import { Command, InvalidArgumentError, Option } from 'commander';
import type { Archive } from '../archive/archive.ts';
import { openArchive } from '../archive/archive.ts';
import type { OpenOptions } from '../archive/archive.ts';

export interface ArchiveOption {
  readonly archive: string;
}

/** A command that works on an archive. */
export function archiveCommand(name: string, description: string): Command {
  const option = new Option('--archive <dir>', 'folder of the archive');
  return new Command(name)
    .description(description)
    .addOption(option.env('CHANCERY_ARCHIVE').default('./archive'));
}

/** Opens the archive, does the work, and closes it however the work ended. */
export async function withArchive<Result>(
  { archive: folder, ...options }: ArchiveOption & OpenOptions,
  work: (archive: Archive) => Promise<Result>,
): Promise<Result> {
  const archive = await openArchive(folder, options);
  try {
    return await work(archive);
  } finally {
    await archive.close();
  }
}

/** A number from 0 up, as typed after an option. */
export function countOption(typed: string): number {
  if (!/^\d+$/.test(typed)) throw new InvalidArgumentError('Give a whole number.');
  return Number(typed);
}
