import { expect, test } from 'vitest';
import { blockId, textId } from '../../model/ids.ts';
import { repairedName } from './repaired.ts';

const place = { block: blockId('p1'), start: 0, end: 5, quote: '' };

test.each([
  ['Ланкастера', 'Ланкастер', undefined],
  ['Вышинскому', 'Вышинский', undefined],
  ['Тов. Сталину', 'Сталин', undefined],
  ['Данкастером', 'Ланкастер', 'Ланкастер'],
  ['BEIMHCHMA', 'Vyshinsky', 'Vyshinsky'],
  ['Абрамкин', 'Abramkin', undefined],
])('%s, read as %s, is repaired: %s', (surface, surname, readAs) => {
  const name = { surface, surname, evidence: { ...place, text: textId('ru') } };
  expect(repairedName(name)).toBe(readAs);
});

test('a name in a text of Latin letters is as it was read', () => {
  const name = { surface: 'Halle', surname: 'Hale', evidence: { ...place, text: textId('en') } };
  expect(repairedName(name)).toBeUndefined();
});
