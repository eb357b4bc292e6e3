import { describe, expect, test } from 'vitest';
import { heldPaper, type InventedPaper } from '../../../test/held-paper.ts';
import { personId } from '../../model/ids.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Identity, Person } from '../../model/people.ts';
import type { PartTaken } from '../../model/talk.ts';
import type { HeldPaper } from '../holdings.ts';
import { memoryHoldings } from '../memory-holdings.ts';
import { listedTenures } from './listed-tenures.ts';
import { KnownParts } from './known-parts.ts';
import { resolveKnowledge } from './resolve-knowledge.ts';

const ARDEN = personId('arden');

function tenured(title: string, from: string, to: string): Person {
  const tenure = {
    office: 'office' as Person['tenures'][number]['office'],
    title,
    from,
    to,
    source: 'authority',
  };
  return {
    id: ARDEN,
    name: 'Arden',
    names: [],
    descriptions: [],
    tenures: [tenure],
    identifiers: {},
    merges: [],
  };
}

const telegram: InventedPaper = {
  key: 'd1',
  from: 'Ambassador in Norway',
  to: 'Secretary of State',
  date: '1951-06-02',
};

function known(
  papers: readonly HeldPaper[],
  persons: readonly Person[],
  identities: readonly Identity[] = [],
) {
  const holdings = memoryHoldings(papers);
  const parts = new KnownParts(holdings);
  parts.add(identities);
  return [...resolveKnowledge(holdings, { persons, parts })].map(
    ({ person, basis, since }) => `${person} ${basis} ${since.at ?? 'never'} ${since.rule}`,
  );
}

/** A paper in which Arden has a part. */
function withPart(invented: InventedPaper, part: PartTaken['part']) {
  const paper = heldPaper(invented);
  const evidence = { text: 'en', block: 'p1', start: 0, end: 5, quote: 'Arden' } as Evidence;
  const name = 'en.p1.0' as PartTaken['name'];
  const identity: Identity = {
    kind: 'identified',
    document: paper.id,
    mention: name,
    person: ARDEN,
    rule: 'r',
    confidence: 1,
    reason: '',
  };
  const talk = { ...paper.talk, parts: [{ name, part, evidence }] };
  return known([{ ...paper, talk }], [], [identity]);
}

describe('by a part in the travel', () => {
  test.each([
    ['author', { ...telegram, hour: '18:00' }, '1951-06-02T18:00 hour-of-paper'],
    ['author', telegram, '1951-06-02T23:59 day-of-paper'],
    ['addressee', telegram, '1951-06-03T23:59 day-after'],
    ['copy-holder', { ...telegram, kind: 'despatch' }, '1951-06-16T23:59 fortnight-after'],
    ['addressee', { ...telegram, kind: 'airgram' }, '1951-06-09T23:59 week-after'],
    ['addressee', { ...telegram, date: '1951-12-31' }, '1952-01-01T23:59 day-after'],
    [
      'participant',
      { ...telegram, date: '1951-06', kind: 'memcon' },
      '1951-06-30T23:59 day-of-paper',
    ],
    ['addressee', { key: 'd1' }, 'never undated'],
  ] as const)('%s of %j', (part, invented, since) => {
    expect(withPart(invented, part)).toEqual([`arden ${part} ${since}`]);
  });
});

describe('by the office held', () => {
  test('the Secretary of State of the day has what goes to the Secretary of State', () => {
    expect(
      known([heldPaper(telegram)], [tenured('Secretary of State', '1949-01-21', '1953-01-20')]),
    ).toEqual(['arden addressee-by-office 1951-06-03T23:59 day-after']);
  });

  test('the chief of mission of the day wrote what his post wrote', () => {
    expect(
      known([heldPaper(telegram)], [tenured('Ambassador, norway', '1950-01-01', '1952-01-01')]),
    ).toEqual(['arden author-by-office 1951-06-02T23:59 day-of-paper']);
  });

  test.each([
    ['the tenure has ended', tenured('Secretary of State', '1947-01-21', '1949-01-20'), telegram],
    ['the office is another', tenured('Ambassador, sweden', '1950-01-01', '1952-01-01'), telegram],
    [
      'the post is not American',
      tenured('Ambassador, norway', '1950-01-01', '1952-01-01'),
      { ...telegram, to: 'Minister for Foreign Affairs' },
    ],
    [
      'it went to the Department, and not to its head',
      tenured('Secretary of State', '1949-01-21', '1953-01-20'),
      { ...telegram, to: 'Department of State' },
    ],
  ])('nobody where %s', (_, person, paper) =>
    expect(known([heldPaper(paper)], [person])).toEqual([]),
  );

  test('nobody where two are said to have held it', () => {
    const one = tenured('Secretary of State', '1949-01-21', '1953-01-20');
    expect(known([heldPaper(telegram)], [one, { ...one, id: personId('borg') }])).toEqual([]);
  });
});

describe('tenures in a volume’s list', () => {
  test.each([
    [
      'Secretary of State until January 20, 1953',
      [{ office: 'Secretary of State', to: '1953-01-20' }],
    ],
    [
      'Ambassador to Peru, May 3, 1961–August 9, 1962',
      [{ office: 'Ambassador to Peru', from: '1961-05-03', to: '1962-08-09' }],
    ],
    [
      'Ambassador to Haiti from February 1963',
      [{ office: 'Ambassador to Haiti', from: '1963-02-01' }],
    ],
    [
      'Minister in Laos to 1955; thereafter Ambassador in Norway',
      [
        { office: 'Minister in Laos', to: '1955-12-31' },
        { office: 'Ambassador in Norway', from: '1955-12-31' },
      ],
    ],
    ['Secretary of State', [{ office: 'Secretary of State' }]],
  ])('%s', (description, tenures) => expect(listedTenures(description)).toEqual(tenures));
});
