import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { pictureFile, pngOfSize } from '../../../test/pictures.ts';
import type { PageLayout } from '../../model/scans.ts';
import { formatOf, readSource } from '../formats.ts';
import { picture } from './picture.ts';

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#eee' } });

const codes = (notices: readonly { readonly code: string }[]): readonly string[] =>
  notices.map(({ code }) => code);

describe('a picture by itself', () => {
  test.each([
    ['image/jpeg', () => blank(300, 420).jpeg()],
    ['image/png', () => blank(300, 420).png()],
    ['image/tiff', () => blank(300, 420).tiff({ compression: 'lzw' })],
    ['image/webp', () => blank(300, 420).webp()],
  ])('%s is a paper with one page that waits', async (mediaType, made) => {
    const file = await pictureFile(made(), 'box/Folio 12.img');
    expect(file.mediaType).toBe(mediaType);
    expect(formatOf(file)).toBe(picture);
    const result = await readSource(file);
    expect(result).toMatchObject({
      kind: 'read',
      notices: [],
      papers: [{ title: 'Folio 12', texts: [], source: file.id }],
    });
    expect(result.kind === 'read' && result.papers[0]?.scans).toMatchObject([
      {
        ordinal: 1,
        recognition: 'waiting',
        words: [],
        image: { id: `${file.id}-1`, frame: 1, mediaType, width: 300, height: 420 },
      },
    ]);
  });

  test('stands upright, as its EXIF says', async () => {
    const turned = blank(420, 300).jpeg().withMetadata({ orientation: 6, density: 300 });
    const result = await readSource(await pictureFile(turned));
    const scans = result.kind === 'read' ? result.papers[0]?.scans : [];
    expect(scans?.[0]?.image).toMatchObject({ width: 300, height: 420, dpi: 300 });
    expect(codes(result.notices)).toEqual([]);
  });

  test('that is wider than high is taken in, and said to be perhaps two pages', async () => {
    const result = await readSource(await pictureFile(blank(800, 500).png()));
    expect(result).toMatchObject({ kind: 'read', notices: [{ code: 'two-pages' }] });
  });

  test('that is cut off is taken in with a warning', async () => {
    const whole = await blank(600, 800).jpeg().toBuffer();
    const result = await readSource(await pictureFile(whole.subarray(0, whole.length - 40)));
    expect(result).toMatchObject({
      kind: 'read',
      notices: [{ code: 'cut-off', severity: 'warning' }],
    });
  });

  test('in JPEG 2000 is measured', async () => {
    const size = Buffer.alloc(20);
    size.writeUInt32BE(1640, 0);
    size.writeUInt32BE(2320, 4);
    const codestream = Buffer.concat([Buffer.from([0xff, 0x4f, 0xff, 0x51, 0, 41, 0, 0]), size]);
    const result = await readSource(await pictureFile(codestream));
    const scans = result.kind === 'read' ? result.papers[0]?.scans : [];
    expect(scans?.[0]?.image).toMatchObject({ width: 1640, height: 2320, mediaType: 'image/j2c' });
  });
});

test('a TIFF of several frames is one paper with as many pages', async () => {
  const pages = [blank(300, 400), blank(320, 400)].map((page) => page.png().toBuffer());
  const tiff = sharp(await Promise.all(pages), { join: { animated: true } }).tiff();
  const result = await readSource(await pictureFile(tiff));
  const scans = result.kind === 'read' ? result.papers[0]?.scans : [];
  expect(scans?.map(({ ordinal, image }) => [ordinal, image.frame])).toEqual([
    [1, 1],
    [2, 2],
  ]);
});

test('what was recognised is the text of the paper, each word where it stands', async () => {
  const file = await pictureFile(blank(600, 800).png(), 'box/wire.png');
  const word = (content: string, x: number, y: number) => ({
    content,
    confidence: 0.8,
    box: { x, y, width: 12 * content.length, height: 20 },
  });
  const line = (y: number, ...words: readonly string[]) => ({
    box: { x: 50, y, width: 500, height: 20 },
    words: words.map((content, index) => word(content, 50 + 100 * index, y)),
  });
  const box = { x: 50, y: 40, width: 500, height: 100 };
  const layout: PageLayout = {
    // Recognised on a copy of half the size.
    width: 300,
    height: 400,
    language: 'en',
    by: 'a tester',
    blocks: [
      { box, lines: [line(40, 'FROM', 'OSLO', 'TO', 'FOREIGN', 'OFFICE')] },
      { box, lines: [line(100, 'The', 'light', 'is', 'out.')] },
    ],
  };
  const read = await readSource({ ...file, wordsOn: () => layout });
  const paper = read.kind === 'read' ? read.papers[0] : undefined;
  expect(paper?.title).toBe('FROM OSLO TO FOREIGN OFFICE');
  expect(paper?.texts).toMatchObject([
    { layer: 'original', language: 'en', by: 'a tester', blocks: [{ kind: 'head' }, {}] },
  ]);
  const [page] = paper?.scans ?? [];
  expect(page?.recognition).toBe('read');
  expect(page?.words).toHaveLength(9);
  expect(page?.words[1]).toEqual({
    start: 5,
    end: 9,
    text: 'en',
    block: 'h1',
    confidence: 0.8,
    box: { x: 300, y: 80, width: 96, height: 40 },
  });
});

describe('hostile pictures', () => {
  test.each([
    ['of 60,000 by 60,000 pixels', 'too-many-pixels', pngOfSize(60_000, 60_000)],
    ['that is a head and nothing else', 'damaged-picture', Buffer.from('89504e470d0a1a0a', 'hex')],
    [
      'with noise behind its head',
      'damaged-picture',
      Buffer.from(`ffd8ff${'a7'.repeat(400)}`, 'hex'),
    ],
  ])('one %s is refused: %s', async (_, code, bytes) => {
    const result = await readSource(await pictureFile(bytes));
    expect(result).toMatchObject({ kind: 'refused', notices: [{ code, severity: 'error' }] });
    expect(result.notices).toHaveLength(1);
  });
});
