import { afterEach, beforeEach, describe } from 'vitest';
import { testOffices } from './offices.contract.ts';
import { testConversations } from './conversations.contract.ts';
import { testMemory } from './memory.contract.ts';
import { testReading } from './reading.contract.ts';
import { testRecentSources } from './recent-sources.contract.ts';
import { testResolution } from './resolution.contract.ts';
import { testRevisions } from './revisions.contract.ts';
import { testScans } from './scans.contract.ts';
import { testSearch } from './search.contract.ts';
import { testSeries } from './series.contract.ts';
import { testSources } from './sources.contract.ts';
import type { Store } from './store.ts';
import { testSuggestions } from './suggestions.contract.ts';
import { testTraffic } from './traffic.contract.ts';

/** How the suite gets a store of one kind, empty, and is rid of it. */
export interface StoreUnderTest {
  open(): Promise<Store>;
  dispose(): Promise<void>;
}

/** What every implementation of `Store` promises. */
export function testStore(name: string, underTest: StoreUnderTest): void {
  describe(name, () => {
    let store: Store;
    beforeEach(async () => {
      store = await underTest.open();
    });
    afterEach(async () => {
      await store.close();
      await underTest.dispose();
    });

    testSources(() => store);
    testRecentSources(() => store);
    testReading(() => store);
    testScans(() => store);
    testSearch(() => store);
    testResolution(() => store);
    testMemory(() => store);
    testRevisions(() => store);
    testSeries(() => store);
    testSuggestions(() => store);
    testOffices(() => store);
    testConversations(() => store);
    testTraffic(() => store);
  });
}
