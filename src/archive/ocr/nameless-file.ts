import { randomUUID } from 'node:crypto';
import { open, unlink } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A file that stands in no folder: those who hold it open read and write it, and it is gone with the last of them, however that one ends. So
 * no picture of a closed page is left lying about.
 */
export async function namelessFile(content: Uint8Array = new Uint8Array()): Promise<FileHandle> {
  const path = join(tmpdir(), `chancery-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  await unlink(path);
  await overwrite(file, content);
  return file;
}

/** Puts `content` in the place of all that the file held. */
export async function overwrite(file: FileHandle, content: Uint8Array): Promise<void> {
  for (let done = 0; done < content.length;) {
    const { bytesWritten } = await file.write(content, done, content.length - done, done);
    done += bytesWritten;
  }
  await file.truncate(content.length);
}
