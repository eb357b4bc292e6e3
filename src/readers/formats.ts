import type { SourceFile } from '../sources/source.ts';
import type { Format, ReadResult, TakePaper, WordFormat } from './format.ts';
import { glimpseOf } from './glimpse.ts';
import { docx, html, odt, rtf } from './html/html.ts';
import { LAID_FORMATS } from './laid/laid-file.ts';
import { pdf } from './pdf/pdf.ts';
import { plainText } from './plain-text/plain-text.ts';
import { printedPage } from './printed-page/printed-page.ts';
import { pageFolder } from './scan/page-folder.ts';
import { picture } from './scan/picture.ts';
import { recordPage } from './record-page/record-page.ts';
import { TEI } from './tei/format.ts';

/** Formats of words, the more particular ones first. */
const WORD_FORMATS: readonly WordFormat[] = [
  ...LAID_FORMATS,
  TEI,
  recordPage,
  printedPage,
  rtf,
  html,
  plainText,
];

/** Every format the archive can read, the more particular ones first. */
export const FORMATS: readonly Format[] = [...WORD_FORMATS, picture, pageFolder, pdf, docx, odt];

/** Reads a file with the format that is surest it is its own; of two equally sure ones, the first in the list. */
export async function readSource(file: SourceFile): Promise<ReadResult> {
  const format = formatOf(file);
  return format === undefined ? unknownFormat(file) : format.read(file);
}

/** The same, paper by paper where the format can; those taken from a file that is refused in the end do not count. */
export async function readPapers(file: SourceFile, take: TakePaper): Promise<ReadResult> {
  const format = formatOf(file);
  if (format?.readEach !== undefined) return format.readEach(file, take);
  const result = format === undefined ? unknownFormat(file) : await format.read(file);
  if (result.kind === 'read') for (const paper of result.papers) take(paper);
  return result;
}

/** The same for a file that is known to hold words, at once: one of pictures is refused. */
export function readWords(file: SourceFile): ReadResult {
  const format = surestOf(WORD_FORMATS, file);
  return format === undefined ? unknownFormat(file) : format.read(file);
}

/** The format that `readSource` reads this file with; undefined when none knows it. */
export function formatOf(file: SourceFile): Format | undefined {
  return surestOf(FORMATS, file);
}

function surestOf<Kind extends Format>(
  formats: readonly Kind[],
  file: SourceFile,
): Kind | undefined {
  const glimpse = glimpseOf(file);
  let best: { readonly format: Kind; readonly sureness: number } | undefined;
  for (const format of formats) {
    if (best !== undefined && best.sureness >= format.surest) continue;
    const sureness = format.recognise(glimpse);
    if (sureness > (best?.sureness ?? 0)) best = { format, sureness };
  }
  return best?.format;
}

function unknownFormat(file: SourceFile): ReadResult {
  const known = FORMATS.map((format) => format.name).join(', ');
  return {
    kind: 'refused',
    notices: [
      {
        code: 'unknown-format',
        severity: 'error',
        message: `No reader knows this file (${file.mediaType}). Formats read: ${known}.`,
        source: file.name,
        place: {},
      },
    ],
  };
}
