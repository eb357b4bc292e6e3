import type {
  PageToRecognise,
  RecognisedPage,
  Recogniser,
} from '../src/readers/scan/recogniser.ts';

/** What the fake one makes of a picture: its words as they were put there, one line a line; it waits and fails as they say. */
export type ReadPage = (page: PageToRecognise, signal?: AbortSignal) => Promise<string>;

/** Reads "pictures" that are words: for tests of everything around OCR. */
export function fakeRecogniser(read: ReadPage, version = 'fake 1.0'): Recogniser {
  return {
    version,
    recognise: async (page, signal) => recognised(await read(page, signal), version),
  };
}

const [LEFT, TOP, CHARACTER, LINE] = [100, 100, 20, 40];

/** A page with these lines, typed in a fixed pitch. */
function recognised(words: string, by: string): RecognisedPage {
  const lines = words.split('\n').map((line, row) => {
    const y = TOP + row * LINE;
    const laid = [...line.matchAll(/\S+/g)].map(({ 0: content, index }) => ({
      content,
      box: { x: LEFT + index * CHARACTER, y, width: content.length * CHARACTER, height: 30 },
      confidence: 0.9,
    }));
    return { box: { x: LEFT, y, width: line.length * CHARACTER, height: 30 }, words: laid };
  });
  const height = TOP * 2 + lines.length * LINE;
  const box = { x: LEFT, y: TOP, width: 1200, height: lines.length * LINE };
  const layout = { width: 1400, height, language: 'en', blocks: [{ box, lines }], by };
  return { ...layout, alto: altoOf(layout), angle: 0, prepared: 'as it is' };
}

function altoOf({
  width,
  height,
  blocks,
}: Pick<RecognisedPage, 'width' | 'height' | 'blocks'>): string {
  const lines = blocks
    .flatMap((block) => block.lines)
    .map(({ box, words }) => {
      const strings = words.map(
        ({ content, box: { x, y, width, height }, confidence }) =>
          `<String CONTENT="${escaped(content)}" HPOS="${x}" VPOS="${y}" WIDTH="${width}" HEIGHT="${height}" WC="${confidence}"/>`,
      );
      return `<TextLine HPOS="${box.x}" VPOS="${box.y}" WIDTH="${box.width}" HEIGHT="${box.height}">${strings.join('<SP/>')}</TextLine>`;
    });
  const [block] = blocks;
  const { x = 0, y = 0 } = block?.box ?? {};
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout>` +
    `<Page WIDTH="${width}" HEIGHT="${height}"><PrintSpace><TextBlock ID="b1" LANG="en" HPOS="${x}" VPOS="${y}" ` +
    `WIDTH="${block?.box.width}" HEIGHT="${block?.box.height}">${lines.join('')}</TextBlock></PrintSpace></Page></Layout></alto>\n`
  );
}

function escaped(words: string): string {
  return words.replace(/[&<"]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
