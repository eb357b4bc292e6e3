import { describe, expect, it } from 'vitest';
import { findFileNumber, findOtherFileNumber, leadingFileNumber } from './file-numbers.ts';

describe('leadingFileNumber', () => {
  it.each([
    ['840.48 Refugees/9425: Telegram', '840.48 Refugees/9425'],
    ['740.00119 Control (Korea)/1–1349: Telegram', '740.00119 Control (Korea)/1–1349'],
    ['501.BB Korea: Telegram', '501.BB Korea'],
    ['123 Reed, John P./8–2349: Telegram', '123 Reed, John P./8–2349'],
    ['763.72/2104', '763.72/2104'],
    ['560. AL/12–2647: Telegram', '560. AL/12–2647'],
  ])('%s begins with %s', (words, value) => {
    expect(leadingFileNumber(words)?.value).toBe(value);
  });

  it.each(['142. Message From Cairo', '47. Telegram From the Embassy', 'IO Files: US/A/12', ''])(
    '%s begins with none',
    (words) => {
      expect(leadingFileNumber(words)).toBeUndefined();
    },
  );
});

describe('findFileNumber', () => {
  it.each([
    ['Source: Department of State, Central Files, 611.93/12–955', '611.93/12–955', 'decimal-file'],
    [
      'Source: Department of State, Central Files, 611.95A241/7–I256',
      '611.95A241/7–I256',
      'decimal-file',
    ],
    [
      'Source: National Archives, RG 59, Central Files 1964–66, POL 23–9 GHANA',
      'POL 23–9 GHANA',
      'subject-numeric-file',
    ],
    [
      'Source: Department of State, Central Files, POL 27–9, Biafra–Nigeria',
      'POL 27–9, Biafra–Nigeria',
      'subject-numeric-file',
    ],
    ['Source: Department of State, Central Files, DEF(MLF)12', 'DEF(MLF)', 'subject-numeric-file'],
    [
      'Source: National Archives, RG 59, Central Foreign Policy File, D750170–0109',
      'D750170–0109',
      'film-file',
    ],
    ['Source: Central Foreign Policy Files, D 750170–0109', 'D 750170–0109', 'film-file'],
    ['Source: Central Foreign Policy Files, P840098–9129', 'P840098–9129', 'film-file'],
    ['Source: RG 59, Central Files 1967- 69, POL 7 NOR', 'POL 7 NOR', 'subject-numeric-file'],
    ['Source: RG 59, Central Files 1970--73, SEATO 3', 'SEATO 3', 'subject-numeric-file'],
  ])('%s: %s', (place, value, rule) => {
    expect(findFileNumber(place)).toMatchObject({ value, rule });
    expect(place.slice(findFileNumber(place)?.start, findFileNumber(place)?.end)).toBe(value);
  });

  it.each([
    'Source: Johnson Library, National Security File, Country File, China, Vol. VII',
    'Source: Department of State, S/S Files: Lot 66 D 123',
    'Source: Kennedy Library, K/023/01/063',
    'Source: Central Intelligence Agency, Job 79–01025A, Box 6, Folder 3',
  ])('finds none in %s', (place) => {
    expect(findFileNumber(place)).toBeUndefined();
  });

  it('finds the number of another copy, and says that it is one', () => {
    const note =
      'Source: Eisenhower Library, Whitman File. Secret. Another copy is in Department of State, Central Files, 793.00/10–658)';
    expect(findOtherFileNumber(note)).toMatchObject({
      value: '793.00/10–658',
      rule: 'other-copy-file',
    });
  });
});
