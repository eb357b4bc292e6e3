import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { resolutionRows } from '../../test/resolution-rows.ts';
import { sharedData } from '../../test/shared-data.ts';
import { documentId, collectionId, personId } from '../model/ids.ts';
import type { MentionId, PersonId } from '../model/ids.ts';
import type { Person } from '../model/people.ts';
import type { PersonAnchor } from '../model/revisions.ts';
import { PUBLIC } from '../model/reader.ts';
import { type Archive, openArchive } from './archive.ts';
import { resolveStore } from './resolve-archive.ts';
import type { Request } from './revise.ts';

// Many imports, each of which starts threads of its own.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 60_000 });

const ROOT = resolve(import.meta.dirname, '../..');
const SAMPLES = join(ROOT, 'samples/papers');
const SITE = join(ROOT, 'test/fixtures/site');
const VOLUMES = [
  'frus/frus1961-63v07-09mSupp.xml.gz',
  'frus/frus1961-63v10-12mSupp.xml.gz',
  'frus/frus1917-72PubDip.xml.gz',
].map(sharedData);

let folder = '';
let archive: Archive;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-going-on-'));
  archive = await openArchive(join(folder, 'archive'), { create: true });
});
afterEach(async () => {
  await archive.close();
  await rm(folder, { recursive: true });
});

const imported = (paths: readonly string[]): Promise<unknown> =>
  archive.importPaths(paths, { threads: 1 });

/** A copy of the archive is resolved anew, and must come to what stands in it. */
async function expectWhole(threads = false): Promise<void> {
  const copied = join(folder, 'copy');
  await archive.backup(copied);
  const copy = await openArchive(copied);
  await resolveStore(copy, { anew: true, threads });
  await copy.close();
  expect(resolutionRows(archive.layout.store)).toEqual(resolutionRows(copy.layout.store));
  await rm(copied, { recursive: true });
}

async function filesIn(path: string): Promise<readonly string[]> {
  const found = await readdir(path, { recursive: true, withFileTypes: true });
  return found
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .sort();
}

/** In an order that a number decides, a few at a time. */
function* dealt(files: readonly string[], seed: number): Generator<readonly string[]> {
  let state = seed;
  const next = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const left = [...files];
  while (left.length > 0) {
    yield Array.from({ length: 1 + next(6) }, () => left.splice(next(left.length), 1)).flat();
  }
}

describe('an archive that is resolved step by step is the archive resolved at once', () => {
  test.each([3, 14])('in whatever order the papers come (%i)', async (seed) => {
    for (const some of dealt([...(await filesIn(SAMPLES)), ...(await filesIn(SITE))], seed)) {
      await imported(some);
      await expectWhole();
    }
  });

  test('when a file is corrected, and a paper goes from it', async () => {
    const own = join(folder, 'papers');
    await cp(SAMPLES, own, { recursive: true });
    await imported([own]);
    const edition = (await filesIn(own)).find((path) => path.endsWith('.xml')) ?? '';
    const text = await readFile(edition, 'utf8');
    await writeFile(edition, text.replaceAll('1951', '1952'));
    await imported([own]);
    await expectWhole();
    for (const path of (await filesIn(own)).filter((one) => one.endsWith('.txt')).slice(0, 4)) {
      await writeFile(path, (await readFile(path, 'utf8')).replaceAll(/No\. \d+/g, 'No. 7'));
      await imported([path]);
      await expectWhole();
    }
  });

  test('whatever persons decide, and take back', async () => {
    await imported([SITE, SAMPLES]);
    const revise = async (request: Request): Promise<Request> => {
      const asker = { by: 'Ines', reason: 'Seen on the film.', reader: PUBLIC };
      const { id } = await archive.revise(request, asker);
      await expectWhole();
      return { kind: 'withdraw', revision: id };
    };
    const volume = collectionId('kestrel1951v02');
    const [d1, d2] = [documentId(volume, 'd1'), documentId(volume, 'd2')];
    const date = { kind: 'field', document: d1, field: 'date', value: '1951-05-05' } as const;
    const word = { kind: 'is-not', document: d1 } as const;
    const backDate = await revise(date);
    const backLink = await revise({
      kind: 'link',
      document: d2,
      mention: 'en.p2.20' as MentionId,
      word,
    });
    const persons = [personId('hallam-piet'), personId('marrow-adele')];
    const backMerge = await revise({ kind: 'merge', persons });
    for (const back of [backDate, backMerge, backLink]) await revise(back);
  });

  test('whatever persons are merged, parted and split, in whatever order that is taken back', async () => {
    await imported([SITE, SAMPLES]);
    const revise = async (request: Request): Promise<Request> => {
      const asker = { by: 'Ines', reason: 'Same career.', reader: PUBLIC };
      const { id } = await archive.revise(request, asker);
      await expectWhole();
      return { kind: 'withdraw', revision: id };
    };
    const [one, two, three, four] = await mostNamed();
    const backs = [
      await revise({ kind: 'merge', persons: [one, two] }),
      // Merged with who is merged already.
      await revise({ kind: 'merge', persons: [three, two] }),
      await revise({ kind: 'split', person: three, apart: [await namingOf(three)] }),
      await revise({ kind: 'merge', persons: [four, three] }),
      await revise(await entrySplit()),
    ] as const;
    // A further import goes on from there, and so does what is taken back.
    await writeFile(join(folder, 'note.txt'), 'Strelsau, March 3, 1951\n\nA note for Mr. Hallam.');
    await imported([join(folder, 'note.txt')]);
    await expectWhole();
    for (const at of [1, 0, 2, 3, 4] as const) await revise(backs[at]);
  });

  async function everyone(): Promise<readonly Person[]> {
    const { items } = await archive.store.people({ limit: 500, offset: 0 }, PUBLIC);
    return items
      .toSorted((one, other) => other.documents - one.documents)
      .map(({ person }) => person);
  }

  async function mostNamed() {
    const [one, two, three, four] = (await everyone()).map(({ id }) => id);
    if (!one || !two || !three || !four) throw new Error('four persons are named');
    return [one, two, three, four] as const;
  }

  /** A name in a paper that is the person. */
  async function namingOf(person: PersonId): Promise<PersonAnchor> {
    const page = { limit: 1, offset: 0 };
    const [paper] = (await archive.store.papersOfPerson(person, page, PUBLIC)).items;
    const [mention] = paper?.mentions ?? [];
    if (!paper || !mention) throw new Error(`${person} is named in a paper`);
    return { kind: 'named', document: paper.document.id, mention };
  }

  /** That one of two entries of a person is someone else. */
  async function entrySplit(): Promise<Request> {
    for (const { id, names } of await everyone()) {
      const entries = names.flatMap(({ collection, key }): readonly PersonAnchor[] =>
        collection && key ? [{ kind: 'listed', collection, key }] : [],
      );
      if (entries.length > 1) return { kind: 'split', person: id, apart: entries.slice(1) };
    }
    throw new Error('someone stands in two lists');
  }

  test.skipIf(VOLUMES.includes(undefined))(
    'with volumes of an edition, in threads (skipped where they are absent)',
    async () => {
      for (const volume of VOLUMES) {
        await imported([volume ?? '']);
        const some = (await filesIn(SAMPLES)).filter((path) => basename(path) < `o${volume ?? ''}`);
        await imported(some.slice(0, 3));
        await resolveStore(archive, { threads: true });
        await expectWhole(true);
      }
    },
  );
});
