import {
  around,
  type Box,
  type LaidBlock,
  type LaidLine,
  type PageLayout,
} from '../../model/scans.ts';
import type { Asides } from './asides.ts';
import type { Upright } from './picture.ts';
import type { ReadBlocks, ReadWord } from './tsv.ts';

/** The picture that was read: how large it was, and by how many degrees clockwise the page was turned for it. */
export interface ReadPicture {
  readonly width: number;
  readonly height: number;
  readonly turned: number;
  /** Lines that are no part of the typing. */
  readonly asides: Asides;
}

/** The blocks of a page, placed on the upright picture as it came, whatever was done to it to be read. */
export function placeBlocks(
  blocks: ReadBlocks,
  read: ReadPicture,
  page: Upright,
): PageLayout['blocks'] {
  const place = placer(read, page);
  return blocks.map((lines): LaidBlock => {
    const laid = lines.map((words): LaidLine => {
      const aside = read.asides.get(words);
      return { ...lineOf(words, place), ...(aside !== undefined && { aside }) };
    });
    return { box: around(laid.map(({ box }) => box)), lines: laid };
  });
}

function lineOf(words: readonly ReadWord[], place: (box: Box) => Box): LaidLine {
  const laid = words.map(({ content, box, confidence }) => ({
    content,
    box: place(box),
    confidence: Math.round(confidence * 1000) / 1000,
  }));
  return { box: around(laid.map(({ box }) => box)), words: laid };
}

/** Turns a box back about the middle of the picture, scales it, and keeps what lies on the page. */
function placer(read: ReadPicture, page: Upright): (box: Box) => Box {
  const angle = (-read.turned * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const back = (x: number, y: number): readonly [number, number] => {
    const [right, down] = [x - read.width / 2, y - read.height / 2];
    return [
      (right * cosine - down * sine + page.width / 2) / page.scale,
      (right * sine + down * cosine + page.height / 2) / page.scale,
    ];
  };
  const { width, height } = page.original;
  return (box) => {
    const [x, y] = back(box.x + box.width / 2, box.y + box.height / 2);
    const [wide, high] = [box.width / page.scale, box.height / page.scale];
    const left = within(Math.round(x - wide / 2), width - 1);
    const top = within(Math.round(y - high / 2), height - 1);
    return {
      x: left,
      y: top,
      width: Math.max(1, within(Math.round(x + wide / 2), width) - left),
      height: Math.max(1, within(Math.round(y + high / 2), height) - top),
    };
  };
}

function within(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}
