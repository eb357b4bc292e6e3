import { expect, test } from 'vitest';
import { heldPaper } from '../../test/held-paper.ts';
import type { HeldPaper } from './holdings.ts';
import { memoryHoldings } from './memory-holdings.ts';
import { misprintedDates, withSoundDates } from './sound-dates.ts';

/** As a store gives it: what is large is read when it is asked for, and is no field of its own. */
function stored(paper: HeldPaper): HeldPaper {
  const { mentions, names, talk, travel, ...own } = paper;
  const asked = { mentions, names, talk, travel };
  return Object.assign(Object.create(asked) as typeof asked, own);
}

test('a paper whose year is mended is otherwise what it was', () => {
  const days = ['1955-03-01', '1955-03-02', '1956-03-03', '1955-03-04', '1955-03-05'];
  const papers = days.map((date, index) => {
    const key = `d${index + 1}`;
    return stored(heldPaper({ key, date, printedNumber: String(index + 1), words: 'Embtel 4.' }));
  });
  const holdings = memoryHoldings(papers);
  const misprints = misprintedDates(holdings);
  expect(misprints).toHaveLength(1);
  const [third] = withSoundDates(holdings, misprints).byDate('1955-03-03');
  expect(third?.id).toBe('volume/d3');
  expect(third?.mentions).toHaveLength(1);
  expect(third?.talk).toEqual(papers[2]?.talk);
  expect(third?.travel).toEqual(papers[2]?.travel);
});
