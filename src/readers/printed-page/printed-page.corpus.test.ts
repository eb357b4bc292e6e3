import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bare, keptInBlocks } from '../../../test/kept-characters.ts';
import { sharedData } from '../../../test/shared-data.ts';
import { fileOf } from '../../../test/source-files.ts';
import { printedPage } from './printed-page.ts';

const path = sharedData('truth/dev/envelope.jsonl.gz');

/** One page in so many is read; `CHANCERY_EVERY_PAGE=1` reads all of them, in half a minute. */
const STEP = process.env['CHANCERY_EVERY_PAGE'] === '1' ? 1 : 8;

/** What a page holds beyond its blocks, or undefined where the blocks are not all in it in order. */
function leftOver(page: string, kept: string): string | undefined {
  let left = '';
  let at = 0;
  for (const letter of page) {
    if (letter === kept[at]) at += 1;
    else left += letter;
  }
  return at === kept.length ? left : undefined;
}

describe.skipIf(path === undefined)('printed pages by the thousand (needs the shared data)', () => {
  test('none is refused, and nothing but the numbers of the note list is left out', () => {
    const lines = gunzipSync(readFileSync(path ?? ''))
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .filter((_, index) => index % STEP === 0);
    const lost: string[] = [];
    for (const line of lines) {
      const { id, input } = JSON.parse(line) as { id: string; input: string };
      const result = printedPage.read(fileOf(input));
      const paper = result.kind === 'read' ? result.papers[0] : undefined;
      const left = paper && leftOver(bare(input), keptInBlocks(paper));
      if (left === undefined || !/^(?:\d{1,4}\.|[*†]\.?)*$/.test(left)) {
        lost.push(`${id}: ${left}`);
      }
    }
    expect(lost).toEqual([]);
    expect(lines.length).toBeGreaterThan(2000);
  }, 120_000);
});
