import { beforeEach, describe, expect, test } from 'vitest';
import { blockId, sourceId, textId } from '../model/ids.ts';
import { PUBLIC } from '../model/reader.ts';
import { imageId, type Recognition, type ScannedPage } from '../model/scans.ts';
import { affair } from './affair.contract.ts';
import { FIRST, gather, SECOND, THIRD } from './asking.contract.ts';
import type { Get } from './asking.contract.ts';
import type { ImportedSource } from './keeping.ts';

const PICTURE = sourceId('5'.repeat(64));

/** A page on a frame of one picture; a page that was read has one word. */
function page(ordinal: number, frame: number, recognition: Recognition = 'read'): ScannedPage {
  const word = { text: textId('en'), block: blockId('p1'), start: 0, end: 4, confidence: 0.9 };
  return {
    ordinal,
    image: {
      id: imageId(PICTURE, frame),
      source: PICTURE,
      frame,
      mediaType: 'image/tiff',
      width: 1654,
      height: 2339,
      dpi: 200,
    },
    recognition,
    words:
      recognition === 'read' ? [{ ...word, box: { x: 90, y: 120, width: 60, height: 22 } }] : [],
    label: `${frame}`,
  };
}

/** The affair with its first two papers on pictures; they share the second, where one ends and the other begins. */
export function scannedAffair(recognition: Recognition = 'read'): ImportedSource {
  const { papers, ...rest } = affair();
  const scans = [[page(1, 1), page(2, 2)], [page(1, 2, recognition)]];
  return {
    ...rest,
    papers: papers.map((put, index) => {
      const pages = scans[index];
      return pages === undefined ? put : { ...put, paper: { ...put.paper, scans: pages } };
    }),
  };
}

/** Pictures of pages come back as they were put, apart from their papers. */
export function testScans(store: Get): void {
  describe('scans', () => {
    beforeEach(() => store().putSource(scannedAffair('waiting')));

    test('the pages of a paper come back with their words', async () => {
      expect(await store().scans(FIRST, PUBLIC)).toEqual([page(1, 1), page(2, 2)]);
      expect(await store().scans(SECOND, PUBLIC)).toEqual([page(1, 2, 'waiting')]);
      expect(await store().scans(THIRD, PUBLIC)).toEqual([]);
    });

    test('which of some papers have pages is told without the pages', async () => {
      expect(await store().scanned([THIRD, SECOND, FIRST], PUBLIC)).toEqual([FIRST, SECOND]);
    });

    test('the paper itself comes without them', async () => {
      const document = await store().document(FIRST, PUBLIC);
      expect(document?.holding === 'held' && document.paper).toEqual(affair().papers[0]?.paper);
      const [understood] = await gather(store().understoodPapers());
      expect(understood?.paper).not.toHaveProperty('scans');
    });

    test('a picture is found by its id, with the papers that stand on it', async () => {
      const both = await store().pageImage(imageId(PICTURE, 2), PUBLIC);
      expect(both?.image).toEqual(page(2, 2).image);
      expect(both?.papers).toMatchObject([
        { document: { id: FIRST }, ordinal: 2 },
        { document: { id: SECOND }, ordinal: 1 },
      ]);
      expect(await store().pageImage(imageId(PICTURE, 3), PUBLIC)).toBeUndefined();
    });

    test('the pictures of a source come once each, and say how far they are', async () => {
      const pictures = await store().picturesOf(scannedAffair().source.id);
      expect(pictures.map(({ image, recognition }) => [image.frame, recognition])).toEqual([
        [1, 'read'],
        [2, 'read'],
      ]);
      expect(await store().picturesOf(PICTURE)).toEqual([]);
    });

    test('a source has pages that wait until a new reading of it has words for them', async () => {
      const { source } = scannedAffair();
      expect(await store().waitingSources()).toEqual([{ source: source.id, pages: 1 }]);
      await store().putSource(scannedAffair('read'));
      expect(await store().waitingSources()).toEqual([]);
      expect(await store().scans(SECOND, PUBLIC)).toEqual([page(1, 2)]);
    });

    test('pictures go with the papers that stood on them', async () => {
      await store().putSource(affair());
      expect(await store().scans(FIRST, PUBLIC)).toEqual([]);
      expect(await store().pageImage(imageId(PICTURE, 1), PUBLIC)).toBeUndefined();
      expect(await store().check()).toEqual([]);
    });
  });
}
