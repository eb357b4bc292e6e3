import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { Archive } from '../src/archive/archive.ts';
import { keepSource } from '../src/archive/kept-sources.ts';
import {
  blockId,
  collectionId,
  documentId,
  sourceId,
  textId,
  type SourceId,
} from '../src/model/ids.ts';
import type { Paper } from '../src/model/papers.ts';
import type { Range } from '../src/model/ranges.ts';
import { imageId, type PageImage, type PlacedWord, type ScannedPage } from '../src/model/scans.ts';
import type { Block, BlockKind, Text } from '../src/model/texts.ts';
import { indexTerms } from '../src/search/analysis.ts';
import { understand } from '../src/understanding/understand.ts';
import { type SeededArchive, seededArchive } from './seeded-archive.ts';

/** An invented cipher telegram on two pages, typed at 200 dpi, with its words where they stand, a stamp and a stroke, and its translation. */
export const SCANNED = documentId(collectionId('harbour1951'), 'scan-1');

const PAGE = { width: 1654, height: 2339, dpi: 200 };
const TYPE = { width: 26, line: 64, height: 38, left: 180, top: 260 };

interface Typed {
  readonly id: string;
  readonly kind: BlockKind;
  readonly lines: readonly string[];
}

const PAGES: readonly (readonly Typed[])[] = [
  [
    { id: 'h1', kind: 'head', lines: ['ШИФРТЕЛЕГРАММА   Строго секретно'] },
    { id: 'p0', kind: 'paragraph', lines: ['Снятие копий воспрещается'] },
    { id: 'p1', kind: 'paragraph', lines: ['Из ТРОНХЕЙМА № 417 14.V.1951 г.'] },
    {
      id: 'p2',
      kind: 'paragraph',
      lines: [
        'Сегодня министр Орловац заявил, что паром',
        '«Кестрель» задержан в порту и что вопрос',
        'о сборах будет рассмотрен на заседании',
        'совета. Команда парома остаётся на борту.',
      ],
    },
    {
      id: 'p3',
      kind: 'paragraph',
      lines: [
        'Он просил передать, что его правительство',
        'не желает обострять отношения и готово',
        'принять нашего представителя.',
      ],
    },
  ],
  [
    {
      id: 'p4',
      kind: 'paragraph',
      lines: ['Прошу срочно указаний по вопросу о пароме', 'и о возмещении портовых сборов.'],
    },
    { id: 'sg1', kind: 'signature', lines: ['ЛЕБЕДЕВ'] },
    { id: 'st1', kind: 'stamp', lines: ['ПОЛУЧЕНО 15 МАЯ'] },
    // Read into a stroke of a pen; that it looks like a word makes it none.
    { id: 'x1', kind: 'ocr-noise', lines: ['вопрос ;'] },
  ],
];

const TRANSLATION: readonly (readonly [string, BlockKind, string])[] = [
  ['h1', 'head', 'CIPHERED TELEGRAM Strictly secret'],
  ['p0', 'paragraph', 'Making copies is prohibited'],
  ['p1', 'paragraph', 'From TRONDHEIM No. 417 May 14, 1951'],
  [
    'p2',
    'paragraph',
    'Minister Orlovac declared today that the ferry Kestrel is held in port and that the question of the dues will be looked at in a meeting of the council. The crew of the ferry remains on board.',
  ],
  [
    'p3',
    'paragraph',
    'He asked to convey that his Government does not wish to aggravate relations and is ready to receive our representative.',
  ],
  [
    'p4',
    'paragraph',
    'Please send instructions at once on the question of the ferry and on the refund of the dues.',
  ],
  ['sg1', 'signature', 'LEBEDEV'],
];

/** The small invented affair, and beside it one paper that is a scan. */
export async function scannedArchive(): Promise<SeededArchive> {
  const seeded = await seededArchive();
  await putScanned(seeded.archive);
  return seeded;
}

async function putScanned(archive: Archive): Promise<void> {
  const pictures = await Promise.all(PAGES.map((page, index) => picture(page, index)));
  for (const { id, bytes } of pictures) await keepSource(archive.layout, id, bytes);
  const bundle = Buffer.from(JSON.stringify(pictures.map(({ id }) => id)));
  const source = hash(bundle);
  await keepSource(archive.layout, source, bundle);
  const paper = scannedPaper(source, pictures);
  const understanding = understand(paper);
  await archive.store.putSource({
    source: {
      id: source,
      name: 'harbour-1951',
      mediaType: 'application/vnd.chancery.pages+json',
      size: bundle.length,
      format: 'pages',
      readWith: 'test',
      notices: [],
    },
    collection: {
      id: paper.collection,
      kind: 'folder',
      title: 'Harbour papers, 1951',
      record: [],
      parts: [],
      persons: [],
      terms: [],
    },
    papers: [{ paper, understanding, terms: indexTerms(paper, understanding) }],
  });
  await archive.resolveArchive();
}

interface Picture {
  readonly id: SourceId;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

function scannedPaper(source: SourceId, pictures: readonly Picture[]): Paper {
  const original = {
    id: textId('ru'),
    layer: 'original',
    language: 'ru',
    by: 'OCR of the scan',
  } as const;
  const translation = { id: textId('en'), layer: 'translation', language: 'en' } as const;
  const scans = PAGES.map((page, index): ScannedPage => {
    const { id, mediaType } = pictures[index] ?? { id: source, mediaType: '' };
    const image: PageImage = { id: imageId(id, 1), source: id, frame: 1, mediaType, ...PAGE };
    return {
      ordinal: index + 1,
      image,
      recognition: 'read',
      words: placed(page, original.id),
      label: `${index + 1}.jpg`,
    };
  });
  return {
    id: SCANNED,
    collection: collectionId('harbour1951'),
    source,
    place: {},
    ordinal: 1,
    role: 'document',
    title: 'Ciphered telegram from Trondheim, No. 417',
    texts: [
      { ...original, blocks: PAGES.flat().map(typedBlock) },
      {
        ...translation,
        blocks: TRANSLATION.map(([id, kind, content]): Block => ({
          id: blockId(id),
          kind,
          content,
          ranges: [],
        })),
      },
    ] satisfies Text[],
    record: [],
    pages: [],
    invented: true,
    scans,
  };
}

function typedBlock({ id, kind, lines }: Typed): Block {
  const ranges: Range[] = [];
  let end = 0;
  for (const line of lines.slice(0, -1)) {
    end += line.length;
    ranges.push({ kind: 'line-break', start: end, end });
    end += 1;
  }
  return { id: blockId(id), kind, content: lines.join(' '), ranges };
}

/** Each line of the page, its block, and how far down it stands. */
function linesOn(page: readonly Typed[]) {
  let y = TYPE.top;
  return page.flatMap((block) => {
    let start = 0;
    const lines = block.lines.map((line) => {
      const at = { block, line, y, start };
      y += TYPE.line;
      start += line.length + 1;
      return at;
    });
    y += TYPE.line;
    return lines;
  });
}

function placed(page: readonly Typed[], text: PlacedWord['text']): readonly PlacedWord[] {
  return linesOn(page).flatMap(({ block, line, y, start }) =>
    [...line.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
      text,
      block: blockId(block.id),
      start: start + index,
      end: start + index + word.length,
      box: {
        x: TYPE.left + index * TYPE.width,
        y,
        width: word.length * TYPE.width,
        height: TYPE.height,
      },
      confidence: 0.9,
    })),
  );
}

/** The page as typed: the words stand exactly in their boxes. */
async function picture(page: readonly Typed[], index: number): Promise<Picture> {
  const words = linesOn(page).flatMap(({ line, y }) =>
    [...line.matchAll(/\S+/g)].map(({ 0: word, index: at }) => {
      const x = TYPE.left + at * TYPE.width;
      return `<text x="${x}" y="${y + 31}" font-family="monospace" font-size="40" textLength="${word.length * TYPE.width}" lengthAdjust="spacingAndGlyphs">${word}</text>`;
    }),
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${PAGE.width}" height="${PAGE.height}"><rect width="100%" height="100%" fill="#e8e2d4"/><g fill="#3d3a48">${words.join('')}</g></svg>`;
  const drawn = sharp(Buffer.from(svg)).withMetadata({ density: PAGE.dpi });
  const isFirst = index === 0;
  const bytes = await (isFirst ? drawn.jpeg({ quality: 80 }) : drawn.png()).toBuffer();
  return { id: hash(bytes), bytes, mediaType: isFirst ? 'image/jpeg' : 'image/png' };
}

export function hash(bytes: Uint8Array): SourceId {
  return sourceId(createHash('sha256').update(bytes).digest('hex'));
}
