import { describe, expect, test } from 'vitest';
import { fileOf } from '../../../test/source-files.ts';
import { glimpseOf } from '../glimpse.ts';
import { plainText } from './plain-text.ts';

const codes = (content: string | Uint8Array): readonly string[] =>
  plainText.read(fileOf(content)).notices.map(({ code }) => code);

describe('files that are no text are refused, with the reason', () => {
  test.each([
    ['empty', '', 'empty-file'],
    ['blank', ' \n\t\n', 'empty-file'],
    ['binary', 'text\0text', 'not-text'],
    ['UTF-16 with half a pair', new Uint8Array([0xff, 0xfe, 0x41, 0, 0, 0xd8]), 'wrong-encoding'],
    ['Latin-1', new Uint8Array([0x4f, 0x0a, 0xe9, 0x74, 0xe9]), 'wrong-encoding'],
  ])('%s', (_, content, code) => {
    const result = plainText.read(fileOf(content));
    expect(result.kind).toBe('refused');
    expect(result.notices.map((notice) => notice.code)).toEqual([code]);
  });

  test('the line of the first wrong byte is named', () => {
    const [notice] = plainText.read(fileOf(new Uint8Array([0x4f, 0x0a, 0xe9, 0x0a]))).notices;
    expect(notice?.place).toEqual({ line: 2, column: 1 });
  });
});

test('UTF-16 is read by its byte-order mark, and Windows line ends end lines', () => {
  const text = 'Телеграмма\r\n\r\nСмотритель сообщил, что огонь погашен и не будет зажжен.';
  const result = plainText.read(fileOf(new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))));
  const [text1] = result.kind === 'read' ? (result.papers[0]?.texts ?? []) : [];
  expect(text1?.language).toBe('ru');
  expect(text1?.blocks.map(({ content }) => content)).toEqual(text.split('\r\n\r\n'));
});

test('several telegrams that nothing parts are one paper, and it is said', () => {
  const telegram =
    'FROM OSLO TO FOREIGN OFFICE\n\nNo. 1\n\nThe light is out and nobody knows why.\n\n';
  expect(codes(telegram)).toEqual([]);
  expect(codes(telegram.repeat(2))).toEqual(['several-papers']);
  expect(codes([telegram, telegram].join('=====\n'))).toEqual([]);
  const cipher = 'ШИФРТЕЛЕГРАММА\n\nИз ОСЛО № 1\n\nФонари не горят, и никто не знает почему.\n\n';
  expect(codes(cipher)).toEqual([]);
  expect(codes(cipher.repeat(2))).toEqual(['several-papers']);
});

test.each([
  ['cable.txt', 'From Oslo to London\n\nText.', 'From Oslo to London'],
  [
    'cable.txt',
    'Secret\n\nMemorandum on Oil\n\nThe oil has not come, and it is late.',
    'Memorandum on Oil',
  ],
  ['box/cable 7.txt', 'The oil has not come, and it is late in the year.', 'cable 7.txt'],
])('%s with %j is titled %s', (name, text, title) => {
  const result = plainText.read(fileOf(text, name));
  expect(result.kind === 'read' ? result.papers[0]?.title : undefined).toBe(title);
});

test('a corrected file is the same paper; a file of the same name elsewhere is another', () => {
  const idOf = (text: string, name: string): string => {
    const result = plainText.read(fileOf(text, name));
    return (result.kind === 'read' && result.papers[0]?.id) || '';
  };
  const id = idOf('Some text.', 'Box 2/Cable № 7.txt');
  expect(id).toMatch(/^papers\/cable-no-7-[0-9a-f]{8}$/);
  expect(idOf('Some better text.', './Box 2//Cable № 7.txt')).toBe(id);
  expect(idOf('Some text.', 'Box 3/Cable № 7.txt')).not.toBe(id);
});

test.each([
  ['a letter', 'Dear Nell, you will have this by a vice consul.', true],
  ['a scan of few letters', '№ 12-т. Рогову 4.IV.49 г. » 13', true],
  ['Chinese', '發電 中央 莫斯科', true],
  ['JSON', '{"from": "Oslo", "to": "London"}', false],
  ['a list in JSON', '[{"from": "Oslo"}]', false],
  ['a table of figures', '1;2;3;4\n5;6;7;8\nab;1;2;3', false],
  ['XML', '<?xml version="1.0"?><list/>', false],
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', false],
  ['a web page', '<!DOCTYPE html>\n<p>Oslo', false],
  ['bytes', 'ab\u0001\u0002', false],
])('%s (%j) may be a paper: %s', (_, text, expected) => {
  expect(plainText.recognise(glimpseOf(fileOf(text))) > 0).toBe(expected);
});
