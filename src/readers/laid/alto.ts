import type { LaidBlock, LaidLine, LaidWord, PageLayout } from '../../model/scans.ts';
import { childrenOf, within, wordsIn, xmlTree, type XmlElement } from '../xml-tree.ts';
import { boxAll, boxOf } from './boxes.ts';
import { languageCode } from './languages.ts';

/**
 * The pages of an ALTO file (any version) with their words. Measures are kept in the file's own unit: pages are fitted to their pictures. Throws a
 * `Refusal` where the file cannot be read.
 */
export function altoPages(text: string): readonly PageLayout[] {
  const root = xmlTree(text);
  const by = softwareOf(root);
  return within(root, 'Page').map((page) => pageOf(page, by));
}

function pageOf(page: XmlElement, by: string): PageLayout {
  const blocks = within(page, 'TextBlock').map(blockOf);
  const extent = boxAll([
    ...blocks.map(({ box }) => box),
    ...childrenOf(page, 'PrintSpace').map(placeOf),
  ]);
  const language = [page, ...within(page, 'TextBlock')]
    .map(({ attributes }) => attributes['LANG'] ?? attributes['language'])
    .find((said) => said !== undefined);
  return {
    width: Math.round(Number(page.attributes['WIDTH'])) || extent.x + extent.width,
    height: Math.round(Number(page.attributes['HEIGHT'])) || extent.y + extent.height,
    language: languageCode(language),
    blocks,
    by,
  };
}

function blockOf(block: XmlElement): LaidBlock {
  return { box: placeOf(block), lines: childrenOf(block, 'TextLine').map(lineOf) };
}

function lineOf(line: XmlElement): LaidLine {
  const words: LaidWord[] = [];
  for (const part of childrenOf(line)) {
    const content = part.attributes['CONTENT'] ?? '';
    const above = words.at(-1);
    if (part.name === 'String') words.push({ content, box: placeOf(part), ...sureness(part) });
    // The hyphen at the end of a line stands on the page as a part of the word.
    else if (part.name === 'HYP' && above !== undefined && !above.content.endsWith('-'))
      words.splice(-1, 1, { ...above, content: above.content + (content === '' ? '-' : content) });
  }
  return { box: placeOf(line), words, ...asideOf(line) };
}

/** Our own mark of what is no part of the typing. */
function asideOf({ attributes }: XmlElement): Pick<LaidLine, 'aside'> {
  const tags = (attributes['TAGREFS'] ?? '').split(' ');
  const aside = (['stamp', 'noise'] as const).find((tag) => tags.includes(tag));
  return aside === undefined ? {} : { aside };
}

function sureness({ attributes }: XmlElement): Pick<LaidWord, 'confidence'> {
  const confidence = Number(attributes['WC'] ?? Number.NaN);
  return confidence >= 0 && confidence <= 1 ? { confidence } : {};
}

function placeOf({ attributes }: XmlElement): LaidBlock['box'] {
  const of = (name: string): number => Number(attributes[name] ?? 0);
  return boxOf([of('HPOS'), of('VPOS')], [of('HPOS') + of('WIDTH'), of('VPOS') + of('HEIGHT')]);
}

/** `tesseract 5.3.0`; the last of several steps is the one that read. */
function softwareOf(root: XmlElement): string {
  const software = within(root, 'processingSoftware', 'Software').at(-1);
  if (software === undefined) return 'ALTO';
  const said = ['softwareName', 'softwareVersion'].flatMap((name) =>
    within(software, name).map((element) => wordsIn(element).trim()),
  );
  return said.filter((words) => words !== '').join(' ') || 'ALTO';
}
