import { describe, expect, it } from 'vitest';
import { blockId } from '../../model/ids.ts';
import type { Range } from '../../model/ranges.ts';
import type { Block } from '../../model/texts.ts';
import { paperOf, textWith } from '../testing/papers.ts';
import { readEnvelope } from './read-envelope.ts';

const head = 'The Chargé in Burma ( Reed ) to the Secretary of State';
const dateline = 'Rangoon, March 4, 1951—2 p. m.';

function envelopeOf(headRanges: readonly Range[], dateRanges: readonly Range[]) {
  const blocks: readonly Block[] = [
    { id: blockId('h1'), kind: 'head', content: head, ranges: headRanges },
    { id: blockId('d1'), kind: 'dateline', content: dateline, ranges: dateRanges },
    { id: blockId('p1'), kind: 'paragraph', content: '12. Done.', ranges: [] },
  ];
  return readEnvelope(paperOf([{ ...textWith('en', []), blocks }]));
}

describe('markup', () => {
  it('goes before the words where both say the same, with the evidence of both', () => {
    const envelope = envelopeOf(
      [
        { kind: 'office', role: 'from', start: 4, end: 19 },
        { kind: 'name', role: 'from', start: 22, end: 26 },
      ],
      [{ kind: 'date', when: '1951-03-04T14:00:00', start: 9, end: 22 }],
    );
    expect(envelope.from).toMatchObject({ value: 'Chargé in Burma', author: 'markup' });
    expect(envelope.fromPerson).toMatchObject({ value: 'Reed', author: 'markup' });
    expect(envelope.hour).toMatchObject({ value: '14:00', author: 'markup' });
    expect(envelope.date?.evidence).toHaveLength(2);
    expect(envelope.disputed).toBeUndefined();
  });

  it('keeps what the words say beside it where they differ', () => {
    const envelope = envelopeOf([], [{ kind: 'date', when: '1951-03-14', start: 9, end: 22 }]);
    expect(envelope.date).toMatchObject({ value: '1951-03-14', author: 'markup' });
    expect(envelope.disputed).toMatchObject([
      { field: 'date', value: '1951-03-04', author: 'grammar' },
    ]);
  });

  it('gives way where it is not sane', () => {
    const envelope = envelopeOf(
      [{ kind: 'name', role: 'from', start: 0, end: 26 }],
      [{ kind: 'date', when: '1991-03-04', start: 9, end: 22 }],
    );
    expect(envelope.date).toMatchObject({ value: '1951-03-04', author: 'grammar' });
    expect(envelope.disputed).toMatchObject([
      { field: 'date', value: '1991-03-04', author: 'markup' },
    ]);
    expect(envelope.fromPerson).toMatchObject({ value: 'Reed', author: 'grammar' });
  });
});
