import type { Recogniser } from '../../readers/scan/recogniser.ts';
import { findTesseract, INSTALL_COMMAND } from '../ocr/installation.ts';
import { TesseractRecogniser } from '../ocr/tesseract-recogniser.ts';

/** What to do where nothing on the machine reads the words of pages. */
export const HOW_TO_INSTALL = `Nothing on this machine reads the words of page pictures, so they wait. To have them read: ${INSTALL_COMMAND}`;

let known: Recogniser | undefined;

/** What reads the words of pages on this machine; undefined where nothing does, which may have changed when it is asked again. */
export async function findRecogniser(): Promise<Recogniser | undefined> {
  if (known !== undefined) return known;
  const found = await findTesseract();
  if (found.kind === 'available') known = new TesseractRecogniser(found.installation);
  return known;
}
