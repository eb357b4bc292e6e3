import type { Measured } from './measure.ts';

type Unfit = Extract<Measured, { readonly kind: 'unfit' }>;

/** Where the head says how pictures are coded; and what stands there of HEVC. */
const CODING = 'ipco';
const HEVC = 'hvcC';
/** A picture joined from parts, of which some may be there where others are not. */
const JOINED = 'grid';

/** What speaks against a HEIC file before anybody tries to measure it; undefined where nothing does. */
export function unfitHeic(bytes: Uint8Array): Unfit | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const head = boxesOf(buffer).find(({ kind }) => kind === 'meta');
  if (head === undefined || head.end > buffer.length) return undefined;
  const said = buffer.subarray(head.start, head.end);
  if (said.includes(CODING) && !said.includes(HEVC)) return UNREAD;
  return isHeicCutOff(bytes) && !said.includes(JOINED) ? CUT_OFF : undefined;
}

/** Whether a box of the file says that it goes on behind the file's end. */
export function isHeicCutOff(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return boxesOf(buffer).some(({ end }) => end > buffer.length);
}

interface Box {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/** More of them is no picture. */
const MOST_BOXES = 1000;

/** The outermost boxes: each begins with its length, or with 1 and a longer one behind its name, or with 0 if it is the last. */
function boxesOf(file: Buffer): readonly Box[] {
  const boxes: Box[] = [];
  let start = 0;
  while (start + 8 <= file.length && boxes.length < MOST_BOXES) {
    const end = start + lengthAt(file, start);
    boxes.push({ kind: file.toString('latin1', start + 4, start + 8), start, end });
    start = end;
  }
  return boxes;
}

function lengthAt(file: Buffer, start: number): number {
  const length = file.readUInt32BE(start);
  if (length === 0) return file.length - start;
  if (length !== 1 || start + 16 > file.length) return Math.max(8, length);
  return Math.max(16, Number(file.readBigUInt64BE(start + 8)));
}

const UNREAD: Unfit = {
  kind: 'unfit',
  code: 'unread-picture',
  message:
    'The picture is packed as HEIC, but not coded as telephones do (HEVC), and cannot be read here. Save it as JPEG (on Linux: heif-convert PICTURE.heic PICTURE.jpg) and import that.',
};

const CUT_OFF: Unfit = {
  kind: 'unfit',
  code: 'damaged-picture',
  message:
    'The picture (HEIC) ends before its end, and cannot be drawn without what is missing. Get it again.',
};
