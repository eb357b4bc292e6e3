import type { CollectionId } from '../../model/ids.ts';
import { collectionId } from '../../model/ids.ts';
import type { Condition } from '../../store/plan.ts';
import type { Asked } from '../page.ts';

/** Which papers an overview looks at, as its address says. */
export interface Span {
  /** Years, `1951`, inclusive; absent where the end is open. */
  readonly from?: string;
  readonly until?: string;
  readonly collection?: CollectionId;
}

/** Anything that is no year is no limit. */
export function spanAsked(asked: Asked): Span {
  const year = (name: string) => /^\d{4}$/.exec(asked.query(name) ?? '')?.[0];
  const [from, until, within] = [year('from'), year('until'), asked.query('in')];
  return {
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(within !== undefined && { collection: collectionId(within) }),
  };
}

/** The held papers of a span, for the store. */
export function conditionOfSpan({ from, until, collection }: Span): Condition {
  const of: Condition[] = [{ kind: 'field', field: 'holding', value: 'held' }];
  if (from !== undefined || until !== undefined) {
    of.push({
      kind: 'dates',
      ...(from !== undefined && { from: `${from}-01-01` }),
      ...(until !== undefined && { to: `${until}-12-31` }),
    });
  }
  if (collection !== undefined) of.push({ kind: 'field', field: 'collection', value: collection });
  return { kind: 'all', of };
}

/** The same in the words of a query: `holding:held date:1950..1953`. */
export function clausesOfSpan({ from, until, collection }: Span): string {
  const date = from === until ? from : `${from ?? ''}..${until ?? ''}`;
  return [
    'holding:held',
    ...(date === undefined || date === '..' ? [] : [`date:${date}`]),
    ...(collection === undefined ? [] : [`in="${collection}"`]),
  ].join(' ');
}
