import sharp from 'sharp';
import type { Choice } from './choosing.ts';
import type { Level } from './levels.ts';
import { PAGE, penStrokes, stamping, typing } from './strokes.ts';
import type { Grid } from './strokes.ts';
import type { Typeface } from './typefaces.ts';
import type { TypedPage } from './typed-page.ts';

/** What is drawn: the page, what shows through from its back, and how it suffered. */
export interface Drawing {
  readonly page: TypedPage;
  readonly back: TypedPage;
  readonly face: Typeface;
  readonly level: Level;
  readonly choice: Choice;
}

const AREA = PAGE.width * PAGE.height;

/** The page as a scanner at 200 dpi gives it, in grey, as JPEG. */
export async function drawPage(drawing: Drawing): Promise<Buffer> {
  const { page, level, choice } = drawing;
  const layers = await layersOf(drawing, gridOf(page, choice));
  const [ink, paper] = [choice.between(...level.ink), choice.between(...level.paper)];
  const phase = choice.between(-3, 3);
  const pixels = Buffer.alloc(AREA);
  const noise = normalNoise(choice);
  for (let at = 0; at < AREA; at += 1) {
    const [x, y] = [at % PAGE.width, Math.floor(at / PAGE.width)];
    const shade = level.shade * (0.5 + 0.5 * Math.cos((x / PAGE.width) * 2.5 + phase + y / 1600));
    const sheet = paper - shade;
    pixels[at] = clamp(sheet - (sheet - ink) * seenAt(layers, at) + noise() * level.noise);
  }
  speckle(pixels, level, choice);
  const skew = choice.between(-level.skew, level.skew);
  return sharp(pixels, { raw: { width: PAGE.width, height: PAGE.height, channels: 1 } })
    .rotate(skew, { background: { r: paper, g: paper, b: paper } })
    .withMetadata({ density: PAGE.dpi })
    .jpeg({ quality: level.jpeg })
    .toBuffer();
}

/** Ink of one kind: how much lies on each pixel, and how dark it is where it lies full. */
interface Ink {
  readonly lies: Float32Array;
  readonly dark: number;
}

async function layersOf(drawing: Drawing, grid: Grid): Promise<readonly Ink[]> {
  const { page, face, level, choice } = drawing;
  const type = await inkOf(typing(page, { face, grid, choice }, level), level.blur);
  const grain = await grainOf(choice);
  const typed = type.map((ink, at) => ink * (1 - level.grain * (grain[at] ?? 0)));
  const layers: Ink[] = [{ lies: typed, dark: 1 }];
  if (level.stamps > 0) {
    const drawn = stamping(page.stamps.slice(0, level.stamps), face, choice);
    layers.push({ lies: await inkOf(drawn, 0.8), dark: 0.62 });
  }
  if (level.strokes > 0) {
    const drawn = penStrokes(page, { grid, choice }, level.strokes);
    layers.push({ lies: await inkOf(drawn, 0.6), dark: 0.75 });
  }
  if (level.bleed > 0) layers.push({ lies: await bleedOf(drawing, grid), dark: level.bleed });
  return layers;
}

/** Where several inks lie the darkest is seen. */
function seenAt(layers: readonly Ink[], at: number): number {
  let most = 0;
  for (const { lies, dark } of layers) most = Math.max(most, dark * (lies[at] ?? 0));
  return most;
}

function gridOf({ language }: TypedPage, choice: Choice): Grid {
  return {
    left: choice.between(180, 230),
    top: choice.between(190, 230),
    pitch: language === 'ru' ? 20.5 : 20,
    halfLine: 18,
  };
}

/** How much ink lies on each pixel, from 0 to 1. */
async function inkOf(drawn: string, blur: number): Promise<Float32Array> {
  const picture = sharp(Buffer.from(drawn)).greyscale();
  const grey = await (blur > 0.3 ? picture.blur(blur) : picture).raw().toBuffer();
  return Float32Array.from(grey, (tone) => 1 - tone / 255);
}

async function bleedOf({ back, face, level, choice }: Drawing, grid: Grid): Promise<Float32Array> {
  const drawn = typing(back, { face, grid: { ...grid, top: grid.top + 13 }, choice }, level);
  const grey = await sharp(Buffer.from(drawn)).greyscale().flop().blur(2.2).raw().toBuffer();
  return Float32Array.from(grey, (tone) => 1 - tone / 255);
}

/** Spots where the ribbon left less: noise of some pixels' size, from 0 to about 3. */
async function grainOf(choice: Choice): Promise<Float32Array> {
  const [width, height] = [Math.ceil(PAGE.width / 3), Math.ceil(PAGE.height / 3)];
  const noise = normalNoise(choice);
  const spots = Buffer.from(
    Uint8Array.from({ length: width * height }, () => clamp(60 * Math.abs(noise()))),
  );
  const grown = await sharp(spots, { raw: { width, height, channels: 1 } })
    .resize(PAGE.width, PAGE.height, { kernel: 'cubic', fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer();
  return Float32Array.from(grown, (tone) => tone / 60);
}

/** Normal noise for millions of pixels, from a table that is read from many places. */
function normalNoise(choice: Choice): () => number {
  const table = Float32Array.from({ length: 0x10000 }, () => choice.normal());
  let [at, step] = [0, 1];
  return () => {
    if (at >= 0x10000) {
      at %= 0x10000;
      step = choice.whole(1, 61) | 1;
    }
    const value = table[at] ?? 0;
    at += step;
    return value;
  };
}

function speckle(pixels: Buffer, { specks }: Level, choice: Choice): void {
  for (let speck = 0; speck < specks; speck += 1) {
    const [x, y] = [choice.whole(3, PAGE.width - 4), choice.whole(3, PAGE.height - 4)];
    const size = choice.pick([1, 1, 1, 2, 2, 3]);
    const tone = choice.chance(0.7) ? choice.whole(40, 130) : choice.whole(215, 250);
    for (let down = 0; down < size; down += 1) {
      for (let right = 0; right < size; right += 1) {
        pixels[(y + down) * PAGE.width + x + right] = tone;
      }
    }
  }
}

function clamp(tone: number): number {
  return Math.max(0, Math.min(255, Math.round(tone)));
}
