import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { PUBLIC } from '../../model/reader.ts';
import { FIRST, SECOND } from '../asking.contract.ts';
import { scannedAffair } from '../scans.contract.ts';
import { openSqliteStore } from './sqlite-store.ts';

test('of a restricted paper no page is given, nor a picture that shows a part of it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chancery-scans-'));
  const path = join(folder, 'store.sqlite');
  const store = openSqliteStore(path, 'create');
  try {
    await store.putSource(scannedAffair());
    const [own, shared] = await store.scans(FIRST, PUBLIC);
    const db = new DatabaseSync(path);
    db.prepare(`UPDATE documents SET access = 'desk' WHERE id = ?`).run(SECOND);
    db.close();
    const cleared = { name: 'clerk', clearances: ['desk'] };
    expect(await store.scans(SECOND, PUBLIC)).toEqual([]);
    expect(await store.scans(SECOND, cleared)).toHaveLength(1);
    expect(await store.pageImage(own?.image.id ?? '', PUBLIC)).toBeDefined();
    expect(await store.pageImage(shared?.image.id ?? '', PUBLIC)).toBeUndefined();
    expect(await store.pageImage(shared?.image.id ?? '', cleared)).toBeDefined();
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
});
