import type { Recogniser } from '../../readers/scan/recogniser.ts';

/** What to do where nothing on the machine reads the words of pages. */
export const HOW_TO_INSTALL =
  'Nothing on this machine reads the words of page pictures: they wait. To have them read: apt install tesseract-ocr tesseract-ocr-rus tesseract-ocr-eng';

/** What reads the words of pages on this machine; undefined where nothing does. */
export async function findRecogniser(): Promise<Recogniser | undefined> {
  return undefined;
}
