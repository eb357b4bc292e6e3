import { basename } from 'node:path/posix';
import { documentId, textId } from '../../model/ids.ts';
import type { Notice } from '../../model/notices.ts';
import type { Paper } from '../../model/papers.ts';
import type { SourceFile } from '../../sources/source.ts';
import type { ReadResult, WordFormat } from '../format.ts';
import type { Glimpse } from '../glimpse.ts';
import { keyOfFile } from '../paper-key.ts';
import { readTextFile } from '../text-file.ts';
import { takeInventedNote } from './invented.ts';
import { languageOfText } from './languages.ts';
import { lettersAndSpaces } from './letters.ts';
import { layOut, titleOf } from './layout.ts';
import { PAPERS } from './papers.ts';

/** Any text that no other format claims: a transcript, a saved message, a page typed off a photograph. */
export const plainText: WordFormat = {
  name: 'plain text',
  surest: 0.1,
  recognise({ head, looksForeign }: Glimpse): number {
    return looksForeign || !looksWritten(head) ? 0 : 0.1;
  },
  read(file: SourceFile): ReadResult {
    const decoded = readTextFile(file);
    if (decoded.kind === 'refused') return { kind: 'refused', notices: [decoded.notice] };
    const pieces = divide(decoded.text);
    const papers = pieces.map((piece, index) =>
      readPaper(file, piece, { ordinal: index + 1, several: pieces.length > 1 }),
    );
    return { kind: 'read', collection: PAPERS, papers, notices: unparted(file, pieces) };
  },
};

/** Papers are made of words, even badly scanned ones; tables of figures and files of programs are not. */
const LEAST_SHARE_OF_LETTERS = 0.45;

function looksWritten(head: string): boolean {
  if (/^\s*(?:\{\s*["}]|\[\s*[[{"\]\d])/.test(head)) return false;
  return /\p{L}{2}/u.test(head) && lettersAndSpaces(head) >= LEAST_SHARE_OF_LETTERS * head.length;
}

/** One paper of a file, and the line on which it starts. */
interface Piece {
  readonly text: string;
  readonly line: number;
}

/** Papers in one file are parted by form feeds or by lines of `=====`; nothing else parts them. */
function divide(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let line = 1;
  for (const part of text.split(/(\f|^={5,}[ \t]*$)/m)) {
    if (/[^\s=]/.test(part)) pieces.push({ text: part, line: line + leadingLines(part) });
    line += part.split('\n').length - 1;
  }
  return pieces;
}

function leadingLines(part: string): number {
  return (/^\s*\n/.exec(part)?.[0].split('\n').length ?? 1) - 1;
}

interface Standing {
  readonly ordinal: number;
  readonly several: boolean;
}

function readPaper(file: SourceFile, piece: Piece, { ordinal, several }: Standing): Paper {
  const { text, record, invented } = takeInventedNote(piece.text);
  const blocks = layOut(text);
  const language = languageOfText(text) ?? 'und';
  const key = `${keyOfFile(file.name)}${several ? `-${ordinal}` : ''}`;
  return {
    id: documentId(PAPERS.id, key),
    collection: PAPERS.id,
    source: file.id,
    place: { line: piece.line },
    ordinal,
    role: 'document',
    title: titleOf(blocks) ?? basename(file.name),
    texts: [{ id: textId(language), layer: 'original', language, blocks }],
    record,
    pages: [],
    ...(invented ? { invented } : {}),
  };
}

/** First lines of forms that stand once in a telegram; a second one in a piece is probably a second telegram. */
const FORM_STARTS: readonly RegExp[] = [
  /^PAGE 01\b/gm,
  /^(?:\S.{0,60}\s)?FROM [\p{Lu} ]{3,40} TO [\p{Lu} ]{3,40}$/gmu,
  /^TÉLÉGRAMME (?:À|AU) /gm,
  /^ШИФРТЕЛЕГРАММА(?!\p{L})/gmu,
];

function unparted(file: SourceFile, pieces: readonly Piece[]): readonly Notice[] {
  return pieces
    .filter(({ text }) => FORM_STARTS.some((form) => (text.match(form) ?? []).length > 1))
    .map(({ line }) => ({
      code: 'several-papers',
      severity: 'info',
      message:
        'Several telegrams seem to stand here and are kept as one paper. Put a line of ===== between them to part them.',
      source: file.name,
      place: { line },
    }));
}
