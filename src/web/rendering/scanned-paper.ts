import type { ScannedPaper } from '../../exports/iiif/manifest.ts';
import type { ScannedPage } from '../../model/scans.ts';
import { titleOf } from '../../model/titles.ts';
import type { HeldDocument } from '../../store/store.ts';
import { recordValue } from '../words/citation.ts';
import { say } from '../words/say.ts';
import { envelopeCells } from './envelope-cells.ts';

/** A held paper with its page pictures, as IIIF viewers show it. */
export function scannedPaper(document: HeldDocument, scans: readonly ScannedPage[]): ScannedPaper {
  const { paper, summary } = document;
  const about = recordValue(document, 'summary');
  const rights = recordValue(document, 'rights');
  const day = /^\d{4}-\d{2}-\d{2}/.exec(summary.date ?? '')?.[0];
  return {
    title: titleOf(paper),
    envelope: statedRows(document),
    ...(about !== undefined && { summary: about }),
    ...(day !== undefined && { date: day }),
    ...(rights !== undefined && { rights }),
    texts: paper.texts,
    scans,
  };
}

/** What the envelope states, a row a cell. */
export function statedRows(
  document: HeldDocument,
): readonly { readonly label: string; readonly value: string }[] {
  return envelopeCells(document).flatMap(({ label, values }) =>
    values.length === 0
      ? []
      : [{ label: say(label), value: values.map(({ words }) => words).join('; ') }],
  );
}
