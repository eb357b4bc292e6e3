import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { measure } from './child.ts';

/** Bytes of all files at these paths, unpacked. */
export function contentBytes(paths: readonly string[]): number {
  return filesAt(paths).reduce((sum, file) => sum + unpacked(file).length, 0);
}

/** Seconds that `xmllint --stream` takes over the unpacked XML files; null where it is not installed. */
export async function xmllintSeconds(paths: readonly string[]): Promise<number | null> {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-xml-'));
  try {
    const files = filesAt(paths).filter((file) => /\.xml(\.gz)?$/.test(file));
    const plain = files.map((file) => join(folder, basename(file, '.gz')));
    files.forEach((file, index) => writeFileSync(plain[index] ?? '', unpacked(file)));
    // Duplicate ids are errors for it; it reads to the end all the same.
    const done = await measure('sh', [
      '-c',
      'xmllint --stream --noout "$@" 2>/dev/null',
      'sh',
      ...plain,
    ]);
    return done.code === 127 ? null : done.seconds;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function filesAt(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    if (!statSync(path).isDirectory()) return [path];
    return filesAt(readdirSync(path).map((name) => join(path, name)));
  });
}

function unpacked(file: string): Uint8Array {
  const bytes = readFileSync(file);
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}
