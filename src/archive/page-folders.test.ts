import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dumpArchive } from '../../test/dump-archive.ts';
import { codedIn, heicFixture, heicOf } from '../../test/heic.ts';
import { pngOfSize } from '../../test/pictures.ts';
import { zipOf } from '../../test/zip-of.ts';
import type { DocumentId } from '../model/ids.ts';
import { PUBLIC } from '../model/reader.ts';
import { type Archive, openArchive } from './archive.ts';
import type { ImportReport } from './import.ts';

vi.setConfig({ testTimeout: 120_000 });

let folder = '';
let box = '';
let archive: Archive;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-folders-'));
  box = join(folder, 'Fond 12');
  await mkdir(box);
  archive = await openArchive(join(folder, 'archive'), { create: true });
});
afterEach(async () => {
  await archive.close();
  await rm(folder, { recursive: true });
});

/** A small page; no two with different numbers are the same. */
const page = (number: number): Promise<Buffer> =>
  sharp({ create: { width: 100 + number, height: 150, channels: 3, background: '#eee' } })
    .png()
    .toBuffer();

async function put(name: string, content: string | Buffer): Promise<void> {
  await writeFile(join(box, name), content);
}

const imported = (path = box): Promise<ImportReport> => archive.importPaths([path], { threads: 1 });
const codes = ({ notices }: ImportReport): readonly string[] => notices.map(({ code }) => code);

/** Each held paper: the last part of its id, its title, and the names of its pages. */
async function papers(): Promise<readonly (readonly string[])[]> {
  const { collections } = { collections: await archive.store.collections(PUBLIC) };
  const all = await Promise.all(
    collections.map(({ collection }) =>
      archive.store.papersOf(collection.id, { limit: 99, offset: 0 }, PUBLIC),
    ),
  );
  return Promise.all(
    all.flatMap(({ items }) =>
      items.map(async ({ id, title }) => {
        const scans = await archive.store.scans(id, PUBLIC);
        return [id.split('/')[1] ?? '', title, ...scans.map(({ label }) => label ?? '')];
      }),
    ),
  );
}

const TABLE = `file;paper;title;date;from;to;number;page
p1.png;a;"The light; and its oil";4 April 1950;Legation in Oslo;Foreign Office;88;12
p2.png;a;;;;;;13
p10.png;b;Another;;;;;
`;

describe('a folder of page pictures', () => {
  test('a picture that was taken out and put back is there again', async () => {
    for (const number of [1, 2, 3]) await put(`p${number}.png`, await page(number));
    await imported();
    const whole = await papers();
    await rm(join(box, 'p3.png'));
    await imported();
    expect((await papers())[0]).not.toContain('p3.png');
    await put('p3.png', await page(3));
    expect(await imported()).toMatchObject({ documents: 1, unchanged: 0 });
    expect(await papers()).toEqual(whole);
    expect(await imported()).toMatchObject({ documents: 0, unchanged: 1 });
  });

  test('is one paper, its pages in natural order, and one source with its pictures kept', async () => {
    for (const number of [10, 2, 1]) await put(`p${number}.png`, await page(number));
    expect(await imported()).toMatchObject({ sources: 1, documents: 1, notices: [] });
    expect(await papers()).toEqual([['p1', 'Fond 12, p1', 'p1', 'p2', 'p10']]);
    expect(await archive.verify()).toEqual({ sources: 4, problems: [] });
    const recent = await archive.store.recentSources({ limit: 9, offset: 0 }, PUBLIC);
    expect(recent).toMatchObject({ total: 1, items: [{ papers: 1 }] });
    const [scan] = await archive.store.scans(recentPaper(await papersIds()), PUBLIC);
    const source = await archive.store.sourceRecord(scan?.image.source ?? recentSource(), PUBLIC);
    expect(source).toMatchObject({ record: { name: `${box}/p1.png` }, papers: [{}] });
  });

  test('the same again changes nothing, and reading it again from what was kept neither', async () => {
    for (const number of [1, 2]) await put(`p${number}.png`, await page(number));
    await put('pages.csv', TABLE);
    await imported();
    const before = await dumpArchive(archive, []);
    expect(await imported()).toMatchObject({ unchanged: 1, documents: 0 });
    await rm(box, { recursive: true });
    await archive.reindex({ threads: 1 });
    expect(await dumpArchive(archive, [])).toEqual(before);
  });

  test('a table beside it parts it into papers and says what they are', async () => {
    for (const number of [1, 2, 10]) await put(`p${number}.png`, await page(number));
    await put('pages.csv', TABLE);
    expect(codes(await imported())).toEqual([]);
    expect(await papers()).toEqual([
      ['a', 'The light; and its oil', '12', '13'],
      ['b', 'Another', 'p10'],
    ]);
    const [id] = await papersIds();
    const document = id === undefined ? undefined : await archive.store.document(id, PUBLIC);
    expect(document?.summary).toMatchObject({
      from: 'Legation in Oslo',
      to: 'Foreign Office',
      number: '88',
      date: '1950-04-04',
    });
  });

  test('files whose names differ in the form of their letters have each its own row', async () => {
    const [composed, apart] = ['caf\u00e9.png', 'cafe\u0301.png'];
    await put(composed, await page(1));
    await put(apart, await page(2));
    await put('pages.csv', `file,paper,title\n${composed},a,The light\n${apart},b,The oil\n`);
    expect(codes(await imported())).toEqual([]);
    const titles = new Map((await papers()).map(([id, title]) => [id, title]));
    expect(titles).toEqual(
      new Map([
        ['a', 'The light'],
        ['b', 'The oil'],
      ]),
    );
    await put('pages.csv', 'file,paper,title\nCAFÉ.png,c,The lamp\n');
    expect(codes(await imported())).toContain('sidecar-stray');
  });

  test('a table in Russian, as Excel saves it, says the same; what is not understood of it is told', async () => {
    for (const number of [1, 2]) await put(`p${number}.png`, await page(number));
    const table =
      'sep=;\r\nИмя файла;Заголовок;Дата документа;Опись;Фотограф\r\np1.png;Лампы;4 апреля 1950;5;\r\np2.png;Масло;;5;\r\n';
    await put('опись.csv', table);
    const report = await imported();
    expect(report.notices).toMatchObject([{ code: 'sidecar-columns', severity: 'warning' }]);
    expect(report.notices[0]?.message).toMatch(/: опись\. /);
    expect((await papers()).map(([, title]) => title)).toEqual(['Лампы', 'Масло']);
  });

  test('a table that says of no row which picture it is about says nothing of all of them', async () => {
    for (const number of [1, 2]) await put(`p${number}.png`, await page(number));
    await put('pages.csv', 'title,date\nThe lamps,1950-04-04\nThe oil,1950-04-05\n');
    expect(codes(await imported())).toEqual(['sidecar-unread']);
    expect((await papers()).map(([, title]) => title)).toEqual(['Fond 12, p1']);
    await put('pages.csv', 'title,date\nThe lamps,1950-04-04\n');
    expect(codes(await imported())).toEqual(['newer-version']);
    expect((await papers()).map(([, title]) => title)).toEqual(['The lamps']);
  });

  test('parted anew, the earlier papers give way and their addresses lead on', async () => {
    for (const number of [1, 2, 10]) await put(`p${number}.png`, await page(number));
    await imported();
    const [whole] = await papersIds();
    await put('pages.csv', TABLE);
    await imported();
    expect((await papers()).map(([key]) => key)).toEqual(['a', 'b']);
    const now = whole === undefined ? undefined : await archive.store.currentId(whole, PUBLIC);
    expect(now).toBe((await papersIds())[0]);
    await archive.reindex({ threads: 1 });
    expect((await papers()).map(([key]) => key)).toEqual(['a', 'b']);
    expect(await archive.store.check()).toEqual([]);
  });

  test('JSON says the same as a table', async () => {
    for (const number of [1, 2, 3]) await put(`IMG_${number}.PNG`, await page(number));
    const said = [
      { id: 'first', title: 'First', files: ['img_1', 'img_2.png'] },
      { title: 'Second', files: ['IMG_3'] },
    ];
    await put('papers.json', JSON.stringify({ papers: said }));
    await imported();
    expect((await papers()).map(([key, title]) => [key, title])).toEqual([
      ['first', 'First'],
      ['2', 'Second'],
    ]);
  });

  test('words typed from its pages stand beside them, page by page or all in one file', async () => {
    for (const number of [1, 2]) await put(`p${number}.png`, await page(number));
    await put('p2.txt', 'tions with the owners have been held since.');
    await put('P1.txt', 'FROM OSLO TO FOREIGN OFFICE\n\nThe lamps were put out, and no negotia-');
    const transcripts = async (): Promise<readonly string[]> => {
      const [[id = ''] = []] = await papers();
      const collections = await archive.store.collections(PUBLIC);
      const found = await archive.store.document(
        `${collections[0]?.collection.id}/${id}` as DocumentId,
        PUBLIC,
      );
      const texts = found?.holding === 'held' ? found.paper.texts : [];
      return texts.map(({ layer, blocks }) =>
        [layer, ...blocks.map(({ content }) => content.slice(0, 12))].join(': '),
      );
    };
    expect(codes(await imported())).toEqual([]);
    expect(await transcripts()).toEqual([
      'transcription: FROM OSLO TO: The lamps we: tions with t',
    ]);
    await rm(join(box, 'P1.txt'));
    await rm(join(box, 'p2.txt'));
    await put('transcript.txt', 'FROM OSLO TO FOREIGN OFFICE\n\nAll of it.');
    await imported();
    expect(await transcripts()).toEqual(['transcription: FROM OSLO TO: All of it.']);
  });

  test('words beside two pictures whose names differ only in their form of Unicode stay with their own', async () => {
    const [one, other] = ['\u0439', '\u0438\u0306'];
    await put(`${one}.png`, await page(1));
    await put(`${other}.png`, await page(2));
    await put(`${one}.xml`, alto('OIL'));
    await put(`${other}.xml`, alto('LAMPS'));
    await put(`${one}.txt`, 'The oil.');
    await put(`${other}.txt`, 'The lamps.');
    expect(await imported()).toMatchObject({ documents: 1, notices: [] });
    const { texts } = await onlyPaper();
    const said = texts.map(({ layer, blocks }) => [layer, ...blocks.map(({ content }) => content)]);
    expect(said).toEqual([
      ['original', 'LAMPS', 'OIL'],
      ['transcription', 'The lamps.', 'The oil.'],
    ]);
  });

  test('what is called as the whole name of a picture stands beside it too', async () => {
    await put('p1.png', await page(1));
    await put('p1.png.xml', alto('OIL'));
    await put('p1.PNG.txt', 'The oil.');
    expect(await imported()).toMatchObject({ documents: 1, sources: 1, notices: [] });
    const { texts } = await onlyPaper();
    expect(texts.map(({ blocks }) => blocks[0]?.content)).toEqual(['OIL', 'The oil.']);
  });

  test('words of more pages than the picture has are said to be left out', async () => {
    await put('p1.png', await page(1));
    const [start = '', end = ''] = alto('OIL').split('</Layout>');
    const second = start.slice(start.indexOf('<Page')).replace('OIL', 'LAMPS');
    await put('p1.xml', `${start}${second}</Layout>${end}`);
    const report = await imported();
    expect(report).toMatchObject({
      documents: 1,
      notices: [{ code: 'pages-beside', severity: 'warning', place: { file: 'p1.xml' } }],
    });
    expect(report.notices[0]?.message).toMatch(/^It has words of 2 pages, and the picture .* 1: /);
  });

  test('of two files that say where the words of a page stand one is taken, and that is said', async () => {
    await put('p1.png', await page(1));
    await put('p1.alto.xml', alto('OIL'));
    await put('P1.xml', alto('LAMPS'));
    expect(await imported()).toMatchObject({
      documents: 1,
      notices: [{ code: 'unread-member', place: { file: 'P1.xml' } }],
    });
    expect((await onlyPaper()).texts.map(({ blocks }) => blocks[0]?.content)).toEqual(['OIL']);
  });

  test('a photograph saved as JPEG beside itself is said to be there twice', async () => {
    await put('IMG_1.HEIC', heicFixture('page'));
    await put('IMG_1.jpg', await page(1));
    await put('IMG_2.jpg', await page(2));
    const report = await imported();
    expect(report).toMatchObject({ documents: 1, notices: [{ code: 'same-name' }] });
    expect(report.notices[0]?.message).toContain('IMG_1.HEIC, IMG_1.jpg');
    expect((await papers())[0]?.slice(2)).toEqual(['IMG_1', 'IMG_1', 'IMG_2']);
  });

  test('an ALTO file beside a picture gives its words and their places', async () => {
    await put('p1.png', await page(1));
    await put('p1.alto.xml', alto('SUMBURGH'));
    expect(await imported()).toMatchObject({ documents: 1, notices: [] });
    const [scan] = await archive.store.scans(recentPaper(await papersIds()), PUBLIC);
    expect(scan).toMatchObject({
      recognition: 'read',
      words: [{ start: 0, end: 8, box: { x: 10, y: 10, width: 20, height: 5 } }],
    });
  });

  describe('words in a folder of their own, as Transkribus writes them,', () => {
    const said = async () =>
      (await onlyPaper()).texts.map(({ blocks }) => blocks.map(({ content }) => content));

    test('stand beside the pictures of their names', async () => {
      for (const number of [1, 2]) await put(`p${number}.png`, await page(number));
      for (const each of ['page', 'alto']) await mkdir(join(box, each));
      await put('page/p1.xml', alto('OIL'));
      await put('alto/p1.xml', alto('OLL'));
      await put('alto/p2.xml', alto('LAMPS'));
      const report = await imported();
      expect(report).toMatchObject({
        documents: 1,
        sources: 1,
        notices: [{ code: 'unread-member', place: { file: 'alto/' } }],
      });
      expect(await said()).toEqual([['OIL', 'LAMPS']]);
      expect(await imported()).toMatchObject({ documents: 0, unchanged: 1 });
      expect((await archive.verify()).problems).toEqual([]);
    });

    test('also in a zip', async () => {
      const members = [
        { name: 'box/alto/p1.xml', content: alto('OIL') },
        { name: 'box/p1.png', content: await page(1) },
      ];
      await put('all.zip', zipOf(members));
      const report = await imported(join(box, 'all.zip'));
      expect(report).toMatchObject({ documents: 1, sources: 1, notices: [] });
      expect(await said()).toEqual([['OIL']]);
    });

    test('are read by themselves where they are about no picture, or no folder is called so', async () => {
      await put('p1.png', await page(1));
      await mkdir(join(box, 'alto'));
      await put('alto/q9.xml', alto('OIL'));
      await put('page', 'The keeper reported that the light was out again.');
      expect(await imported()).toMatchObject({ documents: 3, refused: 0 });
    });
  });

  test('in a zip is the same', async () => {
    const members = [
      { name: 'box/p2.png', content: await page(2) },
      { name: 'box/p1.png', content: await page(1) },
      { name: 'notes.txt', content: 'The keeper reported that the light was out.\n' },
      { name: '../evil/p3.png', content: await page(3) },
    ];
    await put('all.zip', zipOf(members));
    const report = await imported(join(box, 'all.zip'));
    expect(report).toMatchObject({ documents: 2, refused: 1 });
    expect(codes(report)).toEqual(['unsafe-name']);
    expect((await papers()).find(([key]) => key === 'p1')).toEqual(['p1', 'box, p1', 'p1', 'p2']);
    expect((await archive.verify()).problems).toEqual([]);
  });
});

describe('what is odd in a folder is said once, and harms nothing else', () => {
  test('bombs, noise, cut pictures, names in two forms of Unicode', async () => {
    await put('1.png', await page(1));
    await put('2.png', pngOfSize(70_000, 70_000));
    await put('3.jpg', 'no picture at all');
    await put('4.png', (await page(4)).subarray(0, 60));
    await put('5.png', '');
    await put('é.png', await page(6));
    await put('e\u0301.png', await page(7));
    await put('table.csv', 'this,is\nno,table\n');
    await put('pages.csv', 'file,title\nnowhere.png,Nothing\n');
    const report = await imported();
    expect(codes(report).toSorted()).toEqual([
      'damaged-picture',
      'empty-file',
      'sidecar-stray',
      'sidecar-unread',
      'too-many-pixels',
      'unread-member',
    ]);
    const [paper] = await papers();
    expect(paper?.slice(2)).toHaveLength(3);
    expect((await archive.verify()).problems).toEqual([]);
  });

  test('HEIC files with more than one picture, whatever their ending is', async () => {
    const flag = codedIn(heicFixture('flag'));
    await put('IMG_1.HEIC', heicFixture('page'));
    await put('IMG_2.HEIC', heicOf({ items: [flag, flag] }));
    await put('DSC_3.HIF', heicOf({ items: [flag, flag, flag] }));
    await put('IMG_4.heic', heicFixture('page').subarray(0, -400));
    const report = await imported();
    expect(report).toMatchObject({
      documents: 1,
      notices: [
        { code: 'damaged-picture', place: { file: 'IMG_4.heic' } },
        { code: 'other-pictures', severity: 'warning' },
      ],
    });
    expect(report.notices[1]?.message).toMatch(/^Files that .*: DSC_3\.HIF, IMG_2\.HEIC\. Only /);
    expect((await papers())[0]?.slice(2)).toEqual(['DSC_3', 'IMG_1', 'IMG_2']);
  });

  test('a list of pages that someone made up is refused', async () => {
    const list = {
      version: 1,
      sidecars: [],
      members: [{ name: 'x', sha256: '../../etc', mediaType: 'image/png', size: 1 }],
    };
    await put('made-up', `{"is":"chancery-pages",${JSON.stringify(list).slice(1)}`);
    const report = await imported();
    expect(report).toMatchObject({ refused: 1, notices: [{ code: 'damaged-manifest' }] });
  });

  test('what the kept folder says is what was there', async () => {
    await put('p1.png', await page(1));
    await imported();
    const [record] = (await archive.store.sources()).filter(
      ({ format }) => format === 'folder of pages',
    );
    const kept = join(folder, 'archive/sources', record?.id.slice(0, 2) ?? '', record?.id ?? '');
    expect(JSON.parse(await readFile(kept, 'utf8'))).toMatchObject({
      version: 1,
      members: [{ name: 'p1.png', mediaType: 'image/png' }],
    });
  });
});

const alto = (word: string): string =>
  `<alto><Layout><Page WIDTH="202" HEIGHT="300"><PrintSpace><TextBlock><TextLine HPOS="20" VPOS="20" WIDTH="90" HEIGHT="10"><String HPOS="20" VPOS="20" WIDTH="40" HEIGHT="10" CONTENT="${word}"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>`;

async function onlyPaper() {
  const found = await archive.store.document(recentPaper(await papersIds()), PUBLIC);
  if (found?.holding !== 'held') throw new Error('there is no paper');
  return found.paper;
}

async function papersIds(): Promise<readonly DocumentId[]> {
  const plan = { sort: 'date', limit: 99, offset: 0, facets: [] } as const;
  const found = await archive.store.search({ condition: { kind: 'everything' }, ...plan }, PUBLIC);
  return found.hits.map(({ summary }) => summary.id).toSorted();
}

function recentPaper(ids: readonly DocumentId[]): DocumentId {
  const [id] = ids;
  if (id === undefined) throw new Error('there is no paper');
  return id;
}

function recentSource(): never {
  throw new Error('there is no picture');
}
