import { describe, expect, it } from 'vitest';
import { sharedData } from '../../../test/shared-data.ts';
import { fileAt } from '../../../test/source-files.ts';
import type { WordFormat } from '../../readers/format.ts';
import { printedPage } from '../../readers/printed-page/printed-page.ts';
import { recordPage } from '../../readers/record-page/record-page.ts';
import { understand } from '../../understanding/understand.ts';
import type { HeldPaper } from '../holdings.ts';
import { memoryHoldings } from '../memory-holdings.ts';
import { resolvePersons } from './resolve-persons.ts';

const record = sharedData('seeds/000_387ad8c1c315acad.txt');
const page = sharedData('seeds/003_e8c09db284bdfaa1.txt');

function heldFrom(format: WordFormat, path = ''): readonly HeldPaper[] {
  const result = format.read(fileAt(path));
  const papers = result.kind === 'read' ? result.papers : [];
  return papers.map((paper) => ({
    ...paper,
    kind: 'telegram',
    notes: [],
    travel: {},
    ...understand(paper),
  }));
}

describe.skipIf(record === undefined || page === undefined)(
  'the papers of 1944 and 1950 (need the shared data)',
  () => {
    const held = [...heldFrom(recordPage, record), ...heldFrom(printedPage, page)];
    const { persons, identities } = resolvePersons(memoryHoldings(held));
    const papersOf = (id: string): readonly string[] => [
      ...new Set(
        identities
          .filter((one) => one.kind === 'identified' && one.person === id)
          .map((one) => one.document),
      ),
    ];

    it('Vyshinsky, Vyshinski and Вышинский are one person, in both papers', () => {
      const found = persons.filter((person) => /^V[yi]shin/i.test(person.name));
      expect(found.map(({ id }) => id)).toEqual(['vyshinsky-andrey-yanuaryevich']);
      expect(papersOf('vyshinsky-andrey-yanuaryevich')).toHaveLength(2);
      const spellings = found[0]?.names.map(({ name }) => name);
      expect(spellings).toEqual(
        expect.arrayContaining([
          'Vyshinsky, Andrey Yanuaryevich',
          'Andrey Yanuaryevich Vyshinski',
          'Vyshinski',
          'Вышинский',
        ]),
      );
    });

    it('Harriman is the ambassador of the time', () => {
      expect(papersOf('harriman-william-averell')).toHaveLength(1);
    });

    it('everyone on the copy list is known', () => {
      const holders = held.flatMap((paper) =>
        paper.names
          .filter(({ part, script }) => part === 'copy-holder' && script === 'latin')
          .map((name) => `${paper.id} ${name.id}`),
      );
      const known = new Set(identities.map((one) => `${one.document} ${one.mention}`));
      expect(holders.length).toBeGreaterThan(9);
      expect(holders.filter((holder) => !known.has(holder))).toEqual([]);
    });
  },
);
