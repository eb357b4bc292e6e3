import { expect, test } from 'vitest';
import { decodePieces, decodeText } from './decode.ts';

const word = 'Вышинский';
const utf8Mark = Buffer.from([0xef, 0xbb, 0xbf]);

function bigEndian(text: string): Buffer {
  return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
}

/** Windows-1251 puts А..я at 0xC0..0xFF. */
function windows1251(text: string): Buffer {
  const codes = Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
  return Buffer.from(codes.map((code) => (code >= 0x410 ? code - 0x410 + 0xc0 : code)));
}

test.each([
  ['UTF-8', Buffer.from(word), word],
  ['UTF-8 with a mark', Buffer.concat([utf8Mark, Buffer.from(word)]), word],
  ['UTF-16 little-endian', Buffer.from(`\uFEFF${word}`, 'utf16le'), word],
  ['UTF-16 big-endian', bigEndian(word), word],
  [
    'a declared encoding',
    windows1251(`<?xml version='1.0' encoding='windows-1251'?><p>${word}</p>`),
    `<?xml version='1.0' encoding='windows-1251'?><p>${word}</p>`,
  ],
])('%s is read', (_name, bytes, text) => {
  expect(decodeText(bytes)).toMatchObject({ kind: 'text', text });
  for (const size of [1, 2, 3, 5, 1000]) expect(inPieces(bytes, size).join('')).toBe(text);
});

function inPieces(bytes: Uint8Array, size: number): readonly string[] {
  const decoded = decodePieces(bytes, size);
  return decoded.kind === 'pieces' ? [...decoded.pieces] : [];
}

test('no letter is halved between pieces', () => {
  expect(inPieces(Buffer.from('aж€𝄞z'), 2)).toEqual(['aж', '€', '𝄞', 'z']);
  expect(inPieces(new Uint8Array(), 2)).toEqual([]);
});

test.each([
  ['bytes that are not UTF-8', windows1251(word)],
  ['UTF-8 cut off in a letter', Buffer.from(word).subarray(0, 3)],
  ['UTF-16 with half a pair', Buffer.from([0xff, 0xfe, 0x00, 0xd8])],
  ['an unknown encoding', Buffer.from('<?xml version="1.0" encoding="EBCDIC-X"?><p/>')],
  ['UTF-16 that is not', Buffer.from('<?xml version="1.0" encoding="UTF-16"?><p/>')],
])('%s is not', (_name, bytes) => {
  expect(decodeText(bytes).kind).toBe('undecodable');
  expect(decodePieces(bytes)).toEqual(decodeText(bytes));
});
