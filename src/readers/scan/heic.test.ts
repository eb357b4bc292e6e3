import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { codedIn, heicFixture, heicOf, photograph, sizeOf, turnedBy } from '../../../test/heic.ts';
import { pictureFile } from '../../../test/pictures.ts';
import { readSource } from '../formats.ts';
import type { ReadResult } from '../format.ts';
import { measure } from './measure.ts';

const flag = codedIn(heicFixture('flag'));
const page = codedIn(heicFixture('page'));
const [config = Buffer.alloc(0), size = Buffer.alloc(0)] = flag.properties ?? [];

async function read(bytes: Uint8Array): Promise<ReadResult> {
  return readSource(await pictureFile(bytes, 'box/IMG_0001.HEIC'));
}

describe('a HEIC file is a paper with one page', () => {
  test.each([
    ['of a single picture', heicFixture('flag'), [400, 600]],
    [
      'turned by 90 degrees',
      heicOf({ items: [{ ...flag, properties: [config, size, turnedBy(1)] }] }),
      [600, 400],
    ],
    [
      'of a telephone: in parts, with a thumbnail, turned, the turn in its EXIF too',
      photograph(),
      [600, 800],
    ],
  ])('%s', async (_, bytes, [width, height]) => {
    const result = await read(bytes);
    const scans = result.kind === 'read' ? result.papers[0]?.scans : [];
    expect(scans).toMatchObject([
      { recognition: 'waiting', image: { frame: 1, mediaType: 'image/heic', width, height } },
    ]);
    expect(result.notices.filter(({ code }) => code !== 'two-pages')).toEqual([]);
  });

  test('which is its main picture; of others it is said that they are there', async () => {
    const result = await read(heicOf({ items: [flag, page, flag], primary: 2 }));
    expect(result).toMatchObject({
      kind: 'read',
      papers: [{ scans: [{ image: { width: 768, height: 1024 } }] }],
      notices: [{ code: 'other-pictures', severity: 'warning' }],
    });
    expect(result.notices[0]?.message).toMatch(/^The file holds 3 pictures; /);
  });

  test('of which a part is missing, with a warning', async () => {
    const result = await read(photograph().subarray(0, -200));
    expect(result).toMatchObject({ kind: 'read', notices: [{ code: 'cut-off' }] });
  });
});

describe('a HEIC file is refused with one notice', () => {
  const whole = heicFixture('page');
  const noise = Buffer.concat([whole.subarray(0, 60), Buffer.alloc(2000, 0xa7)]);
  const bomb = heicOf({ items: [{ ...flag, properties: [config, sizeOf(60_000, 60_000)] }] });
  const jpegs = heicOf({ items: [{ ...flag, properties: [size] }], brands: 'mif1\0\0\0\0mif1' });
  test.each([
    ['cut off in its picture', 'damaged-picture', whole.subarray(0, -300)],
    ['cut off in its head', 'damaged-picture', whole.subarray(0, 200)],
    ['of a head alone', 'damaged-picture', whole.subarray(0, 24)],
    ['with noise behind its head', 'damaged-picture', noise],
    ['that says it has 3,600 million pixels', 'too-many-pixels', bomb],
    ['that is not coded as HEVC', 'unread-picture', jpegs],
  ])('%s: %s', async (_, code, bytes) => {
    const result = await read(bytes);
    expect(result).toMatchObject({ kind: 'refused', notices: [{ code, severity: 'error' }] });
    expect(result.notices).toHaveLength(1);
    expect(result.notices[0]?.message).not.toContain('bad seek');
  });
});

test('AVIF whose first brand is that of any coding is read as AVIF', async () => {
  const bytes = await sharp({ create: { width: 64, height: 96, channels: 3, background: '#888' } })
    .avif()
    .toBuffer();
  bytes.write('mif1', 8, 'latin1');
  const { mediaType } = await pictureFile(bytes);
  expect(mediaType).toBe('image/avif');
  expect(await measure(bytes, mediaType)).toMatchObject({ frames: [{ width: 64, height: 96 }] });
});

test('a picture of a kind that nobody reads is said to be one', async () => {
  expect(await measure(Buffer.from('BM'), 'image/bmp')).toMatchObject({ code: 'unread-picture' });
});
