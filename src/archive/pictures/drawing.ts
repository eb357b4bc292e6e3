import type { Box } from '../../model/scans.ts';

export type PictureFormat = 'jpg' | 'png' | 'webp' | 'tif';
type PictureQuality = 'default' | 'color' | 'gray' | 'bitonal';

/** What is to be drawn of a page: a part of its upright picture, how large, how turned, in which colours and as what file. */
export interface Drawing {
  readonly region: Box;
  readonly width: number;
  readonly height: number;
  /** Degrees clockwise, after mirroring. */
  readonly rotation: number;
  readonly mirrored: boolean;
  readonly quality: PictureQuality;
  readonly format: PictureFormat;
}

export const MEDIA_TYPES: Readonly<Record<PictureFormat, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  tif: 'image/tiff',
};

/** The page as a whole, no larger than the sides given. */
export function wholeWithin(
  page: { readonly width: number; readonly height: number },
  most: { readonly width: number; readonly height: number },
): Drawing {
  const scale = Math.min(1, most.width / page.width, most.height / page.height);
  return {
    region: { x: 0, y: 0, width: page.width, height: page.height },
    width: Math.max(1, Math.round(page.width * scale)),
    height: Math.max(1, Math.round(page.height * scale)),
    rotation: 0,
    mirrored: false,
    quality: 'default',
    format: 'jpg',
  };
}

/** Two drawings with the same key look the same. */
export function drawingKey({ region, width, height, ...rest }: Drawing): string {
  const { x, y } = region;
  const turned = `${rest.mirrored ? '!' : ''}${rest.rotation}`;
  return `${x},${y},${region.width},${region.height}/${width},${height}/${turned}/${rest.quality}.${rest.format}`;
}
