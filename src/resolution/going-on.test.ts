import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { heldPaper, type InventedPaper } from '../../test/held-paper.ts';
import type { DocumentId } from '../model/ids.ts';
import type { Link } from '../model/links.ts';
import { NO_DECISIONS } from '../model/standing.ts';
import type { HeldPaper } from './holdings.ts';
import { memoryHoldings } from './memory-holdings.ts';
import { NO_PAST, type Past } from './past.ts';
import { type ResolvedPapers, resolvePapers } from './resolve.ts';

vi.setConfig({ testTimeout: 120_000 });

const OFFICES = ['Embassy in Norway', 'Department of State', 'Embassy in Latvia'] as const;
const WORDS = [
  'Embtel 3, March 2.',
  'Embtel 2, March 3.',
  'Deptel 4, March 2.',
  'Your 2 of March 1 and my immediately preceding telegram.',
  'Riga telegram 5, March 3, 6 p.m. Reftel is clear. See septel.',
  'See Document 3 and footnote 1, p. 2.',
  'Foreign Relations, 1951, volume II, page 2.',
  'Telegram of March 4 from the Embassy in Latvia.',
  'Your letter of March 2 (840.48 Refugees/7).',
] as const;

const TRAVEL = {
  from: fc.constantFrom(OFFICES[0], OFFICES[0], ...OFFICES),
  to: fc.constantFrom(OFFICES[1], OFFICES[1], ...OFFICES),
} as const;

/** Few numbers, days and offices, so that papers are taken for one another, come late and make each other ambiguous. */
const invented: fc.Arbitrary<InventedPaper> = fc.record({
  key: fc.constantFrom('d1', 'd2', 'd3'),
  collection: fc.constantFrom('frus1951v01', 'frus1951v02', 'letters', 'cables', 'notes'),
  kind: fc.constantFrom('telegram' as const, 'letter' as const, 'memorandum' as const),
  number: fc.constantFrom('2', '3', '4'),
  ...TRAVEL,
  // A year off among its neighbours is a misprint: what is likely changes with these.
  date: fc
    .tuple(fc.constantFrom('1951', '1951', '1951', '1952'), fc.integer({ min: 2, max: 4 }))
    .map(([year, day]) => `${year}-03-0${day}`),
  fileNumber: fc.constantFrom('840.48 Refugees/7', '840.48 Refugees/8'),
  pages: fc.constantFrom(['1'], ['2'], ['2', '3']),
  notes: fc.constantFrom([], ['1']),
  words: fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }).map((all) => all.join(' ')),
});

interface Change {
  readonly put: readonly InventedPaper[];
  readonly remove: readonly string[];
}

const change: fc.Arbitrary<Change> = fc.record({
  put: fc
    .array(invented, { maxLength: 4 })
    .map((papers) =>
      papers.map((paper, at) =>
        at % 3 === 2 ? withoutDate(paper) : { ...paper, printedNumber: paper.key.slice(1) },
      ),
    ),
  remove: fc.array(
    fc
      .tuple(fc.constantFrom('frus1951v01', 'letters', 'cables'), fc.constantFrom('d1', 'd2'))
      .map((id) => id.join('/')),
    { maxLength: 2 },
  ),
});

function withoutDate(dated: InventedPaper): InventedPaper {
  const { date: _, ...paper } = dated;
  return paper;
}

/** What a store would keep of one run after the other. */
class Kept {
  readonly held = new Map<string, HeldPaper>();
  readonly #links = new Map<DocumentId, readonly Link[]>();
  #stood = new Map<string, HeldPaper>();
  #last: ResolvedPapers | undefined;

  apply({ put, remove }: Change): void {
    for (const id of remove) this.held.delete(id);
    for (const paper of put.map(heldPaper)) this.held.set(paper.id, paper);
  }

  resolve(): ResolvedPapers {
    const resolved = resolvePapers(memoryHoldings(this.held.values()), NO_DECISIONS, this.#past());
    for (const id of resolved.anew) {
      this.#links.set(
        id,
        resolved.links.filter(({ from }) => from === id),
      );
    }
    this.#stood = new Map(this.held);
    this.#last = resolved;
    return resolved;
  }

  linksOf(ids: Iterable<string>): readonly (readonly Link[] | undefined)[] {
    return Array.from(ids, (id) => this.#links.get(id as DocumentId));
  }

  #past(): Past {
    const last = this.#last;
    if (last === undefined) return NO_PAST;
    return {
      papers: last.papers,
      stands: (id) => this.#stood.get(id) === this.held.get(id),
      cited: last.cited,
      links: (id) => this.#links.get(id) ?? [],
    };
  }
}

test('step by step it comes to what one run comes to, whatever comes, changes and goes', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 3, maxLength: 7 }), (changes) => {
      const kept = new Kept();
      for (const one of changes) {
        kept.apply(one);
        const { links: _, anew: __, ...step } = kept.resolve();
        const holdings = memoryHoldings(kept.held.values());
        const { links, anew, ...whole } = resolvePapers(holdings, NO_DECISIONS);
        expect(step).toEqual(whole);
        expect(kept.linksOf(anew)).toEqual(
          Array.from(anew, (id) => links.filter(({ from }) => from === id)),
        );
      }
    }),
    { numRuns: 40 },
  );
});

test('a paper that answers nobody’s question is resolved alone with its collection', () => {
  const kept = new Kept();
  const cable = { from: OFFICES[0], to: OFFICES[1] };
  kept.apply({
    put: [
      { ...cable, key: 'd1', collection: 'one', number: '1', date: '1951-03-01' },
      {
        ...cable,
        key: 'd2',
        collection: 'two',
        number: '9',
        date: '1951-03-04',
        words: 'Embtel 8.',
      },
    ],
    remove: [],
  });
  kept.resolve();
  const next = { ...cable, key: 'd2', collection: 'one', number: '2', date: '1951-03-02' };
  kept.apply({ put: [next], remove: [] });
  expect([...kept.resolve().anew]).toEqual(['one/d1', 'one/d2']);
  kept.apply({ put: [{ ...next, key: 'd3', number: '8', date: '1951-03-03' }], remove: [] });
  expect([...kept.resolve().anew]).toEqual(['one/d1', 'one/d2', 'one/d3', 'two/d2']);
});
