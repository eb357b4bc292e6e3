import { describe, expect, test } from 'vitest';
import { fileOf } from '../../../test/source-files.ts';
import { pictureFile } from '../../../test/pictures.ts';
import { zipOf } from '../../../test/zip-of.ts';
import type { ReadResult } from '../format.ts';
import { formatOf, readSource, readWords } from '../formats.ts';

const blocksOf = (result: ReadResult): readonly (readonly string[])[] =>
  result.kind === 'read'
    ? (result.papers[0]?.texts[0]?.blocks ?? []).map(({ kind, content }) => [kind, content])
    : [];

const PAGE = `<!doctype html><html><head><title>x</title><script>alert(1)</script></head><body><nav>Home</nav>
<h1>FROM OSLO TO FOREIGN OFFICE</h1><p>No. 88<br>April 4, 1950</p>
<p>The keeper of the light has <b>reported</b> that the lamps
were put out.<span style="display: none">secret</span><!-- not this --></p>
<table><tr><td>1</td><td>Rook</td></tr><tr><td>2</td><td>Lorne</td></tr></table><p hidden>nor this</p></body></html>`;

test('a saved page has the words that a reader sees, and no others', () => {
  const file = fileOf(PAGE, 'box/wire.html');
  expect(formatOf(file)?.name).toBe('HTML');
  expect(blocksOf(readWords(file))).toEqual([
    ['head', 'FROM OSLO TO FOREIGN OFFICE'],
    ['opener', 'No. 88'],
    ['dateline', 'April 4, 1950'],
    ['paragraph', 'The keeper of the light has reported that the lamps were put out.'],
    ['closer', '1 Rook'],
    ['closer', '2 Lorne'],
  ]);
});

test('one nested without end is read like any other, one without words is refused', () => {
  const deep = `<!doctype html>${'<div>'.repeat(100_000)}The light burns again.`;
  expect(blocksOf(readWords(fileOf(deep)))).toHaveLength(1);
  expect(readWords(fileOf('<!doctype html><script>x()</script>'))).toMatchObject({
    kind: 'refused',
    notices: [{ code: 'empty-file' }],
  });
});

const DOCUMENT = (words: string): string =>
  `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${words}</w:body></w:document>`;

function docxOf(body: string): Buffer {
  return zipOf([
    {
      name: '[Content_Types].xml',
      content:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      content:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    { name: 'word/document.xml', content: DOCUMENT(body) },
  ]);
}

test('a Word document has its paragraphs', async () => {
  const paragraphs = ['FROM OSLO TO FOREIGN OFFICE', 'The keeper reported that the light was out.'];
  const body = paragraphs.map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).join('');
  const file = await pictureFile(docxOf(body), 'box/wire.docx');
  expect(formatOf(file)?.name).toBe('Word document');
  expect(blocksOf(await readSource(file))).toEqual([
    ['head', paragraphs[0]],
    ['paragraph', paragraphs[1]],
  ]);
});

test('one that is cut off is refused', async () => {
  const whole = docxOf('<w:p><w:r><w:t>FROM OSLO</w:t></w:r></w:p>');
  const file = await pictureFile(whole.subarray(0, whole.length - 60), 'box/wire.docx');
  expect(await readSource(file)).toMatchObject({
    kind: 'refused',
    notices: [{ code: 'damaged-document' }],
  });
});

const ODT = (body: string): Buffer =>
  zipOf([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    {
      name: 'content.xml',
      content: `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    },
  ]);

describe('an OpenDocument text', () => {
  test('has its paragraphs, its tables and its notes, without what was deleted', async () => {
    const body = [
      '<text:tracked-changes><text:p>The owners were paid.</text:p></text:tracked-changes>',
      '<text:h>FROM OSLO TO FOREIGN OFFICE</text:h>',
      '<text:p>The keeper<text:s text:c="2"/>reported that the <text:span>light</text:span> was out<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Not found in the files of the harbour.</text:p></text:note-body></text:note>.</text:p>',
      '<table:table><table:table-row><table:table-cell><text:p>Copy 1</text:p></table:table-cell><table:table-cell><text:p>Harlow</text:p></table:table-cell></table:table-row></table:table>',
    ];
    const file = await pictureFile(ODT(body.join('')), 'box/wire.odt');
    expect(formatOf(file)?.name).toBe('OpenDocument text');
    expect(blocksOf(await readSource(file)).map(([, words]) => words)).toEqual([
      'FROM OSLO TO FOREIGN OFFICE',
      'The keeper  reported that the light was out1.',
      'Copy 1    Harlow',
      'Not found in the files of the harbour.',
    ]);
  });

  test.each([
    ['is cut off', () => ODT('<text:p>FROM OSLO</text:p>').subarray(0, 200)],
    [
      'declares entities',
      () =>
        zipOf([
          { name: 'mimetype', content: 'application/vnd.oasis' },
          { name: 'content.xml', content: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' },
        ]),
    ],
    ['has no text', () => zipOf([{ name: 'mimetype', content: 'application/epub+zip' }])],
    ['unpacks to a hundred megabytes', () => ODT(`<text:p>${' '.repeat(100_000_000)}</text:p>`)],
  ])('that %s is refused with one notice', async (_, bytes) => {
    const result = await readSource(await pictureFile(bytes(), 'box/wire.odt'));
    expect(result).toMatchObject({ kind: 'refused', notices: [{ code: 'damaged-document' }] });
    expect(result.notices).toHaveLength(1);
  });
});

test('RTF is not taken for plain text', async () => {
  const file = await pictureFile(
    Buffer.from('{\\rtf1\\ansi FROM OSLO TO FOREIGN OFFICE\\par}'),
    'box/wire.rtf',
  );
  expect(await readSource(file)).toMatchObject({
    kind: 'refused',
    notices: [{ code: 'unread-document' }],
  });
});
