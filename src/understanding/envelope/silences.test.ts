import { describe, expect, it } from 'vitest';
import { paperOf, paperWith, textWith } from '../testing/papers.ts';
import { readEnvelope } from './read-envelope.ts';

const HEAD = 'Telegram From the Embassy in Norway to the Department of State';

describe('what is not there', () => {
  it.each([
    ['a place nobody filled in', 'Date: ________', 'date', 'blank'],
    ['dots to write on', 'No. ............', 'number', 'blank'],
    ['a blank that the transcript names', 'Classification: [blank]', 'classification', 'blank'],
    ['a date of another calendar', 'Date: 3 Ramadan 1370', 'date', 'unread'],
    ['a number in words', 'Number: four hundred and two', 'number', 'unread'],
  ] as const)('%s: %s', (...[, line, field, kind]) => {
    const { silent } = readEnvelope(
      paperWith([HEAD, line, 'The harbour is open to all who come.']),
    );
    expect(silent).toMatchObject([{ field, kind, evidence: { block: 'b2', quote: line } }]);
  });

  it.each([
    ['is not stated', 'The harbour is open to all who come by water.'],
    ['may stand on the next line', 'TO:'],
    ['is prose', 'No one came to the harbour.'],
    ['is read', 'Oslo, March 4, 1951—2 p. m.'],
  ])('%s: %s', (_form, line) => {
    expect(readEnvelope(paperWith([HEAD, line])).silent).toBeUndefined();
  });

  it('a text in a language whose forms are not known was not read', () => {
    const { silent } = readEnvelope(paperOf([textWith('zh', ['发电 中央'])]));
    expect(silent?.map(({ field, kind }) => `${field} ${kind}`)).toContain('date unread');
  });
});
