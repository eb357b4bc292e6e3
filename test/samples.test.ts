import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Paper } from '../src/model/papers.ts';
import { formatOf, readWords } from '../src/readers/formats.ts';
import { fileOf } from './source-files.ts';

const folder = resolve(import.meta.dirname, '../samples/papers');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:xml|txt)$/.test(name))
  .toSorted();

const FORMATS: Readonly<Record<string, string>> = {
  'archive-records': 'record page',
  'plain-text': 'plain text',
  'printed-edition': 'tei',
  'printed-pages': 'printed page',
};

const sources = files.map((name) => ({
  name,
  file: fileOf(readFileSync(resolve(folder, name)), name),
}));
const papers: readonly Paper[] = sources.flatMap(({ file }) => {
  const result = readWords(file);
  return result.kind === 'read' ? result.papers : [];
});

describe('the samples', () => {
  test.each(sources)('$name is read by its own format, without a warning', ({ name, file }) => {
    expect(formatOf(file)?.name).toBe(FORMATS[name.split('/')[0] ?? '']);
    const { kind, notices } = readWords(file);
    expect(kind).toBe('read');
    expect(notices.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test('every paper is marked as invented', () => {
    expect(papers.filter(({ invented }) => invented !== true).map(({ id }) => id)).toEqual([]);
  });

  test('there are about thirty papers of the time, each under an address of its own', () => {
    const documents = papers.filter(({ role }) => role !== 'apparatus');
    expect(documents.length).toBeGreaterThanOrEqual(30);
    expect(new Set(papers.map(({ id }) => id)).size).toBe(papers.length);
  });

  test('originals and translations stand side by side where the record has both', () => {
    const layers = papers
      .filter(({ collection }) => collection.startsWith('northern-archive'))
      .map(
        ({ id, texts }) => `${id.split('/')[1]} ${texts.map(({ language }) => language).join('+')}`,
      );
    expect(layers.toSorted()).toEqual([
      '2190 ru',
      '2197 en',
      '2201 ru+en',
      '2202 ru+en',
      '2203 de+en',
      '2204 pl+en',
    ]);
  });

  test('one man is spelled in five ways', () => {
    const words = papers
      .flatMap(({ texts }) => texts.flatMap(({ blocks }) => blocks.map(({ content }) => content)))
      .join(' ');
    for (const name of ['Zavyalsky', 'Zavialsky', 'Zavialski', "Zav'yal'skiy", 'Завьяльск']) {
      expect(words).toContain(name);
    }
  });
});
