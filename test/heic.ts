import { readFileSync } from 'node:fs';

/** A HEIC file of this folder (`fixtures/heic/README.md` says how they were made). */
export function heicFixture(name: 'flag' | 'page'): Buffer {
  return readFileSync(new URL(`fixtures/heic/${name}.heic`, import.meta.url));
}

/** What a file is put together from: a coded picture, or how coded ones are joined. */
interface HeicItem {
  readonly type: 'hvc1' | 'grid' | 'Exif' | 'jpeg';
  readonly content: Buffer;
  readonly properties?: readonly Buffer[];
  /** Part of another picture, and none by itself. */
  readonly hidden?: boolean;
}

/** `thmb`: a thumbnail of; `dimg`: is joined from; `cdsc`: describes. Items are counted from 1. */
type Reference = readonly [kind: 'thmb' | 'dimg' | 'cdsc', from: number, to: readonly number[]];

interface HeicParts {
  readonly items: readonly HeicItem[];
  readonly primary?: number;
  readonly references?: readonly Reference[];
  readonly brands?: string;
}

/** Puts a file together, as telephones do: sizes, turns and what belongs to what stand in front, coded pictures behind. */
export function heicOf({ items, primary = 1, references = [], brands }: HeicParts): Buffer {
  const brand = box('ftyp', Buffer.from(brands ?? 'heic\0\0\0\0mif1heic'));
  const metaAt = (start: number): Buffer =>
    full('meta', [
      full('hdlr', [Buffer.alloc(4), Buffer.from('pict'), Buffer.alloc(13)]),
      full('pitm', [uint16(primary)]),
      places(items, start),
      full('iinf', [uint16(items.length), ...items.map(entry)]),
      ...(references.length > 0 ? [full('iref', references.map(reference))] : []),
      propertiesOf(items),
    ]);
  const start = brand.length + metaAt(0).length + 8;
  return Buffer.concat([brand, metaAt(start), box('mdat', ...items.map(({ content }) => content))]);
}

/** The picture of a file that holds a single one, coded as it is. */
export function codedIn(heic: Buffer): HeicItem {
  const config = heic.indexOf('hvcC') - 4;
  const size = heic.indexOf('ispe') - 4;
  const properties = [config, size].map((at) => heic.subarray(at, at + heic.readUInt32BE(at)));
  return { type: 'hvc1', content: heic.subarray(heic.indexOf('mdat') + 4), properties };
}

/** How coded pictures of one size are joined to one, row by row. */
function joined(
  columns: number,
  rows: number,
  [width, height]: readonly [number, number],
): HeicItem {
  const head = Buffer.from([0, 0, rows - 1, columns - 1]);
  const content = Buffer.concat([head, uint16(width), uint16(height)]);
  return { type: 'grid', content, properties: [sizeOf(width, height)] };
}

export function sizeOf(width: number, height: number): Buffer {
  return full('ispe', [uint32(width), uint32(height)]);
}

/** To be turned so many times by 90 degrees against the clock. */
export function turnedBy(quarters: number): Buffer {
  return box('irot', Buffer.from([quarters]));
}

/** EXIF that says the picture is to be turned clockwise, as telephones write beside the turn that counts. */
function turningExif(): Buffer {
  // Where the TIFF head begins; the head; one entry: orientation (0x0112), a short: 6.
  return Buffer.from('000000004d4d002a00000008000101120003000000010006000000000000', 'hex');
}

/**
 * A photograph as telephones keep it: 800 by 600 dots in two parts, both red above and blue below, to be turned clockwise, so that red
 * stands on the right; with a thumbnail, and the turn once more in its EXIF.
 */
export function photograph(): Buffer {
  const part = { ...codedIn(heicFixture('flag')), hidden: true };
  const lying = joined(2, 1, [800, 600]);
  const whole = { ...lying, properties: [sizeOf(800, 600), turnedBy(3)] };
  const exif = { type: 'Exif', content: turningExif(), hidden: true } as const;
  return heicOf({
    items: [whole, exif, codedIn(heicFixture('page')), part, part],
    references: [
      ['dimg', 1, [4, 5]],
      ['cdsc', 2, [1]],
      ['thmb', 3, [1]],
    ],
  });
}

/** Of twelve megapixels (3072 by 4096) in sixteen parts, as from a telephone; with another number it is another file. */
export function largePhotograph(number: number): Buffer {
  const part = { ...codedIn(heicFixture('page')), hidden: true };
  const items = [joined(4, 4, [3072, 4096]), ...Array.from({ length: 16 }, () => part)];
  const parts = items.slice(1).map((_, index) => index + 2);
  const file = heicOf({ items, references: [['dimg', 1, parts]] });
  return Buffer.concat([file, box('free', uint32(number))]);
}

function places(items: readonly HeicItem[], start: number): Buffer {
  let at = start;
  const rows = items.map(({ content }, index) => {
    const row = [uint16(index + 1), uint16(0), uint16(1), uint32(at), uint32(content.length)];
    at += content.length;
    return Buffer.concat(row);
  });
  return full('iloc', [Buffer.from([0x44, 0]), uint16(items.length), ...rows]);
}

function entry({ type, hidden = false }: HeicItem, index: number): Buffer {
  const content = [uint16(index + 1), uint16(0), Buffer.from(type), Buffer.alloc(1)];
  return full('infe', content, [2, hidden ? 1 : 0]);
}

function reference([kind, from, to]: Reference): Buffer {
  return box(kind, uint16(from), uint16(to.length), ...to.map(uint16));
}

function propertiesOf(items: readonly HeicItem[]): Buffer {
  const all = items.flatMap(({ properties = [] }) => properties);
  let count = 0;
  const rows = items.flatMap(({ properties = [] }, index) => {
    if (properties.length === 0) return [];
    const numbers = properties.map(() => (count += 1));
    return [Buffer.concat([uint16(index + 1), Buffer.from([numbers.length, ...numbers])])];
  });
  return box('iprp', box('ipco', ...all), full('ipma', [uint32(rows.length), ...rows]));
}

function box(kind: string, ...content: readonly Buffer[]): Buffer {
  const inside = Buffer.concat(content);
  return Buffer.concat([uint32(inside.length + 8), Buffer.from(kind), inside]);
}

function full(kind: string, content: readonly Buffer[], [version, flags] = [0, 0]): Buffer {
  return box(kind, Buffer.from([version, 0, 0, flags]), ...content);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
