declare module '@cornerstonejs/codec-openjpeg/decodewasmjs' {
  interface FrameInfo {
    readonly width: number;
    readonly height: number;
    readonly componentCount: number;
    readonly bitsPerSample: number;
  }

  class J2KDecoder {
    /** Memory to put the file in. */
    getEncodedBuffer(length: number): Uint8Array;
    /** Decodes the picture halved so many times; its frame info stays that of the whole. */
    decodeSubResolution(halved: number, layer: number): void;
    calculateSizeAtDecompositionLevel(halved: number): {
      readonly width: number;
      readonly height: number;
    };
    getFrameInfo(): FrameInfo;
    /** Samples of all channels, dot by dot. */
    getDecodedBuffer(): Uint8Array;
    delete(): void;
  }

  interface Output {
    readonly print: (line: string) => void;
    readonly printErr: (line: string) => void;
  }

  function load(output: Output): Promise<{ readonly J2KDecoder: typeof J2KDecoder }>;
  export = load;
}

declare module '@cornerstonejs/codec-openjpeg/wasmjs' {
  interface Samples {
    readonly width: number;
    readonly height: number;
    readonly bitsPerSample: number;
    readonly componentCount: number;
    readonly isSigned: boolean;
  }

  class J2KEncoder {
    /** Memory to put the samples in. */
    getDecodedBuffer(samples: Samples): Uint8Array;
    setDecompositions(times: number): void;
    /** With loss, by a ratio of sizes; or without. */
    setQuality(lossless: boolean, ratio: number): void;
    encode(): void;
    getEncodedBuffer(): Uint8Array;
  }

  function load(): Promise<{ readonly J2KEncoder: typeof J2KEncoder }>;
  export = load;
}
