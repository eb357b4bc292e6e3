import { describe, expect, test } from 'vitest';
import { PUBLIC } from '../model/reader.ts';
import { answer, found, harbour, request, withHarbour } from './harbour.contract.ts';
import { concordance } from './searching.ts';

withHarbour();

describe('from words typed to papers found', () => {
  test.each([
    ['safe conduct', 'd1 d2'],
    ['"safe conduct"', 'd1'],
    ['Zarja', 'd1 d2'],
    ['body:Zarja', 'd1'],
    ['ships -harbour', 'd1'],
    ['C66781', 'd1'],
    ['793.5 MAP/2-2751', 'd3'],
    ['793.5*', 'd3'],
    ['корабли', 'd3'],
    ['from="Embassy in Latvia" ship', 'd1'],
    ['kind:telegram date:1944', 'd1'],
    ['number:1,020', 'd1'],
    ['lang:ru', 'd3'],
    ['in:Harbour1951 date:1944-05', 'd2'],
    ['date:1944-05-10..', 'd2 d3'],
    ['(harbour OR Заря) -despatch', 'd3 d2'],
    ['in:"the harbour" -Заря', 'd1 d2'],
    ['-in:harbour', ''],
    ['in:(harbour1951 OR Harbour) Заря', 'd3'],
    ['in:lake', 'There is no collection `lake` here'],
    ['-in:cited ship', 'd1 d2'],
    ['neverfound', ''],
    ['"open', 'The quotation mark here is never closed'],
  ])('%s', async (query, expected) => {
    const ids = await found(query);
    expect(ids.split(' ').sort()).toEqual(expected.split(' ').sort());
  });

  test('hits carry their passages, the answer its reading and its facets', async () => {
    const answered = await answer('"safe conduct"');
    expect(answered).toMatchObject({
      kind: 'found',
      total: 1,
      readAs: '“safe conduct” exactly',
      facets: { kind: [{ value: 'telegram', count: 1 }], year: [{ value: '1944', count: 1 }] },
      hits: [
        {
          snippets: [
            { words: 'Safe conduct for the Zarja', found: [{ start: 0, end: 12 }] },
            { words: 'The ship Zarja asks for safe conduct; see C–66781.' },
          ],
        },
      ],
    });
  });

  test('pages and orders are kept', async () => {
    expect(await found('*', { sort: 'date' })).toBe('d1 d2 d3');
    expect(await found('*', { sort: 'date-descending', limit: 1, offset: 1 })).toBe('d2');
    expect(await found('*', { limit: -5, offset: -5 })).toBe('');
  });

  test('a concordance goes through the papers found', async () => {
    const lines = await concordance(harbour(), request('conduct', { sort: 'date' }), PUBLIC);
    expect(lines).toMatchObject({ kind: 'found', total: 2 });
    expect(lines.kind === 'found' && lines.lines.map((line) => line.found)).toEqual([
      'conduct',
      'conduct',
      'conduct',
    ]);
  });
});
