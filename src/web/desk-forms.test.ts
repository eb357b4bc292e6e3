import { expect, test } from 'vitest';
import { requestOf } from './desk-forms.ts';

test.each(['merge', 'apart'] as const)('two persons are to %s', (kind) => {
  const form = { kind, person: 'arden-piet', other: 'arden-p' };
  expect(requestOf(form)).toEqual({ kind, persons: ['arden-piet', 'arden-p'] });
});

test('nobody is parted from nobody', () => {
  expect(() => requestOf({ kind: 'apart', person: 'arden-piet' })).toThrow('Choose the person');
});
