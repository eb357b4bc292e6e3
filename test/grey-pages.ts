import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import type { Recogniser } from '../src/readers/scan/recogniser.ts';
import { fakeRecogniser } from './fake-recogniser.ts';

/** As large as the fake recogniser says that a page of five lines is. */
const SIZE = { width: 1400, height: 400 };

/** A picture that is all of one grey: by that a fake recogniser knows which page it is. */
export function greyPage(number: number): Promise<Buffer> {
  return grey(number).png().toBuffer();
}

/** The same as frames of one TIFF. */
export async function greyTiff(numbers: readonly number[]): Promise<Buffer> {
  const frames = await Promise.all(numbers.map((number) => greyPage(number)));
  return sharp(frames, { join: { animated: true } })
    .tiff({ compression: 'lzw' })
    .toBuffer();
}

function grey(number: number) {
  const background = { r: number, g: number, b: number };
  return sharp({ create: { ...SIZE, channels: 3, background } });
}

async function numberOf(pixels: Uint8Array): Promise<number> {
  const { data } = await sharp(pixels).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return data[0] ?? -1;
}

/** Reads grey pages: each is an invented telegram that cites the one before. */
export function greyRecogniser({
  slow = 0,
  version = 'fake 1.0',
}: { readonly slow?: number; readonly version?: string } = {}): Recogniser {
  return fakeRecogniser(async ({ pixels }, signal) => {
    if (slow > 0) await wait(Math.random() * slow, undefined, { signal });
    return telegram(await numberOf(pixels), version);
  }, version);
}

/** `12. The harbour ...`: an invented telegram of its own number and day. */
function telegram(number: number, version: string): string {
  const day = (number % 27) + 1;
  return [
    'Telegram From the Embassy in Ruritania to the Department of State',
    `Strelsau, March ${day}, 1951, 6 p.m.`,
    `${number}. The harbour was closed again today as ${version.replace(/\W/g, '')} saw it.`,
    `Reference my ${number - 1}.`,
    'HENTZAU',
  ].join('\n');
}
