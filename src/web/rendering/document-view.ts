import type { DocumentId } from '../../model/ids.ts';
import type { PaperRole } from '../../model/papers.ts';
import { rangesOf } from '../../model/ranges.ts';
import type { ScannedPage } from '../../model/scans.ts';
import type { Text } from '../../model/texts.ts';
import type { Thread } from '../../store/knowledge.ts';
import type { CollectionSummary, DocumentSummary, HeldDocument } from '../../store/store.ts';
import type { Showing } from '../components/words.tsx';
import { type CopiesTable, copiesTable } from './copies.ts';
import { type EnvelopeCell, envelopeCells } from './envelope-cells.ts';
import { type Layers, layersAsked } from './layers.ts';
import { readMarks } from './marks.ts';
import { type ScanView, scanView } from './scan-view.ts';
import { type Reference, references } from './references.ts';

/** A held document with everything its page shows, worked out before any markup is made. */
export interface DocumentView {
  readonly document: HeldDocument;
  readonly collection?: CollectionSummary;
  readonly before?: DocumentSummary;
  readonly after?: DocumentSummary;
  readonly cells: readonly EnvelopeCell[];
  readonly copies: CopiesTable;
  readonly references: readonly Reference[];
  /** The papers that links and datings lead to. */
  readonly summaries: ReadonlyMap<DocumentId, DocumentSummary>;
  readonly thread: Thread;
  readonly texts: readonly ShownText[];
  readonly layers: Layers;
  /** Pictures of its pages; absent where there are none. */
  readonly scan?: ScanView;
}

export interface ShownText {
  readonly text: Text;
  readonly showing: Showing;
}

export interface Surroundings {
  readonly summaries: readonly DocumentSummary[];
  readonly collection?: CollectionSummary | undefined;
  readonly before?: DocumentSummary | undefined;
  readonly after?: DocumentSummary | undefined;
  readonly thread?: Thread;
  /** The names of layers in the address. */
  readonly layers?: string | undefined;
  readonly scans?: readonly ScannedPage[];
}

export function documentView(document: HeldDocument, around: Surroundings): DocumentView {
  const summaries = new Map(
    around.summaries.map((one): [DocumentId, DocumentSummary] => [one.id, one]),
  );
  const shown = references(document, summaries);
  const marks = readMarks(document, shown);
  const { collection, before, after } = around;
  const listed = collection?.collection.terms ?? [];
  const terms = new Map(listed.map(({ key, meaning }) => [key, meaning]));
  const scan = scanView(document, { scans: around.scans ?? [] });
  return {
    document,
    ...(scan && { scan }),
    ...(collection && { collection }),
    ...(before && { before }),
    ...(after && { after }),
    cells: hasEnvelope(document) ? envelopeCells(document) : [],
    copies: copiesTable(document.understanding.copies),
    references: shown,
    summaries,
    thread: around.thread ?? { answers: [], answeredBy: [] },
    layers: layersAsked(
      document.paper.texts.map(({ id }) => id),
      around.layers,
    ),
    texts: document.paper.texts.map((text, index) => {
      const labels = noteLabels(text);
      const showing = { text: text.id, marks, labels, terms, isMain: index === 0 };
      return { text, showing };
    }),
  };
}

const TRAVELS: Readonly<Record<PaperRole, boolean>> = {
  document: true,
  editorial: false,
  apparatus: false,
};

/** Prefaces, lists and editors’ notes were never sent, so no envelope is missing from them. */
function hasEnvelope(document: HeldDocument): boolean {
  return TRAVELS[document.paper.role];
}

/** The number each note goes by: that of its block, else that of the place where it is called. */
function noteLabels(text: Text): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const block of text.blocks) {
    for (const anchor of rangesOf(block.ranges, 'note-anchor')) {
      if (!labels.has(anchor.note)) labels.set(anchor.note, anchor.label);
    }
  }
  for (const block of text.blocks) {
    if (block.label !== undefined && labels.get(block.id) === '') labels.set(block.id, block.label);
  }
  return labels;
}
