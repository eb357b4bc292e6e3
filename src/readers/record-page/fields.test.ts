import { expect, test } from 'vitest';
import { isLayerList, readFields } from './fields.ts';

test('labels may stand alone or before their value, and long values go on over blank lines', () => {
  const page = [
    'A Cable',
    '',
    'Summary: One line.',
    'Another line.',
    '',
    'And a paragraph.',
    'Original Language:',
    'Russian',
    'Contents:',
    '',
    'Original Scan Translation - English',
    'Contents: this line belongs to the text',
  ].join('\n');
  expect(readFields(page)).toEqual({
    fields: [
      { name: 'title', value: 'A Cable' },
      { name: 'summary', value: 'One line.\nAnother line.\n\nAnd a paragraph.' },
      { name: 'original-language', value: 'Russian' },
      { name: 'contents', value: 'Original Scan Translation - English' },
    ],
    body: 'Contents: this line belongs to the text',
    bodyLine: 12,
  });
});

test.each([
  ['Original Scan', true],
  ['Translation - English Original Scan', true],
  ['Transcript - Russian Translation - English', true],
  ['English Translation', true],
  ['Translation of the cable', false],
  ['Original Scandal', false],
  ['', false],
])('%s is a list of layers: %s', (line, expected) => {
  expect(isLayerList(line)).toBe(expected);
});
