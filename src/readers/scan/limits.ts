/** How much of a picture, or of a file of pictures, is taken in. */
export const PICTURE_LIMITS = {
  /** A sheet of 40 by 40 centimetres at 1,000 dots an inch. */
  pixels: 268_000_000,
  frames: 2000,
} as const;
