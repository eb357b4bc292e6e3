import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { sharedData } from '../../../test/shared-data.ts';
import { fileOf } from '../../../test/source-files.ts';
import { wordsOfMarkup } from '../../../test/words-of-markup.ts';
import type { Paper } from '../../model/papers.ts';
import { readTei } from '../../readers/tei/read.ts';
import { summaryFields, type HeldDocument } from '../../store/store.ts';
import { understand } from '../../understanding/understand.ts';
import { rendered } from '../rendered.ts';
import { documentView } from '../rendering/document-view.ts';
import { Words } from './words.tsx';

const volume = sharedData('frus/frus1952-54v12p2.xml.gz');

function held(paper: Paper): HeldDocument {
  const understanding = understand(paper);
  const { id, title, collection, ordinal, printedNumber = null } = paper;
  const summary = { id, title, collection, ordinal, printedNumber, holding: 'held' } as const;
  return {
    holding: 'held',
    summary: { ...summary, ...summaryFields(understanding.envelope) },
    paper,
    understanding,
    links: [],
    identities: [],
    findings: [],
    citedBy: [],
    revisions: [],
    series: [],
  };
}

test.skipIf(volume === undefined)(
  'every block of a real volume keeps its words on the page (skipped where the volumes are absent)',
  () => {
    const xml = gunzipSync(readFileSync(volume ?? '')).toString('utf8');
    const read = readTei(fileOf(xml, 'volume.xml'));
    const papers = read.kind === 'read' ? read.papers : [];
    let blocks = 0;
    for (const paper of papers.filter((paper) => paper.role !== 'apparatus')) {
      for (const { text, showing } of documentView(held(paper), { summaries: [] }).texts) {
        for (const block of text.blocks) {
          const markup = rendered(
            <p>
              <Words block={block} showing={showing} />
            </p>,
          );
          blocks += 1;
          if (wordsOfMarkup(markup) !== block.content) {
            expect(`${paper.id} ${block.id}: ${wordsOfMarkup(markup)}`).toBe(block.content);
          }
        }
      }
    }
    expect(blocks).toBeGreaterThan(5000);
  },
);
