import { describe, expect, test } from 'vitest';
import { fileOf } from '../../../test/source-files.ts';
import { formatOf, readWords } from '../formats.ts';
import { layoutsIn } from './laid-file.ts';

const ALTO = `<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#">
  <Description><MeasurementUnit>pixel</MeasurementUnit>
    <OCRProcessing ID="OCR_0"><ocrProcessingStep><processingSoftware>
      <softwareName>lamplighter</softwareName><softwareVersion>2.1</softwareVersion>
    </processingSoftware></ocrProcessingStep></OCRProcessing></Description>
  <Layout><Page WIDTH="1654" HEIGHT="2339" PHYSICAL_IMG_NR="0" ID="page_0"><PrintSpace HPOS="0" VPOS="0" WIDTH="1654" HEIGHT="2339">
    <ComposedBlock ID="cblock_0"><TextBlock ID="block_0" LANG="rus" HPOS="100" VPOS="100" WIDTH="600" HEIGHT="90">
      <TextLine HPOS="100" VPOS="100" WIDTH="600" HEIGHT="30"><String HPOS="100" VPOS="100" WIDTH="200" HEIGHT="30" WC="0.93" CONTENT="Смотритель"/><SP WIDTH="9" VPOS="100" HPOS="300"/><String HPOS="310" VPOS="101" WIDTH="120" HEIGHT="29" WC="0.5" CONTENT="сооб"/><HYP CONTENT="-"/></TextLine>
      <TextLine HPOS="100" VPOS="150" WIDTH="600" HEIGHT="30"><String HPOS="100" VPOS="150" WIDTH="200" HEIGHT="30" CONTENT="щает"/></TextLine>
    </TextBlock></ComposedBlock>
  </PrintSpace></Page></Layout></alto>`;

const PAGE = `<?xml version="1.0" encoding="UTF-8"?>
<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15">
  <Metadata><Creator>a clerk</Creator></Metadata>
  <Page imageFilename="p.jpg" imageWidth="1000" imageHeight="1400">
    <ReadingOrder><OrderedGroup id="g"><RegionRefIndexed index="1" regionRef="r1"/><RegionRefIndexed index="0" regionRef="r2"/></OrderedGroup></ReadingOrder>
    <TextRegion id="r1"><Coords points="10,200 500,200 500,260 10,260"/>
      <TextLine id="l1"><Coords points="10,200 410,200 410,230 10,230"/><TextEquiv><Unicode>the light</Unicode></TextEquiv></TextLine></TextRegion>
    <TextRegion id="r2"><Coords points="10,100 500,100 500,160 10,160"/>
      <TextLine id="l2"><Coords points="10,100 400,100 400,130 10,130"/>
        <Word id="w1"><Coords points="10,100 110,100 110,130 10,130"/><TextEquiv index="1"><Unicode>Fepairing</Unicode></TextEquiv><TextEquiv index="0" conf="0.7"><Unicode>Repairing</Unicode></TextEquiv></Word>
      </TextLine></TextRegion>
  </Page></PcGts>`;

const HOCR = `<!DOCTYPE html><html lang="eng"><head><title></title><meta name="ocr-system" content="lamplighter 2"/></head><body>
  <div class='ocr_page' id='page_1' title='image "p.png"; bbox 0 0 800 1000; ppageno 0'>
   <div class='ocr_carea' title="bbox 36 92 618 184"><p class='ocr_par' lang='eng' title="bbox 36 92 618 184">
     <span class='ocr_line' title="bbox 36 92 618 122; baseline 0 -6"><span class='ocrx_word' title='bbox 36 92 100 122; x_wconf 91'>The</span> <span class='ocrx_word' title='bbox 110 92 200 122; x_wconf 40'><strong>light</strong></span></span>
   </p></div></div><script>alert(1)</script></body></html>`;

describe('files that say which words stand where', () => {
  test('ALTO: words with their sureness, a hyphen at a line end kept on its word', () => {
    const [page] = layoutsIn(ALTO) ?? [];
    expect(page).toMatchObject({
      width: 1654,
      height: 2339,
      language: 'ru',
      by: 'lamplighter 2.1',
    });
    expect(page?.blocks[0]?.lines[0]?.words).toEqual([
      { content: 'Смотритель', confidence: 0.93, box: { x: 100, y: 100, width: 200, height: 30 } },
      { content: 'сооб-', confidence: 0.5, box: { x: 310, y: 101, width: 120, height: 29 } },
    ]);
  });

  test('PAGE: regions in their order of reading, the first of several readings, a line’s words spread over it', () => {
    const [page] = layoutsIn(PAGE) ?? [];
    expect(page).toMatchObject({ width: 1000, height: 1400, by: 'a clerk' });
    const words = page?.blocks.flatMap(({ lines }) => lines.flatMap((line) => line.words));
    expect(words).toEqual([
      { content: 'Repairing', confidence: 0.7, box: { x: 10, y: 100, width: 100, height: 30 } },
      { content: 'the', box: { x: 10, y: 200, width: 133, height: 30 } },
      { content: 'light', box: { x: 188, y: 200, width: 222, height: 30 } },
    ]);
  });

  test('hOCR: words, also within markup of their own', () => {
    const [page] = layoutsIn(HOCR) ?? [];
    expect(page).toMatchObject({ width: 800, height: 1000, language: 'en', by: 'lamplighter 2' });
    expect(page?.blocks[0]?.lines[0]?.words).toMatchObject([
      { content: 'The', confidence: 0.91 },
      { content: 'light', confidence: 0.4, box: { x: 110, y: 92, width: 90, height: 30 } },
    ]);
  });

  test.each([
    ['ALTO', ALTO, 'Смотритель сооб- щает'],
    ['PAGE', PAGE, 'Repairing the light'],
    ['hOCR', HOCR, 'The light'],
  ])('%s alone is a paper with its text', (name, content, words) => {
    const file = fileOf(content, 'box/page.xml');
    expect(formatOf(file)?.name).toBe(name);
    const result = readWords(file);
    const blocks = result.kind === 'read' ? (result.papers[0]?.texts[0]?.blocks ?? []) : [];
    expect(blocks.map(({ content }) => content).join(' ')).toBe(words);
  });
});

describe('hostile ones', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE alto [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><alto>&b;</alto>`;
  test.each([
    ['with entities', bomb, 'entity-declaration'],
    ['cut off', ALTO.slice(0, ALTO.length / 2), 'truncated'],
    ['nested 100,000 deep', `<alto>${'<Page>'.repeat(100_000)}`, 'nested-too-deep'],
    [
      'naming a file',
      '<!DOCTYPE alto SYSTEM "file:///etc/passwd"><alto>&x;</alto>',
      'not-well-formed',
    ],
  ])('one %s is refused', (_, content, code) => {
    const result = readWords(fileOf(content, 'box/page.xml'));
    expect(result).toMatchObject({ kind: 'refused', notices: [{ code }] });
    expect(layoutsIn(content)).toBeUndefined();
  });

  test('numbers that are none give no box that is none', () => {
    const wild = ALTO.replace('HPOS="310"', 'HPOS="1e999"').replace('WIDTH="120"', 'WIDTH="-5"');
    const [page] = layoutsIn(wild) ?? [];
    const box = page?.blocks[0]?.lines[0]?.words[1]?.box;
    expect(Object.values(box ?? {}).every(Number.isInteger)).toBe(true);
    expect(box?.width).toBeGreaterThanOrEqual(0);
  });

  test('HTML nested 50,000 deep is read like any other', () => {
    const deep = `<div class="ocr_page" title="bbox 0 0 9 9">${'<div>'.repeat(50_000)}<span class="ocr_line" title="bbox 0 0 9 9">deep</span>`;
    expect(layoutsIn(deep)).toHaveLength(1);
  });
});
