import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../model/papers.ts';
import { paperWith } from '../../testing/papers.ts';
import { valuesOf } from '../../testing/values.ts';
import { readEnvelope } from '../read-envelope.ts';

function listed(head: string, under?: readonly string[]): Paper {
  const paper = paperWith([
    ['head', head],
    ['paragraph', '2'],
  ]);
  return under === undefined ? paper : { ...paper, under };
}

const values = (head: string, under?: readonly string[]) =>
  valuesOf(readEnvelope(listed(head, under)));

describe('entries of a calendar of papers', () => {
  it('states a telegram whole', () => {
    expect(
      values(
        '1. Telegram 512 from Quito, May 4, 1962. Transmits text of Ecuadorean note on U.S.-Ecuadorean fisheries. Unclassified. 1 p. DOS, CF, 611.22/5–462.',
      ),
    ).toEqual({
      kind: 'telegram',
      number: '512',
      from: 'Quito',
      date: '1962-05-04',
      subject: 'Transmits text of Ecuadorean note on U.S.-Ecuadorean fisheries',
      classification: 'unclassified',
      pageCount: '1',
      sourceNote: 'DOS, CF, 611.22/5–462.',
      fileNumber: '611.22/5–462',
    });
  });

  it.each([
    [
      '12. Telegram 77 to Oslo; 12/04 to Bonn, March 2, 1963. Fish. Secret. 4 pp. DOS, Letters: Lot 66 D 204.',
      { kind: 'telegram', number: '77', to: 'Oslo', date: '1963-03-02', pageCount: '4' },
    ],
    [
      '12. Telegram 69 to Lima, 134 to Quito, and 81 to Bogota, March 2, 1963. Fish. Secret. 4 pp. DOS, CF, POL 1.',
      { number: '69', to: 'Lima', fileNumber: 'POL 1' },
    ],
    [
      '13. Secto 83 from Geneva, March 25, 1962. Reed concerns. Top Secret. 3 pp. Department of State, Central Files, 384.2207–GN/3–2562.',
      {
        kind: 'telegram',
        series: 'Secto',
        number: '83',
        from: 'Geneva',
        fileNumber: '384.2207–GN/3–2562',
      },
    ],
    [
      '14. Circular telegram 1302 to certain American Republic posts, October 8, 1963. Plan. Confidential. 1 p. Kennedy Library, National Security Files, Fish.',
      { kind: 'circular_telegram', number: '1302', to: 'certain American Republic posts' },
    ],
    [
      '15. Airgram A-145 from Lima, May 14, 1962. Plans. Official Use Only. 3 pp. DOS, CF, 818.00/5–1462.',
      { kind: 'airgram', series: 'A', number: '145', from: 'Lima' },
    ],
    [
      '16. Despatch 318 from San Jose, May 14, 1962. Plans. Official Use Only. 3 pp. DOS, CF, 818.00/5–1462.',
      { kind: 'despatch', number: '318', from: 'San Jose' },
    ],
    [
      '17. Memorandum from Reed to President Hale, November 20, 1962. Transmits a memorandum to approve the announcement. Secret. 2 pp. Kennedy Library, Papers.',
      {
        kind: 'memorandum',
        fromPerson: 'Reed',
        to: 'President',
        toPerson: 'Hale',
        date: '1962-11-20',
      },
    ],
    [
      '18. Memorandum from Gen. Hale to SAFS, August 7, 1962. Recommendations. Top Secret. 3 pp. Washington National Records Center, RG 330: FRC 71 A 3470.',
      { fromPerson: 'Hale', to: 'SAFS', classification: 'top secret' },
    ],
    [
      '19. Letter from Rep. Ames and Sen. Hale to the Chairman, Joint Chiefs of Staff, November 9, 1961. Plans. Secret. 3 pp. Kennedy Library, Files.',
      {
        kind: 'letter',
        from: 'Rep. Ames and Sen. Hale',
        to: 'Chairman, Joint Chiefs of Staff',
      },
    ],
    [
      '20. Memorandum of conversation, October 22, 1963, among Reed, President Hale, and U.S. and Ostland officials. Fish; aid. Confidential. 2 pp. Kennedy Library, Countries Series, Ostland, January 1962.',
      { kind: 'memcon', date: '1963-10-22', subject: 'Fish; aid' },
    ],
    [
      '21. Memorandum of conversation August 2, 1961, between Ambassador Reed and Ames. Fish. Limited Official Use. 2 pp. DOS, CF, 716.00/8–261.',
      { date: '1961-08-02', classification: 'limited official use' },
    ],
    [
      '22A. Memorandum from CIA Inspector General Hale to CIA Director Reed, November 24, 1961. Survey. 216 pp. Top Secret. CIA, DCI Files: Job 85.',
      { pageCount: '216', classification: 'top secret', sourceNote: 'CIA, DCI Files: Job 85.' },
    ],
    [
      '23. Memorandum from Reed to Hale, May 4, 1962. Plans. No classification marking on Reed memorandum. Attachment is Top Secret. 4 pp. Kennedy Library, Files.',
      {
        classification: 'no classification marking',
        pageCount: '4',
        sourceNote: 'Kennedy Library, Files.',
      },
    ],
    [
      '24. Addendum to December 20, 1961 Report of the Fish Committee, August 15, 1962. Effects. Top Secret. 3 pp. Kennedy Library, Files.',
      { date: '1962-08-15' },
    ],
    [
      '25. Memorandum from Reed to Hale, September 1962. Plans. Secret. 3 pp. Kennedy Library, Files.',
      { date: '1962-09' },
    ],
    [
      '26. Telegram 705 from Lima, September 12, 1961. Embassy view. Secret 3 pp. DOS, CF, 715.00/9–1261.',
      { classification: 'secret', pageCount: '3', subject: 'Embassy view' },
    ],
    [
      '27. Memorandum from Reed to Hale, March 7, 1963. Reply on fish. DOS, S/S Files: Lot 62 D 771, Fish.',
      {
        fromPerson: 'Reed',
        toPerson: 'Hale',
        date: '1963-03-07',
        subject: 'Reply on fish',
        sourceNote: 'DOS, S/S Files: Lot 62 D 771, Fish.',
      },
    ],
    [
      '28. Memorandum from Reed to Hale, July 22, 1961. Top Secret. Kennedy Library, Reed Papers. 2 pp. of source text not declassified.',
      { classification: 'top secret', pageCount: '2', date: '1961-07-22' },
    ],
  ])('%s', (head, expected) => {
    expect(values(head)).toMatchObject(expected);
  });

  it('takes the year from the head of the chapter, which names the month', () => {
    const head =
      '6. Telegram 1214 to USUN, March 14. Guidance. Secret. 4 pp. Department of State, Central Files, 611.8412/3–1461.';
    expect(values(head, ['Arms Control', 'March 1961'])).toMatchObject({
      date: '1961-03-14',
      to: 'USUN',
    });
    expect(values(head, ['Arms Control', 'February–March 1961'])).toMatchObject({
      date: '1961-03-14',
    });
    expect(values(head, ['Arms Control', 'March 14, 1961'])).toMatchObject({ date: '1961-03-14' });
    expect(values(head, ['Arms Control', 'Marhc 1961'])).toMatchObject({ date: '1961-03-14' });
  });

  it('leaves a day without a year undated', () => {
    const head = '6. Telegram 1214 to USUN, March 14. Guidance. Secret. 4 pp. DOS, CF, 611.8412.';
    expect(values(head)).not.toHaveProperty('date');
    expect(values(head, ['Arms Control', 'April 1961'])).not.toHaveProperty('date');
    expect(values(head, ['Arms Control', '1961–1963'])).not.toHaveProperty('date');
  });

  it('says nothing of the date of a paper that is undated', () => {
    const head =
      '6. Draft Declaration, undated. Plan of May 4, 1961. Confidential. 2 pp. Department of State, Conference Files: Lot 61 D 902.';
    expect(values(head, ['March 1961'])).not.toHaveProperty('date');
  });

  it('points at the words of each value', () => {
    const { number, date } = readEnvelope(
      listed(
        '6. Telegram 1214 to USUN, March 14, 1961. Guidance. Secret. 4 pp. DOS, CF, 611.8412.',
      ),
    );
    expect(number?.evidence[0]?.quote).toBe('1214');
    expect(date?.evidence[0]?.quote).toBe('March 14, 1961');
  });

  it('leaves heads alone that are no entries', () => {
    expect(values('6. Telegram From the Embassy in Peru to the Department of State').from).toBe(
      'Embassy in Peru',
    );
  });
});
