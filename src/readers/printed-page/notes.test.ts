import { expect, test } from 'vitest';
import { takeNotes } from './notes.ts';

const labels = (text: string): readonly string[] => takeNotes(text).notes.map(({ label }) => label);

test.each([
  ['indented', 'Text.1\n\n  1. A.\n  2. B.', ['1', '2']],
  ['with printed numbers', 'Text.\n\n  59. A.\n  60. B.\n', ['59', '60']],
  [
    'the same number twice',
    'Text.\n\n  1. A.\n  2. Not printed.\n  2. Not printed.',
    ['1', '2', '2'],
  ],
  ['without indentation', 'Text.1\n\n1. Not printed.\n2. Ibid.', ['1', '2']],
  ['one without indentation that speaks as notes do', 'Text.\n\n1. Source: Files.', ['1']],
  ['numbered paragraphs of the text', '1. We ask.\n\n2. We answer.', []],
  ['none', 'Text.', []],
  ['nothing but notes', '  1. A.', ['1']],
])('notes %s', (_, text, expected) => {
  expect(labels(text)).toEqual(expected);
});

test('a note keeps its further paragraphs, the text its lines', () => {
  expect(takeNotes(' Head \n\nText.1\n\n  1. A.\n     Further.\n  2. B.')).toEqual({
    body: 'Head\n\nText.1\n',
    notes: [
      { label: '1', paragraphs: ['A.', 'Further.'], line: 5 },
      { label: '2', paragraphs: ['B.'], line: 7 },
    ],
  });
});

test('a page that ends among the notes does not end their list', () => {
  const { body, notes } = takeNotes('Text.1\n\n[Page 18]\n  1. A.\n[Page 19]\n  2. B.');
  expect(notes).toEqual([
    { label: '1', paragraphs: ['A.', '[Page 19]'], line: 4 },
    { label: '2', paragraphs: ['B.'], line: 6 },
  ]);
  expect(body).toBe('Text.1\n\n[Page 18]');
});
