import type { PageImage } from '../../model/scans.ts';
import { LARGEST } from './image-request.ts';

const TILE = 512;

/** What `info.json` says of a picture: its size, the sizes and tiles that are quickest, and what may be asked. */
export function imageInfo(id: string, { width, height }: PageImage) {
  const factors = scaleFactors(width, height);
  const sizes = factors
    .map((factor) => ({ width: Math.ceil(width / factor), height: Math.ceil(height / factor) }))
    .filter((size) => size.width * size.height <= LARGEST.dots)
    .toReversed();
  return {
    '@context': 'http://iiif.io/api/image/3/context.json',
    id,
    type: 'ImageService3',
    protocol: 'http://iiif.io/api/image',
    profile: 'level2',
    width,
    height,
    maxWidth: LARGEST.side,
    maxHeight: LARGEST.side,
    maxArea: LARGEST.dots,
    sizes,
    tiles: [{ width: TILE, height: TILE, scaleFactors: factors }],
    preferredFormats: ['jpg'],
    extraQualities: ['color', 'gray', 'bitonal'],
    extraFormats: ['webp', 'tif'],
    extraFeatures: [
      'canonicalLinkHeader',
      'mirroring',
      'profileLinkHeader',
      'rotationArbitrary',
      'sizeUpscaling',
    ],
  };
}

export const PROFILE = 'http://iiif.io/api/image/3/level2.json';

/** Halves until the page fits one tile. */
function scaleFactors(width: number, height: number): readonly number[] {
  const factors = [1];
  for (let factor = 2; Math.max(width, height) * 2 > TILE * factor; factor *= 2) {
    factors.push(factor);
  }
  return factors;
}
