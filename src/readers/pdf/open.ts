import { fileURLToPath } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist';

const LIBRARY = 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF that was opened, or why it was not. */
export type Opened =
  | {
      readonly kind: 'opened';
      readonly document: PDFDocumentProxy;
      readonly close: () => Promise<void>;
    }
  | { readonly kind: 'unfit'; readonly code: string; readonly message: string };

/**
 * Opens a PDF for its pages and words. Nothing in it is run or fetched: no JavaScript, no fonts of the system, no addresses. Loaded when first
 * needed, for most archives hold no PDF.
 */
export async function openPdf(bytes: Uint8Array): Promise<Opened> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    // The library keeps what it is given.
    data: Uint8Array.from(bytes),
    // Tables of letters for Chinese, Japanese and Korean fonts.
    cMapUrl: fileURLToPath(new URL('../../cmaps/', import.meta.resolve(LIBRARY))),
    cMapPacked: true,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    disableAutoFetch: true,
    useWorkerFetch: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    return { kind: 'opened', document, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    return unfit(error);
  }
}

function unfit(error: unknown): Opened {
  if (!(error instanceof Error)) throw error;
  if (error.name === 'PasswordException') {
    const message =
      'The PDF is locked with a password. Open it with its password, print it to a new PDF without one (qpdf --decrypt does it too), and import that.';
    return { kind: 'unfit', code: 'encrypted', message };
  }
  const reason = error.message.split('\n')[0]?.slice(0, 200) ?? error.name;
  const message = `The PDF cannot be opened (${reason}); it is damaged or cut off. Get it again.`;
  return { kind: 'unfit', code: 'damaged-pdf', message };
}
