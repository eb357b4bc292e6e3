import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { markupText, words } from '../../../test/markup-text.ts';
import { sharedData } from '../../../test/shared-data.ts';
import { fileOf } from '../../../test/source-files.ts';
import { weave, weaveWithoutNotes } from '../../../test/weave.ts';
import { rangesOf } from '../../model/ranges.ts';
import { readTei } from './read.ts';

/**
 * Whole volumes of the real edition: the words of the markup are the words of the papers, every character in order. Some volumes
 * of different make by default, all of them with `CHANCERY_ALL_VOLUMES=1`.
 */
const SOME = ['frus1917-72PubDip', 'frus1948v01p1', 'frus1961-63v07-09mSupp', 'frus1969-76ve13'];

const folder = sharedData('frus');
const volumes = folder === undefined ? [] : chosen(readdirSync(folder));

function chosen(files: readonly string[]): readonly string[] {
  const all = files.filter((file) => file.endsWith('.xml.gz'));
  if (process.env['CHANCERY_ALL_VOLUMES'] === '1') return all;
  return all.filter((file) => SOME.includes(file.replace('.xml.gz', '')));
}

describe.skipIf(volumes.length === 0)(
  'every character of a volume (needs real volumes in shared/frus; set CHANCERY_SHARED)',
  () => {
    test.each(volumes)('%s', (file) => {
      const content = gunzipSync(readFileSync(resolve(folder ?? '', file)));
      const xml = content.toString('utf8');
      const result = readTei(fileOf(content, file));
      if (result.kind === 'refused') throw new Error(result.notices[0]?.message);
      const papers = result.papers.map((paper) => paper.texts.flatMap((text) => text.blocks));

      const woven = words(papers.map(weave).join(' '));
      expectSame(woven, words(markupText(xml, { notes: 'in-place' })));
      const flowing = words(papers.map(weaveWithoutNotes).join(' '));
      expectSame(flowing, words(markupText(xml, { notes: 'left-out' })));
      const breaks = papers.flat().flatMap((block) => rangesOf(block.ranges, 'page-break'));
      expect(breaks).toHaveLength(xml.match(/<pb\s/g)?.length ?? 0);
    });
  },
);

/** Says where two long texts part, instead of printing both. */
function expectSame(actual: string, expected: string): void {
  if (actual === expected) return;
  let at = 0;
  while (actual[at] === expected[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 60), at + 60);
  expect({ at, text: around(actual) }).toEqual({ at, text: around(expected) });
}
