/** As much of it as is used here. Its functions give an object with a code where they fail. */
declare module 'libheif-js/libheif-wasm/libheif-bundle.js' {
  /** Things in the decoder’s own memory. */
  interface Context {
    readonly is: 'context';
  }
  interface Handle {
    readonly is: 'handle';
  }
  interface Image {
    readonly is: 'image';
  }

  interface Status {
    readonly code: { readonly value: number };
    readonly message: string;
  }

  interface Decoded {
    readonly image: Image;
    readonly channels: readonly {
      readonly width: number;
      readonly height: number;
      /** Bytes from one row to the next. */
      readonly stride: number;
      /** The decoder’s memory itself, not a copy. */
      readonly data: Uint8Array;
    }[];
  }

  interface Heif {
    /** The decoder’s memory; it grows and does not shrink. */
    readonly HEAPU8: Uint8Array;
    heif_context_alloc(): Context;
    heif_context_free(context: Context): void;
    heif_context_read_from_memory(context: Context, bytes: Uint8Array): Status;
    heif_js_context_get_primary_image_handle(context: Context): Handle | Status;
    heif_image_handle_release(handle: Handle): void;
    heif_image_handle_has_alpha_channel(handle: Handle): number;
    heif_js_decode_image2(handle: Handle, space: object, chroma: object): Decoded | Status;
    heif_image_release(image: Image): void;
    readonly heif_colorspace: { readonly heif_colorspace_RGB: object };
    readonly heif_chroma: {
      readonly heif_chroma_interleaved_RGB: object;
      readonly heif_chroma_interleaved_RGBA: object;
    };
  }

  interface Output {
    readonly print: (line: string) => void;
    readonly printErr: (line: string) => void;
  }

  function load(output: Output): Promise<Heif>;
  export = load;
}
