import { pitchOf } from './fixed-pitch.ts';
import type { Grey } from './skew.ts';
import type { ReadBlocks, ReadWord } from './tsv.ts';

/** Tones darker than this are ink, on an evened page. */
const INK = 140;
/** A struck cell holds so much ink in the middle of its height; a rule under a line, or dirt, less. */
const STRUCK = 0.1;
/** Of a row, the part in which each letter has ink. */
const [FROM, TO] = [0.25, 0.75];

/**
 * How many cells of a typed page's rows hold ink that no word covers, between the first and the last column of its typing. Of a list in
 * two columns tesseract at times takes part of one for a picture.
 */
export function unreadCells(blocks: ReadBlocks, page: Grey): number {
  const pitch = pitchOf(blocks);
  if (pitch === undefined) return 0;
  const rows = blocks.flat().filter(isRow);
  const left = quantile(
    rows.map((row) => row[0]?.box.x ?? 0),
    0.1,
  );
  const right = quantile(
    rows.map((row) => endOf(row.at(-1))),
    0.9,
  );
  return rows.reduce((sum, row) => sum + unreadIn(row, page, { left, right, pitch }), 0);
}

/** Stamps, whose frames are read by nobody, have no small letters. */
const isRow = (line: readonly ReadWord[]): boolean =>
  line.some(({ content, confidence }) => /\p{Ll}{4}/u.test(content) && confidence > 0.7);

const endOf = (word: ReadWord | undefined): number => (word?.box.x ?? 0) + (word?.box.width ?? 0);

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((one, other) => one - other)[Math.floor(share * values.length)] ?? 0;
}

function unreadIn(
  row: readonly ReadWord[],
  page: Grey,
  { left, right, pitch }: { readonly left: number; readonly right: number; readonly pitch: number },
): number {
  const words = row.filter(({ content }) => content.length >= 4);
  let unread = 0;
  for (let x = left; x + pitch < right; x += pitch) {
    const isRead = row.some(({ box }) => box.x < x + pitch && box.x + box.width > x);
    const nearest = words.toSorted((a, b) => Math.abs(a.box.x - x) - Math.abs(b.box.x - x))[0];
    if (!isRead && nearest !== undefined && isStruck(page, x, { pitch, box: nearest.box }))
      unread += 1;
  }
  return unread;
}

function isStruck(
  { pixels, width }: Grey,
  x: number,
  { pitch, box }: { readonly pitch: number; readonly box: ReadWord['box'] },
): boolean {
  const [top, bottom] = [
    Math.round(box.y + FROM * box.height),
    Math.round(box.y + TO * box.height),
  ];
  let ink = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let at = Math.round(x); at < x + pitch; at += 1)
      if ((pixels[y * width + at] ?? 255) < INK) ink += 1;
  }
  return ink > STRUCK * pitch * (bottom - top);
}
