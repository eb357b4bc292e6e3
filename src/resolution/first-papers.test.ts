import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sharedData } from '../../test/shared-data.ts';
import { sourceId } from '../model/ids.ts';
import { isNote } from '../model/texts.ts';
import { readWords } from '../readers/formats.ts';
import { understand } from '../understanding/understand.ts';
import type { HeldPaper } from './holdings.ts';
import { memoryHoldings } from './memory-holdings.ts';
import { resolve } from './resolve.ts';

const PRINTED_PAGE = sharedData('seeds/003_e8c09db284bdfaa1.txt');
const RECORD_PAGE = sharedData('seeds/000_387ad8c1c315acad.txt');

function heldIn(path: string): readonly HeldPaper[] {
  const bytes = readFileSync(path);
  const file = {
    id: sourceId('0'.repeat(64)),
    name: path,
    mediaType: 'text/plain',
    size: bytes.length,
  };
  const read = readWords({ ...file, bytes, content: bytes });
  if (read.kind !== 'read') throw new Error('the paper was refused');
  return read.papers.map((paper): HeldPaper => {
    const { envelope, mentions, names, talk } = understand(paper);
    const notes = paper.texts.flatMap((text) => text.blocks.filter(isNote));
    return {
      ...paper,
      kind: 'telegram',
      notes: notes.map(({ id, label = '' }) => ({ id, label })),
      envelope,
      mentions,
      names,
      talk,
      travel: envelope,
    };
  });
}

describe('the two papers that the project began with', () => {
  test.skipIf(PRINTED_PAGE === undefined)(
    'the telegram of 1944 puts what it cites among the desiderata (skipped where the paper is absent)',
    () => {
      const { cited } = resolve(memoryHoldings(heldIn(PRINTED_PAGE ?? '')));
      const said = cited.map(({ fields, status }) => {
        const values = new Map(fields.map(({ field, value }) => [field, value] as const));
        const names = ['kind', 'number', 'fileNumber', 'date', 'hour', 'from', 'to'] as const;
        return [...names.map((name) => values.get(name)), status].filter(Boolean).join(' | ');
      });
      expect(said.sort()).toEqual([
        '',
        'circular_telegram | --01-26 | 19:00 | Department of State',
        'memorandum | 840.48 Refugees/5396',
        'telegram | 554 | --03-11 | 19:00 | Department of State | Embassy in the Soviet Union',
        'telegram | 555 | --03-11 | 19:00 | Department of State | Embassy in the Soviet Union',
        'telegram | 935 | --03-20 | 18:00 | Embassy in the Soviet Union | Secretary of State | not-printed',
      ]);
      // The one without fields is a place: footnote 22 on page 987.
      expect(cited.filter(({ title }) => /22 .*987/.test(title))).toHaveLength(1);
      expect(cited.every(({ citedBy }) => citedBy.length === 1)).toBe(true);
    },
  );

  test.skipIf(RECORD_PAGE === undefined)(
    'the cipher telegram of 1950 cites nothing by number or date (skipped where the paper is absent)',
    () => {
      const { links, cited } = resolve(memoryHoldings(heldIn(RECORD_PAGE ?? '')));
      expect([links, cited]).toEqual([[], []]);
    },
  );
});
