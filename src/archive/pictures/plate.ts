import type { PageImage } from '../../model/scans.ts';
import type { Drawing } from './drawing.ts';

/** A plate’s size in dots. */
export interface PlateSize {
  readonly width: number;
  readonly height: number;
}

/** Goes into names of plates; raise it when the same page comes to look different. */
const MADE_BY = 2;
/** Halved more often, a page is smaller than any that is asked for. */
const MOST = 5;

/** How often a page can be halved without a drawing showing less for it. */
export function halvings({ region, width, height }: Drawing): number {
  const scale = Math.min(region.width / width, region.height / height);
  return Math.max(0, Math.min(MOST, Math.floor(Math.log2(scale))));
}

export function plateSize({ width, height }: PlateSize, halved: number): PlateSize {
  const scale = 2 ** halved;
  return { width: Math.ceil(width / scale), height: Math.ceil(height / scale) };
}

export function plateName({ id, width, height }: PageImage, halved: number): string {
  return `${id}-${width}x${height}-${halved}-${MADE_BY}.tif`;
}

/** The same drawing, of a plate that is the page halved so many times. */
export function onPlate(drawing: Drawing, page: PlateSize, halved: number): Drawing {
  if (halved === 0) return drawing;
  const { x, y, width, height } = drawing.region;
  const plate = plateSize(page, halved);
  const [across, down] = [plate.width / page.width, plate.height / page.height];
  const left = Math.min(plate.width - 1, Math.round(x * across));
  const top = Math.min(plate.height - 1, Math.round(y * down));
  const right = Math.min(plate.width, Math.round((x + width) * across));
  const bottom = Math.min(plate.height, Math.round((y + height) * down));
  const region = {
    x: left,
    y: top,
    width: Math.max(1, right - left),
    height: Math.max(1, bottom - top),
  };
  return { ...drawing, region };
}
