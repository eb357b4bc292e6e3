import { parse } from 'parse5';
import { documentId, textId } from '../../model/ids.ts';
import type { Notice } from '../../model/notices.ts';
import type { Paper } from '../../model/papers.ts';
import type { SourceFile } from '../../sources/source.ts';
import type { Format, ReadResult, WordFormat } from '../format.ts';
import type { Glimpse } from '../glimpse.ts';
import { keyOfFile, nameOf } from '../paper-key.ts';
import { takeInventedNote } from '../plain-text/invented.ts';
import { languageOfText } from '../plain-text/languages.ts';
import { layOut, titleOf } from '../plain-text/layout.ts';
import { PAPERS } from '../plain-text/papers.ts';
import { readTextFile } from '../text-file.ts';
import { wordsOfOpenDocument } from './open-document.ts';
import { wordsOfHtml } from './words.ts';

/** A page of the web saved as a file: its words as a reader would see them. Nothing in it is run or fetched. */
export const html: WordFormat = {
  name: 'HTML',
  surest: 0.3,
  recognise: ({ head }: Glimpse): number =>
    /^\s*<(?:!doctype\s+html|html[\s>])/i.test(head) ? 0.3 : 0,
  read(file: SourceFile): ReadResult {
    const decoded = readTextFile(file);
    if (decoded.kind === 'refused') return { kind: 'refused', notices: [decoded.notice] };
    return readMarkup(file, decoded.text);
  },
};

/** A document of Word: its words, without what was deleted in it. */
export const docx: Format = {
  name: 'Word document',
  surest: 1,
  recognise: ({ mediaType }: Glimpse): number =>
    mediaType === 'application/vnd.openxmlformats-officedocument' ? 1 : 0,
  async read(file: SourceFile): Promise<ReadResult> {
    const { default: mammoth } = await import('mammoth');
    try {
      const { value } = await mammoth.convertToHtml(
        { buffer: Buffer.from(file.content) },
        { includeDefaultStyleMap: true, ignoreEmptyParagraphs: true },
      );
      return readMarkup(file, value);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const message = `It is no Word document that can be read (${error.message.slice(0, 120)}). Save it as .docx or as plain text and import it again.`;
      return refuse(file, 'damaged-document', message);
    }
  },
};

/** A document of LibreOffice and other programs (ODT), read as one of Word. */
export const odt: Format = {
  name: 'OpenDocument text',
  surest: 1,
  recognise: ({ mediaType }: Glimpse): number =>
    mediaType === 'application/vnd.oasis.opendocument' ? 1 : 0,
  async read(file: SourceFile): Promise<ReadResult> {
    try {
      return readWords(file, await wordsOfOpenDocument(file.content));
    } catch (error) {
      if (!(error instanceof Error) || error instanceof TypeError) throw error;
      const message = `It is no OpenDocument text that can be read (${error.message.slice(0, 120)}). Save it as .odt, as .docx or as plain text and import it again.`;
      return refuse(file, 'damaged-document', message);
    }
  },
};

/** RTF is known so that it is not taken for plain text; no library that is kept up reads it. */
export const rtf: WordFormat = {
  name: 'RTF',
  surest: 1,
  recognise: ({ head }: Glimpse): number => (/^\s*\{\\rtf/.test(head) ? 1 : 0),
  read: (file: SourceFile): ReadResult =>
    refuse(
      file,
      'unread-document',
      'Documents in RTF cannot be read here. Open it in a word processor, save it as .odt, .docx or plain text, and import that.',
    ),
};

function readMarkup(file: SourceFile, markup: string): ReadResult {
  return readWords(file, wordsOfHtml(parse(markup)));
}

function readWords(file: SourceFile, words: string): ReadResult {
  const { text, record, invented } = takeInventedNote(words);
  if (!/\p{L}/u.test(text)) return refuse(file, 'empty-file', 'The document shows no words.');
  const blocks = layOut(text);
  const language = languageOfText(text) ?? 'und';
  const paper: Paper = {
    id: documentId(PAPERS.id, keyOfFile(file.name)),
    collection: PAPERS.id,
    source: file.id,
    place: {},
    ordinal: 1,
    role: 'document',
    title: titleOf(blocks) ?? nameOf(file.name),
    texts: [{ id: textId(language), layer: 'original', language, blocks }],
    record,
    pages: [],
    ...(invented ? { invented } : {}),
  };
  return { kind: 'read', collection: PAPERS, papers: [paper], notices: [] };
}

function refuse(file: SourceFile, code: string, message: string): ReadResult {
  const notice: Notice = { code, severity: 'error', message, source: file.name, place: {} };
  return { kind: 'refused', notices: [notice] };
}
