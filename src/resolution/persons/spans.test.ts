import { describe, expect, it } from 'vitest';
import { heldAt, spansOf } from './spans.ts';

describe('the spans of a description', () => {
  it('reads until, from and thereafter', () => {
    expect(
      spansOf('Deputy Keeper of the Lamps until August 1955; thereafter Keeper of the Lamps'),
    ).toEqual([{ to: '1955-08' }, { from: '1955-08' }]);
    expect(spansOf('Keeper of the Lamps from March 1951')).toEqual([{ from: '1951-03' }]);
  });

  it('reads a span between two months, and a year alone as all of it', () => {
    expect(spansOf('Envoy to Utopia, April 1955–September 1956')).toEqual([
      { from: '1955-04', to: '1956-09' },
    ]);
    expect(spansOf('Envoy to Utopia until 1956')).toEqual([{ to: '1956-12' }]);
  });

  it('says nothing where no date is given', () => {
    expect(spansOf('Envoy to Utopia')).toEqual([]);
  });

  it('holds an office to the month', () => {
    const spans = spansOf('Envoy to Utopia until May 1951; Keeper from January 1953');
    expect(heldAt(spans, '1951-05-30')).toBe(true);
    expect(heldAt(spans, '1952-02')).toBe(false);
    expect(heldAt(spans, '1954-02-01')).toBe(true);
  });
});
