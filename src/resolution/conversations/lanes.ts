import type { Entry } from './entries.ts';
import { lanesOf } from './parties.ts';

/** All papers between two sides, either way, oldest first; `there` and `back` go opposite ways. */
export interface Lane {
  readonly there: readonly Entry[];
  readonly back: readonly Entry[];
}

/** Lanes on which papers go both ways. */
export function twoWayLanes(entries: readonly Entry[]): readonly Lane[] {
  const byLane = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const lane of lanesOf(entry.parties)) {
      const known = byLane.get(lane);
      if (known === undefined) byLane.set(lane, [entry]);
      else known.push(entry);
    }
  }
  return [...byLane].flatMap(([name, there]) => {
    const [from = '', to = ''] = name.split('>');
    const back = from < to ? byLane.get(`${to}>${from}`) : undefined;
    return back === undefined ? [] : [{ there: byDay(there), back: byDay(back) }];
  });
}

const byDay = (entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted((a, b) => a.day - b.day || a.ordinal - b.ordinal || (a.id < b.id ? -1 : 1));
