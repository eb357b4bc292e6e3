import { PDFDocument, type PDFPage, StandardFonts } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { describe, expect, test, vi } from 'vitest';
import { pictureFile } from '../../../test/pictures.ts';
import { pdfOfPages, rawPdf } from '../../../test/raw-pdf.ts';
import type { Paper } from '../../model/papers.ts';
import { BINARY, mediaTypeOf } from '../../sources/media-types.ts';
import type { ReadResult } from '../format.ts';
import { formatOf, readSource } from '../formats.ts';
import { pdf } from './pdf.ts';

vi.setConfig({ testTimeout: 120_000 });

const TELEGRAM = [
  'FROM OSLO TO FOREIGN OFFICE',
  '',
  'No. 88                            April 4, 1950',
  '',
  'The keeper of the light has reported that the lamps were',
  'put out on the evening of the third, and that no talks',
  'with the owners of the oil have been held since.',
];

type Draw = (page: PDFPage, document: PDFDocument) => Promise<void> | void;

async function made(...draws: readonly Draw[]): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  for (const draw of draws) await draw(document.addPage([595, 842]), document);
  return document;
}

const typed =
  (lines: readonly string[]): Draw =>
  async (page, document) => {
    const font = await document.embedFont(StandardFonts.Courier);
    for (const [row, line] of lines.entries()) {
      if (line !== '') page.drawText(line, { x: 72, y: 760 - 16 * row, size: 11, font });
    }
  };

const scanned: Draw = async (page, document) => {
  const picture = sharp({ create: { width: 60, height: 85, channels: 3, background: '#eed' } });
  const image = await document.embedJpg(await picture.jpeg().toBuffer());
  page.drawImage(image, { x: 0, y: 0, width: 595, height: 842 });
};

async function readPdf(bytes: Uint8Array): Promise<ReadResult> {
  const file = await pictureFile(bytes, 'box/wire.pdf');
  expect(formatOf(file)).toBe(pdf);
  return readSource(file);
}

const saved = async (document: Promise<PDFDocument>): Promise<ReadResult> =>
  readPdf(await (await document).save());

const papersIn = (result: ReadResult): readonly Paper[] =>
  result.kind === 'read' ? result.papers : [];

describe('a PDF', () => {
  test('with a text layer has its words, and where they stand', async () => {
    const result = await saved(made(typed(TELEGRAM)));
    const [paper] = papersIn(result);
    expect(paper).toMatchObject({ title: 'FROM OSLO TO FOREIGN OFFICE', place: { page: '1' } });
    expect(paper?.texts[0]?.blocks.map(({ kind, content }) => [kind, content])).toEqual([
      ['head', 'FROM OSLO TO FOREIGN OFFICE'],
      ['dateline', 'No. 88 April 4, 1950'],
      ['paragraph', TELEGRAM.slice(4).join(' ')],
    ]);
    const [page] = paper?.scans ?? [];
    expect(page).toMatchObject({
      recognition: 'read',
      image: { mediaType: 'application/pdf', frame: 1, width: 1653, height: 2339, dpi: 200 },
    });
    const oslo = page?.words[1];
    // 72 points from the left, behind five letters of 6.6 points; 82 points from the top.
    expect(oslo).toMatchObject({ start: 5, end: 9, block: 'h1' });
    expect(oslo?.box.x).toBeCloseTo(((72 + 5 * 6.6) / 72) * 200, -1);
    expect((oslo?.box.y ?? 0) + (oslo?.box.height ?? 0)).toBeCloseTo((84 / 72) * 200, -1);
  });

  test.each([
    ['bytes of another program', Buffer.concat([Buffer.alloc(700, 1), Buffer.from('\0\0\n')])],
    ['the head of a mail', Buffer.from('Content-Type: application/pdf\r\n\r\n')],
  ])('is read behind %s', async (_junk, before) => {
    const whole = await (await made(typed(TELEGRAM))).save();
    const [paper] = papersIn(await readPdf(Buffer.concat([before, whole])));
    expect(paper?.texts[0]?.blocks[0]?.content).toBe('FROM OSLO TO FOREIGN OFFICE');
  });

  test('is looked for in the first 1024 bytes, and is not a text that speaks of one', async () => {
    const whole = await (await made(typed(TELEGRAM))).save();
    expect(mediaTypeOf(Buffer.concat([Buffer.alloc(1025, 1), whole]))).toBe(BINARY);
    const about = 'A file that begins with\n%PDF-1.7\nis a PDF.\n';
    expect(mediaTypeOf(Buffer.from(about))).toBe('text/plain');
  });

  test('of scanned pages waits, a mixed one in part', async () => {
    const [only] = papersIn(await saved(made(scanned)));
    expect(only).toMatchObject({ title: 'wire', texts: [], scans: [{ recognition: 'waiting' }] });
    const [mixed] = papersIn(await saved(made(typed(TELEGRAM), scanned)));
    expect(mixed?.scans?.map(({ recognition }) => recognition)).toEqual(['read', 'waiting']);
  });

  test('whose page is turned has words where they stand on the upright page', async () => {
    const turned = made(async (page, document) => {
      await typed(TELEGRAM)(page, document);
      page.setRotation({ type: 'degrees', angle: 90 } as Parameters<PDFPage['setRotation']>[0]);
    });
    const scan = papersIn(await saved(turned))[0]?.scans?.[0];
    expect(scan?.image).toMatchObject({ width: 2339, height: 1653 });
    const box = scan?.words[1]?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    expect(box.height).toBeGreaterThan(box.width);
    expect(box.x + box.width).toBeLessThan(2339);
  });

  test('of several telegrams is as many papers, and says so', async () => {
    const goesOn = ['- 2 -', '', 'and that the boat of the pilots will fetch oil in May.'];
    const second = ['FROM BERGEN TO FOREIGN OFFICE', '', 'No. 89', '', 'The light burns again.'];
    const result = await saved(made(typed(TELEGRAM), typed(goesOn), typed(second)));
    expect(papersIn(result).map(({ scans }) => scans?.length)).toEqual([2, 1]);
    expect(result.notices).toMatchObject([{ code: 'papers-by-heads', severity: 'info' }]);
  });
});

describe('hostile PDFs: one notice each', () => {
  test('locked with a password', async () => {
    const document = await made(typed(TELEGRAM));
    document.encrypt({ userPassword: 'lamp', ownerPassword: 'oil' });
    expect(await readPdf(await document.save())).toMatchObject({
      kind: 'refused',
      notices: [{ code: 'encrypted' }],
    });
  });

  test('with JavaScript and attached files: pages are read, the rest is told', async () => {
    const document = await made(typed(TELEGRAM));
    document.addJavaScript('start', 'app.alert("lamp")');
    await document.attach(Buffer.from('oil'), 'oil.exe', { mimeType: 'application/x-msdownload' });
    const result = await readPdf(await document.save());
    expect(result.kind).toBe('read');
    expect(result.notices).toMatchObject([{ code: 'pdf-extras', severity: 'info' }]);
    expect(result.notices[0]?.message).toContain('JavaScript and an attached file');
  });

  test('of 100,000 pages', async () => {
    const result = await readPdf(pdfOfPages(100_000, Buffer.from('BT ET')));
    expect(result).toMatchObject({ kind: 'refused', notices: [{ code: 'too-many-pages' }] });
  });

  test('cut off: what is there is read, or it is refused', async () => {
    const whole = await (await made(typed(TELEGRAM), scanned)).save();
    for (const share of [0.02, 0.3, 0.7, 0.95]) {
      const result = await readPdf(whole.subarray(0, Math.round(share * whole.length)));
      if (result.kind === 'read') continue;
      expect(result.notices).toMatchObject([{ code: 'damaged-pdf' }]);
    }
  });

  test('pages that are their own parents', async () => {
    const looped = rawPdf([
      { dictionary: '<< /Type /Catalog /Pages 2 0 R >>' },
      { dictionary: '<< /Type /Pages /Count 1 /Kids [2 0 R] >>' },
    ]);
    expect((await readPdf(looped)).notices).toHaveLength(1);
  });

  test('a page of a hundred kilometres is measured as no more than a large sheet', async () => {
    const wide = pdfOfPages(1, Buffer.from('BT ET')).toString('latin1');
    const result = await readPdf(
      Buffer.from(wide.replace('[0 0 595 842]', '[0 0 9e9 9e9]'), 'latin1'),
    );
    const image = papersIn(result)[0]?.scans?.[0]?.image;
    expect(image?.width).toBeLessThanOrEqual(20_000);
  });

  test('a page that draws itself without end', async () => {
    const line = 'BT /F1 9 Tf 9 9 Td (lamp) Tj ET '.repeat(150_000);
    const result = await readPdf(pdfOfPages(1, Buffer.from(line)));
    expect(papersIn(result)[0]?.scans?.[0]?.words.length).toBeLessThanOrEqual(100_000);
  });
});
