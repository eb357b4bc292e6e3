import type { Line } from '../../lines.ts';
import { nearest } from '../../ocr-repair/nearest.ts';
import type { Statement } from '../../statements.ts';
import { weighDates } from './russian-dates.ts';
import { footDays, readFoot } from './russian-foot.ts';
import { readHeadLines } from './russian-head.ts';
import { readShelfMark } from './shelf-mark.ts';
import { readAddressee, readSignature } from './russian-names.ts';

/** How much of a paper can be head or foot. */
const TOP = 30;
const BOTTOM = 10;

/** Words of the printed form, each known even when badly read. */
const FORM_WORDS: readonly string[] = [
  'ШИФРТЕЛЕГРАММА',
  'ТЕЛЕГРАММА',
  'ШИФРОВКА',
  'ВОСПРЕЩАЕТСЯ',
  'РАЗМЕТКА',
  'РАЗОСЛАНО',
  'ВЫПУСТИЛ',
  'ОТПЕЧАТАНО',
  'ОТПЕЧ',
];

/** Whether a Russian text shows the form of a cipher telegram: two of its printed words, sound or damaged. */
export function isSovietRussian(lines: readonly Line[]): boolean {
  const found = new Set<string>();
  for (const line of edges(lines)) {
    for (const match of line.words.slice(0, 400).matchAll(/\p{L}{5,}/gu)) {
      const word = nearest(match[0], FORM_WORDS, 0.2)?.word;
      if (word !== undefined) found.add(word);
      if (found.size >= 2) return true;
    }
  }
  return false;
}

/** Reads `Из ОСЛО № 20417 18 час. 05 мин. 3.II.1951 г. Спец. № 14 ВНЕОЧЕРЕДНАЯ ЗОРИНУ …` in clean text and in bad OCR. */
export function readSovietRussian(lines: readonly Line[]): readonly Statement[] {
  const top = lines.slice(0, TOP);
  const bottom = lines.slice(-BOTTOM);
  const dated = weighDates(readHeadLines(top), readSignature(bottom), footDays(bottom));
  return [
    ...dated,
    ...readAddressee(top),
    ...readFoot(bottom, surestYear(dated)),
    ...edges(lines).flatMap(readShelfMark),
  ];
}

/** The year of the date that will stand: the printing, which leaves its own out, is of the same. */
function surestYear(statements: readonly Statement[]): string | undefined {
  const [surest] = statements
    .filter(({ field }) => field === 'date')
    .toSorted((a, b) => b.confidence - a.confidence);
  return surest?.value.slice(0, 4);
}

function edges(lines: readonly Line[]): readonly Line[] {
  return lines.length <= TOP + BOTTOM ? lines : [...lines.slice(0, TOP), ...lines.slice(-BOTTOM)];
}
