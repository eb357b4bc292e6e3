import { parse } from 'parse5';
import type { Box, LaidBlock, LaidLine, LaidWord, PageLayout } from '../../model/scans.ts';
import { attributeOf, elementsIn, type HtmlElement, textOf } from '../html/tree.ts';
import { boxAll, boxOf } from './boxes.ts';
import { languageCode } from './languages.ts';
import { spreadWords } from './spread-words.ts';

/** The pages of an hOCR file. */
export function hocrPages(text: string): readonly PageLayout[] {
  const document = parse(text);
  const by = elementsIn(document, ({ tagName }) => tagName === 'meta')
    .filter((meta) => attributeOf(meta, 'name') === 'ocr-system')
    .map((meta) => attributeOf(meta, 'content') ?? '');
  return withClass(document, /^ocr_page$/).map((page) => pageOf(page, by[0] || 'hOCR'));
}

function pageOf(page: HtmlElement, by: string): PageLayout {
  const pars = withClass(page, /^ocr_par$/);
  const blocks = (pars.length > 0 ? pars : withClass(page, /^ocr_carea$/)).map(blockOf);
  const all = blocks.length > 0 ? blocks : [blockOf(page)];
  const own = boxIn(page) ?? boxAll(all.map(({ box }) => box));
  const [language] = elementsIn(page, (element) => attributeOf(element, 'lang') !== undefined);
  return {
    width: own.x + own.width,
    height: own.y + own.height,
    language: languageCode(language && attributeOf(language, 'lang')),
    blocks: all,
    by,
  };
}

function blockOf(block: HtmlElement): LaidBlock {
  const lines = withClass(block, /^ocr_(?:line|header|caption|textfloat)$/).map(lineOf);
  return { box: boxIn(block) ?? boxAll(lines.map(({ box }) => box)), lines };
}

function lineOf(line: HtmlElement): LaidLine {
  const words = withClass(line, /^ocrx?_word$/).map((word): LaidWord => ({
    content: textOf(word).trim(),
    box: boxIn(word) ?? boxAll([]),
    ...sureness(word),
  }));
  const box = boxIn(line) ?? boxAll(words.map((word) => word.box));
  return { box, words: words.length > 0 ? words : spreadWords(textOf(line).trim(), box) };
}

function withClass(within: Parameters<typeof elementsIn>[0], name: RegExp): readonly HtmlElement[] {
  return elementsIn(within, (element) =>
    (attributeOf(element, 'class') ?? '').split(/\s+/).some((one) => name.test(one)),
  );
}

/** `title="bbox 36 92 580 122; x_wconf 93"` */
function boxIn(element: HtmlElement): Box | undefined {
  const found = /\bbbox (-?\d+) (-?\d+) (-?\d+) (-?\d+)/.exec(attributeOf(element, 'title') ?? '');
  const [left = 0, top = 0, right = 0, bottom = 0] = found?.slice(1).map(Number) ?? [];
  return found === null ? undefined : boxOf([left, top], [right, bottom]);
}

function sureness(word: HtmlElement): Pick<LaidWord, 'confidence'> {
  const found = /\bx_wconf (\d{1,3})/.exec(attributeOf(word, 'title') ?? '')?.[1];
  const confidence = Number(found) / 100;
  return found !== undefined && confidence <= 1 ? { confidence } : {};
}
