import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bare, keptInBlocks } from '../../../test/kept-characters.ts';
import { sharedData } from '../../../test/shared-data.ts';
import { fileOf } from '../../../test/source-files.ts';
import { glimpseOf } from '../glimpse.ts';
import { recordPage } from './record-page.ts';

const path = sharedData('seeds/000_387ad8c1c315acad.txt');

describe.skipIf(path === undefined)('the record page of 1950 (needs the shared data)', () => {
  const file = fileOf(readFileSync(path ?? ''));
  const result = recordPage.read(file);
  if (result.kind === 'refused') throw new Error('the page was refused');
  const [paper] = result.papers;
  if (paper === undefined) throw new Error('the page gave no paper');
  const [russian, english] = paper.texts;

  test('it is recognised and named by the archive and its number', () => {
    expect(recordPage.recognise(glimpseOf(file))).toBeGreaterThan(0.9);
    expect(paper.id).toBe('wilson-center-digital-archive/119399');
    expect(result.notices).toEqual([]);
  });

  test('the citation gives translator, archive, collection, address and date', () => {
    const record = Object.fromEntries(paper.record.map(({ name, value }) => [name, value]));
    expect(record).toMatchObject({
      'original-language': 'Russian',
      translator: 'Gary Goldberg',
      archive: 'Wilson Center Digital Archive',
      fond: 'CWIHP Archive',
      date: 'September 27, 1950',
      credits: 'This document was made possible with support from Leon Levy Foundation',
    });
    expect(record['address']).toMatch(/^https:.*\/document\/119399$/);
  });

  test('Russian and English part in the middle of their common line', () => {
    expect(russian).toMatchObject({ layer: 'original', language: 'ru', by: 'OCR of the scan' });
    expect(english).toMatchObject({ layer: 'translation', language: 'en', by: 'Gary Goldberg' });
    expect(russian?.blocks.at(-1)?.content).toMatch(/Выпустил Абрамкан$/);
    expect(english?.blocks[0]?.content).toBe('CABLE STRICTLY SECRET');
  });

  test('heads, copy list, signature and closing lines stand in blocks of their own', () => {
    const kinds = (text: typeof russian) => text?.blocks.map(({ kind }) => kind) ?? [];
    expect(kinds(english).filter((kind) => kind === 'list-item')).toHaveLength(15);
    expect(kinds(english).filter((kind) => kind === 'paragraph')).toHaveLength(5);
    expect(kinds(russian).filter((kind) => kind === 'paragraph')).toHaveLength(4);
    const signed = (text: typeof russian) => text?.blocks.find(({ kind }) => kind === 'signature');
    expect(signed(english)?.content).toBe('27 September 1950 VYSHINSKY');
    expect(signed(russian)?.content).toBe('27.1X.50 r. BEIMHCHMA');
    const noise = russian?.blocks.filter(({ kind }) => kind === 'ocr-noise') ?? [];
    expect(noise.map(({ content }) => content)).toContain('BKS F.');
    expect(noise.map(({ content }) => content)).not.toContain('TPOMERO."');
  });

  test('brackets of the translator are gaps', () => {
    const last = english?.blocks.at(-1);
    const quotes = last?.ranges.map(({ start, end }) => last.content.slice(start, end));
    expect(quotes).toEqual(['[]', '[]', '[illegible signature]']);
    expect(last?.ranges.map((range) => (range.kind === 'gap' ? range.reason : ''))).toEqual([
      'other',
      'other',
      'illegible',
    ]);
  });

  test('every character of the page is in a block or a field', () => {
    const page = new TextDecoder().decode(file.content);
    const fields = paper.record.slice(0, 6).map(({ value }) => value);
    const labels = page.match(/^(?:Citation|Summary|Credits|Original Language|Contents):/gm) ?? [];
    const [title, ...rest] = fields;
    const record = [title, ...rest.map((value, index) => `${labels[index]}${value}`)].join('');
    expect(bare(record) + keptInBlocks(paper)).toBe(bare(page));
  });
});
