import { join, resolve } from 'node:path';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type SeededArchive, seededArchive } from '../../test/seeded-archive.ts';
import { collectionId, documentId, findingId, personId } from '../model/ids.ts';
import type { MentionId, RevisionId } from '../model/ids.ts';
import { PUBLIC } from '../model/reader.ts';
import type { RevisionStatus } from '../model/revisions.ts';
import type { HeldDocument } from '../store/store.ts';
import { layoutOf } from './layout.ts';
import { openArchive } from './archive.ts';
import { restoreArchive } from './backup.ts';
import type { Request } from './revise.ts';

// Imports start threads of their own, which takes seconds where a machine has other work.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const SAMPLES = resolve(import.meta.dirname, '../../samples/papers');
const SITE = resolve(import.meta.dirname, '../../test/fixtures/site');
const VOLUME = collectionId('kestrel1951v02');
const [D1, D2, D3] = [documentId(VOLUME, 'd1'), documentId(VOLUME, 'd2'), documentId(VOLUME, 'd3')];
const FINDING = findingId('kestrel-digital-archive/65b7f9eb791368c0~copy-listed-twice~en-2');
const TO_D1 = 'en.p2.20' as MentionId;
const OF_D3 = 'en.p1.40' as MentionId;
const PAGE = { limit: 50, offset: 0 };

let seeded: SeededArchive;
async function seed(): Promise<void> {
  seeded = await seededArchive();
}

const revise = (request: Request) =>
  seeded.archive.revise(request, { by: 'Ines', reason: 'Seen on the film.', reader: PUBLIC });

async function held(id = D2, { store } = seeded.archive): Promise<HeldDocument> {
  const document = await store.document(id, PUBLIC);
  if (document?.holding !== 'held') throw new Error(`${id} is not held`);
  return document;
}

async function link(id: typeof D2, mention: MentionId) {
  return (await held(id)).links.find((one) => one.mention === mention);
}

/** Everything that later runs can do to an archive. */
async function everyLaterRun(): Promise<void> {
  await seeded.archive.importPaths([SITE], { threads: 1 });
  await seeded.archive.reindex({ threads: 1 });
  await seeded.archive.importPaths([SAMPLES], { threads: 1 });
}

describe('what a person decides stays through every later run', () => {
  const [PIET, ADELE] = [personId('hallam-piet'), personId('marrow-adele')];
  let merge: RevisionId;
  beforeAll(async () => {
    await seed();
    expect(await link(D2, TO_D1)).toMatchObject({ outcome: { kind: 'held', document: D1 } });
    expect(await link(D3, OF_D3)).toMatchObject({ outcome: { kind: 'cited' } });
    const [isNot, is] = [
      { kind: 'is-not', document: D1 } as const,
      { kind: 'is', document: D2 } as const,
    ];
    await revise({ kind: 'finding', finding: FINDING, state: 'dismissed' });
    await revise({ kind: 'link', document: D2, mention: TO_D1, word: isNot });
    await revise({ kind: 'link', document: D3, mention: OF_D3, word: is });
    await revise({ kind: 'field', document: D1, field: 'number', value: '398' });
    merge = (await revise({ kind: 'merge', persons: [PIET, ADELE] })).id;
    await everyLaterRun();
  });
  afterAll(() => seeded.remove());

  test('a finding dismissed', async () => {
    const { items } = await seeded.archive.store.findings({ ...PAGE, state: 'dismissed' }, PUBLIC);
    expect(items).toMatchObject([
      { id: FINDING, decided: { by: 'Ines', reason: 'Seen on the film.' } },
    ]);
  });

  test('a link refused: the mention means another paper, and not that one', async () => {
    const refused = await link(D2, TO_D1);
    expect(refused?.outcome).not.toMatchObject({ document: D1 });
    expect(refused?.reasons[0]).toContain('Ines said so');
  });

  test('a link corrected, and what cites whom with it', async () => {
    expect(await link(D3, OF_D3)).toMatchObject({
      outcome: { kind: 'held', document: D2 },
      rule: 'person-says',
      confidence: 1,
    });
    expect((await held(D2)).citedBy.map(({ document }) => document.id)).toContain(D3);
  });

  test('a field corrected: found by search, used by rules, the page’s word beside it', async () => {
    const { summary, understanding } = await held(D1);
    expect(summary.number).toBe('398');
    expect(understanding.envelope.disputed).toMatchObject([{ field: 'number', value: '380' }]);
    const condition = { kind: 'field', field: 'number', value: '398' } as const;
    const plan = { condition, sort: 'date', facets: [], ...PAGE } as const;
    const { hits } = await seeded.archive.store.search(plan, PUBLIC);
    expect(hits.map(({ summary }) => summary.id)).toContain(D1);
    expect(await seeded.archive.store.check()).toEqual([]);
  });

  test('persons merged, and the address of both', async () => {
    const both = await seeded.archive.store.person(PIET, PUBLIC);
    expect(await seeded.archive.store.person(ADELE, PUBLIC)).toEqual(both);
    expect(both?.person.names.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['p_HP1', 'p_MA1']),
    );
  });

  test('through a backup', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'chancery-revise-'));
    await seeded.archive.backup(join(folder, 'copy'));
    await restoreArchive(join(folder, 'copy'), layoutOf(join(folder, 'back')));
    const back = await openArchive(join(folder, 'back'));
    expect(await back.store.revisions()).toEqual(await seeded.archive.store.revisions());
    await back.close();
    await rm(folder, { recursive: true });
  });

  test('until it is withdrawn: two persons again, of whom one can be split', async () => {
    await revise({ kind: 'withdraw', revision: merge });
    await seeded.archive.resolveArchive();
    const apart = await seeded.archive.store.person(ADELE, PUBLIC);
    expect(apart?.person).toMatchObject({ id: ADELE });
    const mention = (await named(PIET)) as MentionId;
    const other = [{ kind: 'named', document: D1, mention }] as const;
    await revise({ kind: 'split', person: PIET, apart: other });
    await seeded.archive.resolveArchive();
    expect(await named(PIET)).toBeUndefined();
  });

  async function named(person: string): Promise<string | undefined> {
    const found = (await held(D1)).identities.find(
      (one) => one.kind === 'identified' && one.person === person,
    );
    return found?.mention;
  }
});

describe('what is decided of', () => {
  beforeEach(seed);
  afterEach(() => seeded.remove());

  test('a paper that is gone is kept, and says so', async () => {
    await revise({
      kind: 'link',
      document: D3,
      mention: OF_D3,
      word: { kind: 'is', document: D2 },
    });
    await revise({ kind: 'field', document: D3, field: 'number', value: '7' });
    const [source] = (await seeded.archive.store.sources()).filter(({ name }) =>
      name.endsWith('.xml'),
    );
    if (source === undefined) throw new Error('the site has a volume');
    await seeded.archive.store.putRefused({ ...source, format: null });
    await seeded.archive.resolveArchive();
    const { items } = await seeded.archive.store.recordedRevisions({ ...PAGE, gone: true }, PUBLIC);
    expect(items.map(({ gone }) => gone)).toEqual([
      `${D3} is not in the archive.`,
      `${D3} is not in the archive.`,
    ]);
  });

  test('a finding stands again when its withdrawal is withdrawn', async () => {
    const first = await revise({ kind: 'finding', finding: FINDING, state: 'accepted' });
    const undone = await revise({ kind: 'withdraw', revision: first.id });
    await revise({ kind: 'withdraw', revision: undone.id });
    const { items } = await seeded.archive.store.recordedRevisions(PAGE, PUBLIC);
    const expected: readonly RevisionStatus[] = ['stands', 'withdrawn', 'stands'];
    expect(items.map(({ status }) => status)).toEqual(expected);
  });
});

describe('refused with words for the person', () => {
  // Nothing of this changes the archive.
  beforeAll(seed);
  afterAll(() => seeded.remove());
  test.each<readonly [string, Request]>([
    ['There is no finding', { kind: 'finding', finding: findingId('none'), state: 'accepted' }],
    ['is open already', { kind: 'finding', finding: FINDING, state: 'open' }],
    ['Give the date as', { kind: 'field', document: D1, field: 'date', value: 'next week' }],
    ['Give the hour as', { kind: 'field', document: D1, field: 'hour', value: '25:00' }],
    ['Give one of: telegram', { kind: 'field', document: D1, field: 'kind', value: 'cable' }],
    ['the value already', { kind: 'field', document: D1, field: 'number', value: '380' }],
    [
      'does not hold',
      { kind: 'field', document: documentId(VOLUME, 'x'), field: 'number', value: '1' },
    ],
    [
      'has no mention',
      { kind: 'link', document: D1, mention: OF_D3, word: { kind: 'is', document: D2 } },
    ],
    ['two persons or more', { kind: 'merge', persons: [personId('hallam-piet')] }],
  ])('%s', async (message, request) => {
    await expect(revise(request)).rejects.toThrow(message);
    expect(await seeded.archive.store.revisions()).toEqual([]);
  });

  test('without a name or a reason', async () => {
    const request: Request = { kind: 'finding', finding: FINDING, state: 'accepted' };
    const asker = { by: ' ', reason: 'Why not', reader: PUBLIC };
    await expect(seeded.archive.revise(request, asker)).rejects.toThrow('who you are');
    await expect(
      seeded.archive.revise(request, { ...asker, by: 'Ines', reason: '' }),
    ).rejects.toThrow('Say why');
  });
});
