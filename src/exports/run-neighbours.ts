import type { DocumentId } from '../model/ids.ts';
import type { Reader } from '../model/reader.ts';
import type { SeriesHead, SeriesPaper } from '../store/series-answers.ts';
import type { CitedDocument, Store } from '../store/store.ts';

/** A known paper next to a wanted one in a run of numbers: where it lies the other may lie. */
export interface RunNeighbour {
  readonly run: SeriesHead;
  /** The number of the wanted paper. */
  readonly number: number;
  readonly side: 'before' | 'after';
  readonly paper: SeriesPaper;
  /** The file number that it bears, where it is held and near. */
  readonly file?: string;
}

/** Papers so few numbers away may have been filed together. */
const NEAR = 50;

/** The neighbours of a wanted paper in each of its runs. `files`: see `filesOfNeighbours`. */
export function runNeighbours(
  { series }: CitedDocument,
  files: ReadonlyMap<DocumentId, string>,
): readonly RunNeighbour[] {
  return series.flatMap(({ series: run, number, before, after }) => {
    const sides = [
      ['before', before],
      ['after', after],
    ] as const;
    return sides.flatMap(([side, paper]): readonly RunNeighbour[] => {
      if (paper === undefined) return [];
      const isNear = Math.abs(paper.number - number) <= NEAR;
      const file = isNear ? files.get(paper.document.id) : undefined;
      return [{ run, number, side, paper, ...(file !== undefined && { file }) }];
    });
  });
}

/** File numbers of the held papers that stand next to the wanted ones, each paper read once. */
export async function filesOfNeighbours(
  store: Pick<Store, 'document'>,
  wanted: readonly CitedDocument[],
  reader: Reader,
): Promise<ReadonlyMap<DocumentId, string>> {
  const beside = wanted.flatMap((paper) => runNeighbours(paper, new Map()));
  const held = beside.filter(({ paper }) => paper.document.holding === 'held');
  const ids = [...new Set(held.map(({ paper }) => paper.document.id))];
  const files = await Promise.all(
    ids.map(async (id) => {
      const document = await store.document(id, reader);
      const file =
        document?.holding === 'held' ? document.understanding.envelope.fileNumber : undefined;
      return file === undefined ? [] : [[id, file.value] as const];
    }),
  );
  return new Map(files.flat());
}

/** The days between which the numbers next to it put a paper whose own day, or its year, nobody states. */
export function writtenBetween({
  summary,
  series,
}: CitedDocument): { readonly from: string; readonly to: string } | undefined {
  if (summary.date?.startsWith('-') === false) return undefined;
  for (const { before, after } of series) {
    const [from, to] = [before?.date, after?.date];
    if (from !== undefined && to !== undefined && from <= to) return { from, to };
  }
  return undefined;
}
