import calculators from 'iiif-processor/calculator';
import type { Drawing, PictureFormat } from '../../archive/pictures/drawing.ts';
import type { Box, PageImage } from '../../model/scans.ts';

/** Sides and dots of the largest picture that is drawn. */
export const LARGEST = { side: 10_000, dots: 40_000_000 } as const;

/** The parts of an image request’s path, decoded, e.g. `0,0,512,512`, `512,`, `90`, `gray.jpg`. */
export interface ImageRequest {
  readonly region: string;
  readonly size: string;
  readonly rotation: string;
  readonly file: string;
}

export type ReadRequest =
  | { readonly kind: 'drawing'; readonly drawing: Drawing }
  /** What is asked for makes no sense, or is not made here. */
  | { readonly kind: 'refused'; readonly why: string };

/** Reads a request of the IIIF Image API 3. The grammar of its parts is that of iiif-processor; the size is worked out here. */
export function readImageRequest(asked: ImageRequest, page: PageImage): ReadRequest {
  try {
    return { kind: 'drawing', drawing: drawingOf(asked, page) };
  } catch (error) {
    // The calculator throws errors of its own that say what is wrong with the part.
    if (error instanceof Refused || (error instanceof Error && 'statusCode' in error)) {
      return { kind: 'refused', why: error.message };
    }
    throw error;
  }
}

class Refused extends Error {}

function drawingOf({ region, size, rotation, file }: ImageRequest, page: PageImage): Drawing {
  const { quality, format } = fileOf(file);
  const read = new calculators[3]({ width: page.width, height: page.height })
    .region(region)
    .rotation(rotation)
    .quality(quality)
    .format(format)
    .info();
  const { left: x, top: y, width, height } = read.region;
  if (width < 1 || height < 1) throw new Refused(`Region ${region} holds nothing of the page`);
  if (read.rotation.degree > 360) throw new Refused(`Invalid rotation: ${rotation}`);
  const part = { x, y, width, height };
  return {
    region: part,
    ...sizeOf(size, part),
    rotation: read.rotation.degree % 360,
    mirrored: read.rotation.flop,
    quality: read.quality,
    format,
  };
}

const FORMATS: Readonly<Record<string, PictureFormat>> = {
  jpg: 'jpg',
  png: 'png',
  webp: 'webp',
  tif: 'tif',
};

function fileOf(file: string): { readonly quality: string; readonly format: PictureFormat } {
  const dot = file.lastIndexOf('.');
  const format = FORMATS[file.slice(dot + 1)];
  if (dot < 0 || format === undefined) throw new Refused(`Invalid format: ${file.slice(dot + 1)}`);
  return { quality: file.slice(0, dot), format };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const SIZE = /^(?<up>\^)?(?:(?<max>max)|pct:(?<pct>\d+(?:\.\d+)?)|(?<fit>!)?(?<w>\d*),(?<h>\d*))$/;

/**
 * The size of the answer. Only `^` may enlarge; `!w,h` shrinks to fit and never asks for more than there is; `max` stays within the
 * largest picture that is drawn, and anything else beyond it is refused, as the standard wants.
 */
function sizeOf(words: string, part: Box): Size {
  const groups = SIZE.exec(words)?.groups;
  if (groups === undefined) throw new Refused(`Invalid size: ${words}`);
  const enlarges = groups['up'] !== undefined;
  if (groups['max'] !== undefined) return largest(part, enlarges);
  const size = rounded(
    groups['pct'] === undefined ? sides(groups, part, enlarges) : percent(groups['pct'], part),
  );
  if (!enlarges && (size.width > part.width || size.height > part.height)) {
    throw new Refused(`Size ${words} is larger than the region; ask for ^${words}`);
  }
  if (exceeds(size)) throw new Refused(`Size ${words} is larger than what is drawn here`);
  return size;
}

function percent(pct: string, part: Box): Size {
  return { width: (part.width * Number(pct)) / 100, height: (part.height * Number(pct)) / 100 };
}

function sides(
  { fit, w = '', h = '' }: Readonly<Record<string, string | undefined>>,
  part: Box,
  enlarges: boolean,
): Size {
  if (w === '' && h === '') throw new Refused('Invalid size: neither width nor height');
  const [width, height] = [Number(w), Number(h)];
  if (fit !== undefined) {
    if (w === '' || h === '') throw new Refused('Invalid size: ! needs width and height');
    const scale = Math.min(width / part.width, height / part.height);
    return scaled(part, enlarges ? scale : Math.min(1, scale));
  }
  if (w === '') return { width: (part.width * height) / part.height, height };
  if (h === '') return { width, height: (part.height * width) / part.width };
  return { width, height };
}

function largest(part: Box, enlarges: boolean): Size {
  const most = Math.min(
    LARGEST.side / part.width,
    LARGEST.side / part.height,
    Math.sqrt(LARGEST.dots / (part.width * part.height)),
  );
  const { width, height } = scaled(part, enlarges ? most : Math.min(1, most));
  return { width: Math.max(1, Math.floor(width)), height: Math.max(1, Math.floor(height)) };
}

function scaled(part: Box, scale: number): Size {
  return { width: part.width * scale, height: part.height * scale };
}

function rounded({ width, height }: Size): Size {
  const size = { width: Math.round(width), height: Math.round(height) };
  // A thin strip keeps a line of dots; nothing at all was asked for only with a zero.
  if (width === 0 || height === 0) throw new Refused('Invalid size: nothing would be left');
  return { width: Math.max(1, size.width), height: Math.max(1, size.height) };
}

function exceeds({ width, height }: Size): boolean {
  return width > LARGEST.side || height > LARGEST.side || width * height > LARGEST.dots;
}

/** The same request in the one form that the standard calls canonical. */
export function canonicalPath({ region, width, height, ...drawing }: Drawing, page: Size): string {
  const isWhole = region.width === page.width && region.height === page.height;
  const where = isWhole ? 'full' : `${region.x},${region.y},${region.width},${region.height}`;
  const isLarger = width > region.width || height > region.height;
  const isAsIs = width === region.width && height === region.height && !exceeds(region);
  const size = isAsIs ? 'max' : `${isLarger ? '^' : ''}${width},${height}`;
  const turned = `${drawing.mirrored ? '!' : ''}${drawing.rotation}`;
  return `${where}/${size}/${turned}/${drawing.quality}.${drawing.format}`;
}
