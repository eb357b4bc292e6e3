import { readFile } from 'node:fs/promises';
import type start from 'libheif-js/libheif-wasm/libheif-bundle.js';
import type { RawPicture } from './plate-worker.ts';

type Heif = Awaited<ReturnType<typeof start>>;
type Context = ReturnType<Heif['heif_context_alloc']>;
type Fails<Result> = Exclude<Result, { readonly code: unknown }>;
type Handle = Fails<ReturnType<Heif['heif_js_context_get_primary_image_handle']>>;

let library: Promise<Heif> | undefined;

/** The decoder, loaded when it is first asked for: two megabytes, and only who has such pictures needs them. */
export function heifLibrary(): Promise<Heif> {
  library ??= load();
  return library;
}

async function load(): Promise<Heif> {
  const { default: begin } = await import('libheif-js/libheif-wasm/libheif-bundle.js');
  // What is wrong with a file is thrown; without this it is written to the terminal too.
  return begin({ print: () => undefined, printErr: () => undefined });
}

/**
 * The main picture of a HEIC file in eight bits a channel, turned and mirrored as the file says. Its EXIF is not asked: telephones write
 * the turn there once more.
 */
export async function decodeHeic(path: string): Promise<RawPicture> {
  const bytes = await readFile(path);
  const heif = await heifLibrary();
  const context = heif.heif_context_alloc();
  try {
    return mainPicture(heif, context, bytes);
  } finally {
    heif.heif_context_free(context);
  }
}

function mainPicture(heif: Heif, context: Context, bytes: Uint8Array): RawPicture {
  const status = heif.heif_context_read_from_memory(context, bytes);
  if (status.code.value !== 0) throw new Error(status.message.trim());
  const handle = given(heif.heif_js_context_get_primary_image_handle(context));
  try {
    return decoded(heif, handle);
  } finally {
    heif.heif_image_handle_release(handle);
  }
}

function decoded(heif: Heif, handle: Handle): RawPicture {
  const channels = heif.heif_image_handle_has_alpha_channel(handle) === 0 ? 3 : 4;
  const { heif_chroma_interleaved_RGB: rgb, heif_chroma_interleaved_RGBA: rgba } = heif.heif_chroma;
  const { image, channels: planes } = given(
    heif.heif_js_decode_image2(
      handle,
      heif.heif_colorspace.heif_colorspace_RGB,
      channels === 3 ? rgb : rgba,
    ),
  );
  try {
    const [plane] = planes;
    if (plane === undefined) throw new Error('it has no colours');
    const { width, height } = plane;
    return { pixels: rowsOf(plane, width * channels), width, height, channels };
  } finally {
    heif.heif_image_release(image);
  }
}

/** A copy, row behind row: the decoder leaves room between them. */
function rowsOf(
  { data, stride, height }: { data: Uint8Array; stride: number; height: number },
  length: number,
): Uint8Array {
  const pixels = new Uint8Array(length * height);
  for (let row = 0; row < height; row += 1) {
    const at = row * stride;
    pixels.set(data.subarray(at, at + length), row * length);
  }
  return pixels;
}

function given<Result extends object>(result: Result): Fails<Result> {
  if (failed(result)) throw new Error(result.message.trim());
  return result as Fails<Result>;
}

function failed(result: object): result is { readonly message: string } {
  return 'code' in result;
}
