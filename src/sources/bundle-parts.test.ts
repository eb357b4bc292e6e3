import { describe, expect, test } from 'vitest';
import { bundleParts } from './bundle-parts.ts';

const membersOf = (names: readonly string[]): readonly string[] | undefined =>
  bundleParts(names, (name) => name)?.members;

describe('pages stand in the order of their names, and endings have no part in it', () => {
  test.each([
    ['numbers by what they count', ['p1.jpg', 'p2.jpg', 'p10.jpg']],
    // As archives count leaves: the back of a leaf behind its front.
    ['backs of leaves', ['л. 12.jpg', 'л. 12 об.jpg', 'л. 13.jpg', 'л. 13_об.jpg']],
    ['leaves and backs of other endings', ['12.tif', '12 v.jpg', '12-2.jpg', '13.jpg']],
    // As Windows counts what it scans.
    ['copies of a name', ['Scan.jpg', 'Scan (2).jpg', 'Scan (10).jpg']],
    ['parts of a page', ['p1.jpg', 'p1-2.jpg', 'p1a.jpg']],
    ['capitals or not', ['IMG_1.HEIC', 'img_2.jpg', 'IMG_3.HEIC']],
    ['words in folders beside the pictures', ['alto/p1.xml', 'p1.jpg', 'page/p1.xml', 'p2.jpg']],
    ['words of a page beside it', ['p1.alto.xml', 'p1.jpg', 'p1 v.jpg', 'p2.jpg', 'p2.xml']],
  ])('%s', (_, names) => {
    expect(membersOf(names.toReversed())).toEqual(names);
    expect(membersOf(names)).toEqual(names);
  });
});
