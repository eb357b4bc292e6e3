import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { isNote } from '../src/model/texts.ts';
import type { Paper } from '../src/model/papers.ts';
import type { DocumentKind } from '../src/model/envelopes.ts';
import { readWords } from '../src/readers/formats.ts';
import { concludeDating } from '../src/resolution/datings/conclude.ts';
import type { HeldPaper } from '../src/resolution/holdings.ts';
import { memoryHoldings } from '../src/resolution/memory-holdings.ts';
import { resolveReferences } from '../src/resolution/resolve-references.ts';
import { resolveSeries, type ResolvedSeries } from '../src/resolution/resolve-series.ts';
import { arrange } from '../src/resolution/series/arrange.ts';
import { understand } from '../src/understanding/understand.ts';
import { expectGolden } from './golden.ts';
import { fileOf } from './source-files.ts';

const folder = resolve(import.meta.dirname, '../samples/papers');

function heldPaper(paper: Paper): HeldPaper {
  const notes = paper.texts.flatMap(({ blocks }) => blocks.filter(isNote));
  const understanding = understand(paper);
  return {
    ...paper,
    kind: (understanding.envelope.kind?.value ?? 'unknown') as DocumentKind,
    notes: notes.map(({ id, label = '' }) => ({ id, label })),
    ...understanding,
    travel: understanding.envelope,
  };
}

function resolveSamples(): ResolvedSeries {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const papers = files
    .filter((name) => /\.(?:xml|txt)$/.test(name))
    .toSorted()
    .flatMap((name) => {
      const result = readWords(fileOf(readFileSync(resolve(folder, name)), name));
      return result.kind === 'read' ? result.papers : [];
    });
  const holdings = memoryHoldings(papers.map(heldPaper));
  return resolveSeries(holdings, resolveReferences(holdings));
}

const { series, datings } = resolveSamples();

test('the runs of numbers of the affair', () => {
  const outline = series.flatMap(({ id, title, members }) => [
    `${id}: ${title}`,
    ...arrange(members).placed.map(({ entry, standing }) => {
      const { number, document, date, inferred } = entry;
      const when = date ?? (inferred ? `[${inferred.from}..${inferred.to}]` : '');
      return `  ${number} ${when} ${standing} ${document}`;
    }),
  ]);
  expectGolden(
    resolve(import.meta.dirname, 'fixtures/series/samples-runs.txt'),
    `${outline.join('\n')}\n`,
  );
});

test('the papers of the affair that state no date', () => {
  const outline = datings.flatMap((dating) => {
    const concluded = concludeDating(dating);
    return [
      `${dating.document}: ${concluded?.edtf ?? ''}`,
      ...dating.steps.map(({ rule, weight, says }) => `  ${rule}, ${weight}: ${says}`),
    ];
  });
  expectGolden(
    resolve(import.meta.dirname, 'fixtures/series/samples-datings.txt'),
    `${outline.join('\n')}\n`,
  );
});

test('what is planted among the samples comes out', () => {
  const moscow = series.find(({ id }) => id === 'moscow-to-department-1951-52');
  const out = arrange(moscow?.members ?? []).placed.filter(
    (one) => one.standing === 'out-of-order',
  );
  expect(out.map(({ entry }) => entry.number)).toEqual([1120]);
  const dating = datings.map(concludeDating).find((one) => one?.document === 'halvard1951/d16');
  expect(dating?.possible).toEqual({ from: '1952-01-07', to: '1952-01-15' });
});
