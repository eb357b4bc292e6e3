import type { Box, LaidBlock, LaidLine, LaidWord, PageLayout } from '../../model/scans.ts';
import { childrenOf, within, wordsIn, xmlTree, type XmlElement } from '../xml-tree.ts';
import { boxAround } from './boxes.ts';
import { languageCode } from './languages.ts';
import { spreadWords } from './spread-words.ts';

/** The pages of a PAGE file (PRImA; Transkribus, eScriptorium), regions in their order of reading. Throws a `Refusal` where it cannot be read. */
export function pageXmlPages(text: string): readonly PageLayout[] {
  const root = xmlTree(text);
  const creator = within(root, 'Creator').map((element) => wordsIn(element).trim());
  const by = creator.find((words) => words !== '') ?? 'PAGE';
  return within(root, 'Page').map((page) => {
    const { imageWidth, imageHeight, primaryLanguage } = page.attributes;
    return {
      width: Math.round(Number(imageWidth)) || 0,
      height: Math.round(Number(imageHeight)) || 0,
      language: languageCode(primaryLanguage),
      blocks: inReadingOrder(page).map(regionOf),
      by,
    };
  });
}

function inReadingOrder(page: XmlElement): readonly XmlElement[] {
  const regions = within(page, 'TextRegion').flatMap(withInner);
  const order = within(page, 'RegionRefIndexed', 'RegionRef');
  const places = new Map(
    order.map(({ attributes }, at) => [attributes['regionRef'], Number(attributes['index'] ?? at)]),
  );
  const place = ({ attributes }: XmlElement): number => places.get(attributes['id']) ?? Infinity;
  // Groups number their regions each from 0: then the order of the list is meant.
  if (within(page, 'OrderedGroupIndexed', 'UnorderedGroupIndexed').length > 0) return regions;
  return regions.toSorted((one, other) =>
    place(one) === place(other) ? 0 : place(one) - place(other),
  );
}

function withInner(region: XmlElement): readonly XmlElement[] {
  return [region, ...childrenOf(region, 'TextRegion').flatMap(withInner)];
}

function regionOf(region: XmlElement): LaidBlock {
  return { box: boxOf(region), lines: childrenOf(region, 'TextLine').map(lineOf) };
}

/** Transcribers give lines, recognisers words: the words of a line are then spread over it. */
function lineOf(line: XmlElement): LaidLine {
  const box = boxOf(line);
  const words = childrenOf(line, 'Word').map((word): LaidWord => ({
    content: contentOf(word),
    box: boxOf(word),
    ...sureness(word),
  }));
  if (words.some(({ content }) => content !== '')) return { box, words };
  return { box, words: spreadWords(contentOf(line), box) };
}

/** Of several readings, the one with the lowest index. */
function chosen(element: XmlElement): XmlElement | undefined {
  const index = ({ attributes }: XmlElement): number => Number(attributes['index'] ?? 0);
  return childrenOf(element, 'TextEquiv').toSorted((one, other) => index(one) - index(other))[0];
}

function contentOf(element: XmlElement): string {
  const reading = chosen(element);
  const [unicode] = reading === undefined ? [] : childrenOf(reading, 'Unicode');
  return unicode === undefined ? '' : wordsIn(unicode).trim();
}

function sureness(word: XmlElement): Pick<LaidWord, 'confidence'> {
  const confidence = Number(chosen(word)?.attributes['conf'] ?? Number.NaN);
  return confidence >= 0 && confidence <= 1 ? { confidence } : {};
}

/** `<Coords points="10,20 300,20 300,60 10,60"/>`, in older files `<Point x="10" y="20"/>` each. */
function boxOf(element: XmlElement): Box {
  const [coords] = childrenOf(element, 'Coords');
  if (coords === undefined) return boxAround([]);
  const listed = (coords.attributes['points'] ?? '').split(/\s+/).flatMap((pair) => {
    const [x, y] = pair.split(',').map(Number);
    return x === undefined || y === undefined ? [] : [[x, y] as const];
  });
  const single = childrenOf(coords, 'Point').map(
    ({ attributes }) => [Number(attributes['x']), Number(attributes['y'])] as const,
  );
  return boxAround([...listed, ...single]);
}
