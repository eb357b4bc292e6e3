import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Archive, openArchive } from '../src/archive/archive.ts';

export interface SeededArchive {
  readonly archive: Archive;
  /** Closes the archive and removes its folder. */
  readonly remove: () => Promise<void>;
}

const SITE = join(import.meta.dirname, 'fixtures/site');
const SAMPLES = join(import.meta.dirname, '../samples/papers');

/** An archive in a folder of its own, filled by a real import with a small invented affair. */
export async function seededArchive(): Promise<SeededArchive> {
  const { archive, remove } = await emptyArchive();
  const report = await archive.importPaths([SITE], { threads: 1 });
  if (report.refused > 0) throw new Error(`refused: ${JSON.stringify(report.notices)}`);
  return { archive, remove };
}

/** One with the samples that the project comes with. */
export async function sampleArchive(): Promise<SeededArchive> {
  const seeded = await emptyArchive();
  await seeded.archive.importPaths([SAMPLES], { threads: 1 });
  return seeded;
}

export async function emptyArchive(): Promise<SeededArchive> {
  const folder = await mkdtemp(join(tmpdir(), 'chancery-site-'));
  const archive = await openArchive(folder, { create: true });
  const remove = async (): Promise<void> => {
    await archive.close();
    await rm(folder, { recursive: true });
  };
  return { archive, remove };
}
