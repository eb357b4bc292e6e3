import { expect, test } from 'vitest';
import { namesOf } from './zip-names.ts';

const SILENT = 0;
const UTF8 = 0x800;

const named = (fileNameRaw: Buffer, generalPurposeBitFlag = SILENT) => ({
  fileNameRaw,
  generalPurposeBitFlag,
  extraFields: [],
});
const latin1 = (bytes: string): Buffer => Buffer.from(bytes, 'latin1');
/** `Дело 12/л. 3 об.jpg` in code page 866. */
const LEAF = latin1('\x84\xa5\xab\xae 12/\xab. 3 \xae\xa1.jpg');

test.each([
  ['of Windows in Russian', [named(LEAF)], ['Дело 12/л. 3 об.jpg']],
  [
    'also where some have no letters',
    [named(LEAF), named(latin1('1.jpg'))],
    ['Дело 12/л. 3 об.jpg', '1.jpg'],
  ],
  ['of macOS', [named(Buffer.from('Дело 12/йод.jpg'))], ['Дело 12/йод.jpg']],
  ['that say they are UTF-8', [named(Buffer.from('Дело.jpg'), UTF8)], ['Дело.jpg']],
  [
    'of western Europe',
    [named(latin1('M\x81ller, caf\x82.jpg')), named(latin1('\x85 la mer.jpg'))],
    ['Müller, café.jpg', 'à la mer.jpg'],
  ],
  [
    'of letters from both',
    [named(LEAF), named(latin1('M\x81ller.jpg'))],
    ['äÑ½« 12/½. 3 «í.jpg', 'Müller.jpg'],
  ],
  [
    'half of which say it',
    [named(LEAF), named(Buffer.from('Müller.jpg'), UTF8)],
    ['Дело 12/л. 3 об.jpg', 'Müller.jpg'],
  ],
])('names %s', (_, entries, names) => {
  expect(namesOf(entries)).toEqual(names);
});
