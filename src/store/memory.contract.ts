import { describe, expect, test } from 'vitest';
import { prepareMemory, type PreparedMemory } from './prepared-resolution.ts';
import type { Get } from './asking.contract.ts';

async function* asParts(...memory: readonly PreparedMemory[]) {
  yield { memory };
}

async function* broken() {
  yield { memory: [prepareMemory('papers lakes', 'half')] };
  throw new Error('resolution failed');
}

/** What a resolution leaves for the next, besides its results. */
export function testMemory(store: Get): void {
  describe('what a resolution remembers', () => {
    test('is there for the next, by the beginning of its name', async () => {
      const rows = [{ id: 'd1', keys: [1, 2], words: 'Ирония «ё»' }];
      await store().putResolutionParts(
        asParts(
          prepareMemory('papers lakes', rows),
          prepareMemory('papers coast', []),
          prepareMemory('names lakes', { stamp: 'x' }),
        ),
      );
      const past = await store().past();
      expect([...past.memory('papers ')]).toEqual([
        ['coast', []],
        ['lakes', rows],
      ]);
      expect([...past.memory('names ').keys()]).toEqual(['lakes']);
      expect([...past.memory('%')]).toEqual([]);
    });

    test('is replaced by name; what is not given stays, and null goes', async () => {
      await store().putResolutionParts(
        asParts(prepareMemory('papers lakes', 1), prepareMemory('papers coast', 1)),
      );
      await store().putResolutionParts(asParts(prepareMemory('papers lakes', 2)));
      expect([...(await store().past()).memory('papers ')]).toEqual([
        ['coast', 1],
        ['lakes', 2],
      ]);
      await store().putResolutionParts(asParts(prepareMemory('papers coast', null)));
      expect([...(await store().past()).memory('papers ')]).toEqual([['lakes', 2]]);
    });

    test('of one that failed is not kept', async () => {
      await expect(store().putResolutionParts(broken())).rejects.toThrow('resolution failed');
      expect([...(await store().past()).memory('papers ')]).toEqual([]);
    });
  });
}
