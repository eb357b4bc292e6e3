import { expect, test } from 'vitest';
import type { NameMention } from '../../model/mentions.ts';
import { repairedName } from './repaired.ts';

test.each([
  ['Ланкастера', 'Ланкастер', undefined],
  ['Вышинскому', 'Вышинский', undefined],
  ['Тов. Сталину', 'Сталин', undefined],
  ['Данкастером', 'Ланкастер', 'Ланкастер'],
  ['BEIMHCHMA', 'Vyshinsky', 'Vyshinsky'],
  ['Абрамкин', 'Abramkin', undefined],
])('%s, read as %s, is repaired: %s', (surface, surname, readAs) => {
  const name = { surface, surname, script: 'cyrillic' } as NameMention;
  expect(repairedName(name)).toBe(readAs);
});

test('a name in Latin letters is as it was read', () => {
  const name = { surface: 'Halle', surname: 'Hale', script: 'latin' } as NameMention;
  expect(repairedName(name)).toBeUndefined();
});
