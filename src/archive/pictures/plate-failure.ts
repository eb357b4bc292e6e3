/** Why a page was not decoded. */
export interface PlateFailure {
  readonly failure: string;
  /** The decoder is of no more use: pages after this one need another thread. */
  readonly isBroken: boolean;
}

/**
 * What a decoder threw, for people. A compiled decoder that gives up says only `Aborted(native code called abort())` or `unreachable`,
 * which helps nobody, and decodes nothing afterwards.
 */
export function plateFailure(error: unknown): PlateFailure {
  if (!(error instanceof Error)) return { failure: String(error), isBroken: false };
  // What compiled code ends with; nothing else has that name.
  if (error.name === 'RuntimeError') return { failure: BROKE_OFF, isBroken: true };
  return { failure: error.message, isBroken: false };
}

const BROKE_OFF =
  'the decoder broke off at this page, which is damaged or asks for too much memory. Save the file anew with another program (a PDF: print it to a new PDF) and import that';
