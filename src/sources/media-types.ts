import { startOfText } from './decode.ts';

const PDF = 'application/pdf';

/** The first bytes of formats that say what they are, in hex. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['1f8b', 'application/gzip'],
  ['504b0304', 'application/zip'],
  ['504b0506', 'application/zip'], // without members
  ['255044462d', PDF],
  ['89504e470d0a1a0a', 'image/png'],
  ['ffd8ff', 'image/jpeg'],
  ['49492a00', 'image/tiff'],
  ['4d4d002a', 'image/tiff'],
  ['49492b00', 'image/tiff'], // with long offsets
  ['4d4d002b', 'image/tiff'],
  ['47494638', 'image/gif'],
  ['0000000c6a502020', 'image/jp2'],
  ['ff4fff51', 'image/j2c'],
  ['425a68', 'application/x-bzip2'],
  ['fd377a585a00', 'application/x-xz'],
  ['377abcaf271c', 'application/x-7z-compressed'],
  ['526172211a07', 'application/vnd.rar'],
  ['28b52ffd', 'application/zstd'],
];

/** Packed in ways that are not read; whoever imports must unpack them. */
export const UNREAD_PACKINGS: ReadonlySet<string> = new Set([
  'application/x-bzip2',
  'application/x-xz',
  'application/x-7z-compressed',
  'application/vnd.rar',
  'application/zstd',
  'application/x-tar',
]);

/** A folder of page pictures: its manifest. */
export const BUNDLE = 'application/vnd.chancery.pages+json';
/** How every manifest begins. */
export const BUNDLE_START = '{"is":"chancery-pages",';

export const BINARY = 'application/octet-stream';

/** What a file is by its content (and its words, where they are known); its name is not asked, because names in archives say little. */
export function mediaTypeOf(content: Uint8Array, words?: string): string {
  const packed = packingOf(content);
  if (packed !== undefined) return packed;
  const type = textType(startOfText({ content, words }));
  return isPdfBehindJunk(content, type === BINARY) ? PDF : type;
}

/** Mailers and scanners leave bytes before a PDF; readers of PDF look for its first words in so many. */
const JUNK = 1024;

/** What is text to its start must end like a PDF too: it may only speak of one. */
function isPdfBehindJunk(content: Uint8Array, isBinaryStart: boolean): boolean {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
  if (!/%PDF-\d/.test(bytes.toString('latin1', 0, JUNK))) return false;
  return isBinaryStart || bytes.subarray(-JUNK).includes('%%EOF');
}

/** What a file is by the signature of its first bytes; undefined for text, and for what has no signature known here. */
export function packingOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 512));
  const hex = start.toString('hex', 0, 8);
  const signed = SIGNATURES.find(([signature]) => hex.startsWith(signature))?.[1];
  if (signed === 'application/zip') return zipType(start);
  if (signed !== undefined) return signed;
  const boxed = boxedType(start.toString('latin1', 0, 64));
  if (boxed !== undefined) return boxed;
  return start.toString('latin1', 257, 262) === 'ustar' ? 'application/x-tar' : undefined;
}

/** Pictures whose kind stands behind the length of their first box. */
function boxedType(start: string): string | undefined {
  if (/^RIFF....WEBP/s.test(start)) return 'image/webp';
  const brand = /^....ftyp(.{4})/s.exec(start)?.[1];
  if (brand === undefined) return undefined;
  // A brand for any coding says behind itself which one it is.
  const also = start.slice(16, start.charCodeAt(3));
  if (/^avi[fs]$/.test(brand) || (/^m[is]f1$/.test(brand) && /avi[fs]/.test(also)))
    return 'image/avif';
  return HEIC_BRANDS.has(brand) ? 'image/heic' : undefined;
}

const HEIC_BRANDS: ReadonlySet<string> = new Set([
  'heic',
  'heix',
  'heim',
  'heis',
  'hevc',
  'hevx',
  'mif1',
  'msf1',
]);

/** Word processors' files and electronic books are zips that say so in their first member. */
function zipType(start: Buffer): string {
  if (start.length < 30) return 'application/zip';
  const name = start.toString('latin1', 30, 30 + start.readUInt16LE(26));
  if (name === '[Content_Types].xml') return 'application/vnd.openxmlformats-officedocument';
  return name === 'mimetype' ? 'application/vnd.oasis.opendocument' : 'application/zip';
}

function textType(start: string): string {
  if (isBinary(start)) return BINARY;
  if (start.startsWith(BUNDLE_START)) return BUNDLE;
  const words = start.trimStart();
  if (/^<\?xml\s/.test(words) || /^<(?:\w+:)?TEI[\s>]/.test(words)) return 'application/xml';
  return /^(?:<!doctype\s+html|<html[\s>])/i.test(words) ? 'text/html' : 'text/plain';
}

/** Control characters that do not part words. As units: asked for by property they take ten times as long. */
// oxlint-disable-next-line no-control-regex
const STRAYS = /[\0-\x08\x0E-\x1F\x7F-\x9F]/g;

/** Texts have no NUL and hardly a control character; a stray one (a form feed of an old printer) does not make it binary. */
function isBinary(start: string): boolean {
  if (start.includes('\0')) return true;
  const strays = start.match(STRAYS)?.length ?? 0;
  return strays > start.length / 100;
}
