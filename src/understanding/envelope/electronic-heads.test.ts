import { describe, expect, it } from 'vitest';
import type { EnvelopeField } from '../../model/envelopes.ts';
import { paperWith } from '../testing/papers.ts';
import { valuesOf } from '../testing/values.ts';
import { readEnvelope } from './read-envelope.ts';

type Expected = Partial<Record<EnvelopeField, string>>;

/** Heads as the electronic volumes of 1969 to 1976 set them: number, parties, place, date and hour in one line. */
const HEADS: readonly (readonly [string, Expected])[] = [
  [
    '24. Telegram 333 From the Embassy in Norway to the Department of State, January, 21, 1969, 1530Z12',
    {
      number: '333',
      from: 'Embassy in Norway',
      to: 'Department of State',
      date: '1969-01-21',
      hour: '15:30',
    },
  ],
  [
    '24. Telegram 333 From the Embassy in Haiti to the Department of State, Port-au-Prince, June 4, 1974, 1530Z.12',
    { to: 'Department of State', place: 'Port-au-Prince', date: '1974-06-04', hour: '15:30' },
  ],
  [
    '76. Backchannel Message From the Deputy Assistant for Shipping (Hale) to the Assistant for Shipping (Reed), Beijing, undated12',
    { kind: 'message', to: 'Assistant for Shipping', toPerson: 'Reed', place: 'Beijing' },
  ],
  [
    '59. Instructions to the Naval Attaché at the Embassy in Norway (Reed), Washington, undated12',
    { to: 'Naval Attaché at the Embassy in Norway', toPerson: 'Reed', place: 'Washington' },
  ],
  [
    '95. Telegram 114207/Tosec 180044 From the Department of State to Secretary of State Reed, October 4, 1976, 2344Z [entered as October 5].12',
    {
      to: 'Secretary of State',
      toPerson: 'Reed',
      date: '1976-10-04',
      hour: '23:44',
    },
  ],
  [
    '63. Telegram 90412/Tosec 41 From the Department of State to Secretary of State Reed in San Marco, California, June 11, 1974, 0430Z.12',
    {
      to: 'Secretary of State Reed in San Marco, California',
      toPerson: 'Reed',
      date: '1974-06-11',
      hour: '04:30',
    },
  ],
  [
    '197. Despatch to the Chief, Lakes Division, Central Shipping Agency, July 31, 197012',
    { to: 'Chief, Lakes Division, Central Shipping Agency', date: '1970-07-31' },
  ],
  [
    '8. Telegram Secto 20123/4410 From the Delegation to the Lakes Conference to the Department of State, Geneva, July 31, 1975, 0830Z.',
    {
      from: 'Delegation to the Lakes Conference',
      to: 'Department of State',
      place: 'Geneva',
      date: '1975-07-31',
    },
  ],
  [
    '9. Airgram A–12 From the Embassy in Norway to the Department of State, Oslo, February 1971.12',
    { number: '12', to: 'Department of State', place: 'Oslo', date: '1971-02' },
  ],
];

it('takes the date of the dateline before a date in the head', () => {
  const head = '112. Position Paper Prepared for the Lakes Conference, July 18–23, 19551';
  const paper = paperWith([head, 'Washington, July 1, 1955.', 'The harbour is open.']);
  expect(valuesOf(readEnvelope(paper))).toMatchObject({ date: '1955-07-01', place: 'Washington' });
});

describe('heads of the electronic volumes', () => {
  it.each(HEADS)('%s', (head, expected) => {
    const values = valuesOf(readEnvelope(paperWith([head, '[Page 1]', 'The harbour is open.'])));
    for (const field of ['place', ...Object.keys(expected)] as EnvelopeField[]) {
      expect([field, values[field]]).toEqual([field, expected[field]]);
    }
  });
});
