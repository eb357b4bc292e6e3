import type { Box, LaidBlock, LaidLine, LaidWord, PageLayout } from '../../model/scans.ts';

/** What is said of how a page was read, beside its words. */
export interface AltoRemarks {
  /** How the picture was prepared: `evened, turned 2.1`. */
  readonly prepared?: string;
}

const NAMESPACE = 'http://www.loc.gov/standards/alto/ns-v4#';

/**
 * The words of a page as ALTO 4.4, in pixels. What `readAlto` makes of it is the same layout again, whatever characters its words hold; those that
 * XML cannot hold become U+FFFD.
 */
export function writeAlto(layout: PageLayout, { prepared }: AltoRemarks = {}): string {
  const { width, height, language, blocks, by } = layout;
  const size = `WIDTH="${width}" HEIGHT="${height}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<alto xmlns="${NAMESPACE}">`,
    `<Description><MeasurementUnit>pixel</MeasurementUnit>${processing(by, prepared)}</Description>`,
    '<Tags><OtherTag ID="stamp" TYPE="aside" LABEL="stamp"/><OtherTag ID="noise" TYPE="aside" LABEL="noise"/></Tags>',
    `<Layout><Page ID="page" PHYSICAL_IMG_NR="1" ${size}${language === 'und' ? '' : ` LANG="${escaped(language)}"`}>`,
    `<PrintSpace HPOS="0" VPOS="0" ${size}>`,
    ...blocks.map(block),
    '</PrintSpace></Page></Layout></alto>',
    '',
  ].join('\n');
}

function processing(by: string | undefined, prepared: string | undefined): string {
  if (by === undefined && prepared === undefined) return '';
  const settings =
    prepared === undefined
      ? ''
      : `<processingStepSettings>${escaped(prepared)}</processingStepSettings>`;
  const software =
    by === undefined
      ? ''
      : `<processingSoftware><softwareName>${escaped(by)}</softwareName></processingSoftware>`;
  return `<Processing ID="ocr">${settings}${software}</Processing>`;
}

function block({ box, lines }: LaidBlock, at: number): string {
  const id = `b${at + 1}`;
  const inside = lines.map((each, line) => textLine(each, `${id}.${line + 1}`));
  return `<TextBlock ID="${id}" ${place(box)}>\n${inside.join('\n')}\n</TextBlock>`;
}

function textLine({ box, words, aside }: LaidLine, id: string): string {
  const inside = words.map((each, at) => word(each, `${id}.${at + 1}`));
  return `<TextLine ID="${id}" ${place(box)}${aside === undefined ? '' : ` TAGREFS="${aside}"`}>${inside.join('<SP/>')}</TextLine>`;
}

function word({ content, box, confidence }: LaidWord, id: string): string {
  const sure = confidence === undefined ? '' : ` WC="${confidence}"`;
  return `<String ID="${id}" ${place(box)}${sure} CONTENT="${escaped(content)}"/>`;
}

function place({ x, y, width, height }: Box): string {
  return `HPOS="${x}" VPOS="${y}" WIDTH="${width}" HEIGHT="${height}"`;
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

// oxlint-disable-next-line no-control-regex
const IMPOSSIBLE = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/gu;

function escaped(words: string): string {
  return words
    .replace(IMPOSSIBLE, '\uFFFD')
    .replace(/[&<>"\t\n\r]/g, (character) => REFERENCES[character] ?? character);
}
