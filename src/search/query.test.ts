import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition } from '../store/plan.ts';
import { plain } from './plain-condition.contract.ts';
import { parseQuery } from './query.ts';
import { printQuery } from './syntax.ts';
import type { Query } from './syntax.ts';

const word = (stem: string): Condition => ({ kind: 'word', tokens: [`±${stem}`, `=${stem}`] });
const phrase = (...tokens: string[]): Condition => ({ kind: 'phrase', tokens });
const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
const any = (...of: Condition[]): Condition => ({ kind: 'any', of });
const not = (of: Condition): Condition => ({ kind: 'not', of });

function conditionOf(typed: string): Condition {
  const parsed = parseQuery(typed);
  if (parsed.kind === 'unread') throw new Error(parsed.message);
  return plain(parsed.condition);
}

describe('words, phrases and operators', () => {
  test.each<[string, Condition]>([
    ['', { kind: 'everything' }],
    ['*', { kind: 'everything' }],
    ['conducting', word('conduct')],
    ['safe conduct', all(word('safe'), word('conduct'))],
    ['safe AND conduct', all(word('safe'), word('conduct'))],
    ['safe OR conduct', any(word('safe'), word('conduct'))],
    ['safe | conduct', any(word('safe'), word('conduct'))],
    ['safe or conduct', all(word('safe'), word('conduct'))],
    ['a1 b1 OR c1', any(all(word('a1'), word('b1')), word('c1'))],
    ['a1 (b1 OR c1)', all(word('a1'), any(word('b1'), word('c1')))],
    ['safe NOT ship', all(word('safe'), not(word('ship')))],
    ['safe -ship', all(word('safe'), not(word('ship')))],
    ['NOT (ship OR boat)', not(any(word('ship'), word('boat')))],
    ['"safe conducts"', phrase('safe', 'conducts')],
    ['“safe conducts”', phrase('safe', 'conducts')],
    ['«мирный договор»', phrase('мирный', 'договор')],
    ['„мирный договор“', phrase('мирный', 'договор')],
    ['"conducts"', { kind: 'word', tokens: ['conducts'] }],
    ['переговорах', word('переговор')],
    ['ЁЛКА', word('елк')],
    ['airlift*', { kind: 'prefix', start: 'airlift' }],
    ['Đor*', { kind: 'prefix', start: 'dor' }],
    ['NEAR(war peace, 5)', { kind: 'near', tokens: ['±war', '±peac'], within: 5 }],
    ['NEAR(war peace)', { kind: 'near', tokens: ['±war', '±peac'], within: 10 }],
    ['near(war peace, 5)', { kind: 'near', tokens: ['±war', '±peac'], within: 5 }],
    ['Near(war peace)', { kind: 'near', tokens: ['±war', '±peac'], within: 10 }],
    ['near (war peace)', all(word('near'), word('war'), word('peac'))],
    ['‘safe conducts’', phrase('safe', 'conducts')],
    ['‘O’Neill’s ship’ Oslo', all(phrase('oneill', 'ship'), word('oslo'))],
    ['‘safe conduct', all(word('safe'), word('conduct'))],
    ['Ja‘far ships’', all(word('jafar'), word('ship'))],
  ])('%s', (typed, expected) => expect(conditionOf(typed)).toEqual(expected));
});

describe('words that tell nothing', () => {
  test.each<[string, Condition]>([
    ['the ambassador in the union', all(word('ambassador'), word('union'))],
    ['the', word('the')],
    ['of the', all(word('of'), word('the'))],
    ['and -peace', all(word('and'), not(word('peac')))],
    ['"the union"', phrase('the', 'union')],
    ['Oslo - Paris', all(word('oslo'), word('pari'))],
    ['№ 15', word('15')],
  ])('%s', (typed, expected) => expect(conditionOf(typed)).toEqual(expected));
});

const numberWord = (whole: string, ...forms: string[]): Condition =>
  any(phrase(...forms), { kind: 'word', tokens: [`=${whole}`] });

describe('numbers and names as typed', () => {
  test.each<[string, Condition]>([
    [
      '793.5 MAP/2-2751',
      all(numberWord('793.5', '793', '5'), numberWord('map/2-2751', 'map', '2', '2751')),
    ],
    [
      '793.5 MAP/2—2751',
      all(numberWord('793.5', '793', '5'), numberWord('map/2-2751', 'map', '2', '2751')),
    ],
    ['"840.48 Refugees/5425"', phrase('840', '48', 'refugees', '5425')],
    ['793.5*', { kind: 'prefix', start: '=793.5' }],
    ['5425*', any({ kind: 'prefix', start: '5425' }, { kind: 'prefix', start: '=5425' })],
    ['611.95A241/3–15*', { kind: 'prefix', start: '=611.95a241/3-15' }],
    ['U.S.S.R.', word('ussr')],
    ['1,020', word('1020')],
    ['C66781', word('c66781')],
    [
      'C–66781',
      any(phrase('c', '66781'), { kind: 'word', tokens: ['=c-66781', '=c66781', '±c66781'] }),
    ],
    ['O’Neill', word('oneil')],
    ["O'Neill", word('oneil')],
    [
      'co-operation',
      any(phrase('co', 'operation'), { kind: 'word', tokens: ['=cooper', '±cooper'] }),
    ],
    ['Hale59', { kind: 'word', tokens: ['=hale59'] }],
    ['10:30', phrase('10', '30')],
    ['EUR:RROE', phrase('eur', 'rroe')],
    ['"sender:Hale"', phrase('sender', 'hale')],
  ])('%s', (typed, expected) => expect(conditionOf(typed)).toEqual(expected));
});

describe('fields', () => {
  const value = (field: 'number' | 'series' | 'kind' | 'from' | 'language', text: string) =>
    ({ kind: 'field', field, value: text }) as const;
  test.each<[string, Condition]>([
    ['from:Hale', { kind: 'word', tokens: ['±hale', '=hale'], in: 'from' }],
    ['FROM: Hale', { kind: 'word', tokens: ['±hale', '=hale'], in: 'from' }],
    ['to:"Embassy in Norway"', { kind: 'phrase', tokens: ['embassy', 'in', 'norway'], in: 'to' }],
    ['to="Embassy in Norway"', { kind: 'field', field: 'to', value: 'Embassy in Norway' }],
    [
      'from:(Hale OR Morrow)',
      any(
        { kind: 'word', tokens: ['±hale', '=hale'], in: 'from' },
        { kind: 'word', tokens: ['±morrow', '=morrow'], in: 'from' },
      ),
    ],
    ['by:Hale', { kind: 'word', tokens: ['@hale'], in: 'person' }],
    ['person:Hal*', { kind: 'prefix', start: 'hal', in: 'person' }],
    ['file:840.48*', { kind: 'prefix', start: '=840.48', in: 'file' }],
    ['number:1,020', value('number', '1020')],
    [
      'number:"Gocus 628"',
      any(value('number', 'Gocus 628'), all(value('series', 'Gocus'), value('number', '628'))),
    ],
    ['kind:telegrams', value('kind', 'telegram')],
    ['kind:cable', any(value('kind', 'telegram'), value('kind', 'circular_telegram'))],
    ['lang:Russian', value('language', 'ru')],
    ['holding:cited', { kind: 'field', field: 'holding', value: 'cited' }],
    [
      'classification:"Top Secret"',
      { kind: 'field', field: 'classification', value: 'top secret' },
    ],
    ['in:vol-7', { kind: 'field', field: 'collection', value: 'vol-7' }],
    ['head:Berlin', { kind: 'word', tokens: ['±berlin', '=berlin'], in: 'head' }],
    ['date:1951', { kind: 'dates', from: '1951-01-01', to: '1951-12-31' }],
    ['date:1952-02', { kind: 'dates', from: '1952-02-01', to: '1952-02-29' }],
    ['date:1951-2-7', { kind: 'dates', from: '1951-02-07', to: '1951-02-07' }],
    ['date:195X', { kind: 'dates', from: '1950-01-01', to: '1959-12-31' }],
    ['date:1951-02..1951-03', { kind: 'dates', from: '1951-02-01', to: '1951-03-31' }],
    ['date:1951-02/1951-03', { kind: 'dates', from: '1951-02-01', to: '1951-03-31' }],
    ['date:1951-02..', { kind: 'dates', from: '1951-02-01' }],
    ['date:..1951', { kind: 'dates', to: '1951-12-31' }],
    ['date:1951-02 .. 1951-03', { kind: 'dates', from: '1951-02-01', to: '1951-03-31' }],
    ['date: 1951-02 ..1951-03', { kind: 'dates', from: '1951-02-01', to: '1951-03-31' }],
    [
      'date:1951 .. Oslo',
      all({ kind: 'dates', from: '1951-01-01', to: '1951-12-31' }, word('oslo')),
    ],
    ['date:inferred', { kind: 'dates', inferred: 'only' }],
    ['date:1952-02~', { kind: 'dates', from: '1952-02-01', to: '1952-02-29', inferred: 'too' }],
    ['date:"..1951 inferred"', { kind: 'dates', to: '1951-12-31', inferred: 'too' }],
    [
      'date:(1951 OR 1953)',
      any(
        { kind: 'dates', from: '1951-01-01', to: '1951-12-31' },
        { kind: 'dates', from: '1953-01-01', to: '1953-12-31' },
      ),
    ],
  ])('%s', (typed, expected) => expect(conditionOf(typed)).toEqual(expected));
});

describe('what cannot be read is said, with its place', () => {
  test.each([
    ['Oslo date:1951-13', 'month 13 does not exist', '13'],
    ['date:1951-02-29', '1951-02 has no day 29', '29'],
    ['date:1951..1950', '1951 comes after 1950', '1951..1950'],
    ['date:"spring"', 'a date is', 'spring'],
    ['date:..', 'a date is', '..'],
    ['Oslo "safe conduct', 'never closed', '"safe conduct'],
    ['NOT', '`NOT` needs something after it', 'NOT'],
    ['Oslo AND', '`AND` needs something after it', 'AND'],
    ['OR Oslo', '`OR` needs something before it', 'OR'],
    ['Oslo OR OR Paris', '`OR` needs something after it', 'OR'],
    ['ai*', 'three letters', 'ai*'],
    ['neg*tion', 'only at the end', '*'],
    ['(Oslo', 'never closed', '('],
    ['Oslo)', 'closes nothing', ')'],
    ['()', 'nothing in these', '()'],
    ['""', 'nothing between', '""'],
    ['from:', 'needs a value', 'from:'],
    ['from: OR Hale', 'needs a value', 'from:'],
    ['form:Hale', 'did you mean `from:`', 'form:'],
    ['ship sender:Hale', 'There is no field `sender:`', 'sender:'],
    ['subject:"safe conduct"', 'There is no field `subject:`', 'subject:'],
    ['отправитель:Hale', 'There is no field `отправитель:`', 'отправитель:'],
    ['kind:novel', 'not a kind of paper', 'novel'],
    ['lang:x', 'not a language', 'x'],
    ['classification:pink', 'not a classification', 'pink'],
    ['holding:lost', 'held or cited', 'lost'],
    ['number:10*', 'whole value', '10*'],
    ['date=1951', 'no exact values', 'date=1951'],
    ['from:(to:Hale)', 'cannot stand inside', 'to:Hale'],
    ['NEAR(war)', 'two words or more', 'NEAR(war)'],
    ['NEAR(war "the peace")', 'plain words', 'NEAR(war "the peace")'],
    ['NEAR(war peace, 500)', 'from 1 to 100', 'NEAR(war peace, 500)'],
    ['NEAR(war peace', 'closing parenthesis', 'NEAR(war peace'],
    ['date:1953 .. 1951', '1953 comes after 1951', '1953 .. 1951'],
    ['&', 'no letter or digit', '&'],
    [`${'('.repeat(30)}Oslo${')'.repeat(30)}`, 'Too many levels', '('],
    ['Oslo '.repeat(100), '60 words', 'Oslo'],
    ['x'.repeat(3000), '2000 characters', 'x'.repeat(1000)],
  ])('%s', (typed, message, place) => {
    const parsed = parseQuery(typed);
    expect(parsed).toMatchObject({ kind: 'unread', message: expect.stringContaining(message) });
    if (parsed.kind === 'unread') expect(typed.slice(parsed.at.start, parsed.at.end)).toBe(place);
  });
});

test('the reading is told in words', () => {
  const readAs = (typed: string): string => {
    const parsed = parseQuery(typed);
    return parsed.kind === 'read' ? parsed.readAs : '';
  };
  expect(readAs('airlift* "safe conduct" OR from:Hale date:1951-02..')).toBe(
    '(any word that starts with airlift and “safe conduct” exactly) or ' +
      '(sent from Hale and dated from 1951-02-01 on)',
  );
  expect(readAs('conduct -to="Embassy in Norway"')).toBe(
    'conduct and not sent to exactly Embassy in Norway',
  );
  expect(readAs('the ambassador in (the union OR Oslo)')).toBe(
    'ambassador and (union or Oslo); left out: the, in, the',
  );
  expect(readAs('the')).toBe('the');
  expect(readAs('from:(Hale OR Morrow) -NEAR(war peace, 3)')).toBe(
    '(sent from Hale or sent from Morrow) and not war, peace within 3 words of each other',
  );
});

/** The query without the places, which move when it is printed. */
function withoutPlaces(query: Query): unknown {
  return JSON.parse(
    JSON.stringify(query, (key, value: unknown) => (key === 'at' ? undefined : value)),
  );
}

function expectRoundTrip(typed: string): void {
  const first = parseQuery(typed);
  if (first.kind === 'unread') {
    expect(first.at.start).toBeLessThanOrEqual(first.at.end);
    expect(first.at.end).toBeLessThanOrEqual(typed.length);
    return;
  }
  const second = parseQuery(printQuery(first.query));
  expect(second.kind === 'read' && withoutPlaces(second.query)).toEqual(withoutPlaces(first.query));
}

const PIECES =
  '( ) " AND OR NOT - | * , : = NEAR( 5) from: date: kind= by: Oslo мир 793.5 1951-02 .. neg* “ № constructor:x'
    .split(' ')
    .concat(' ', ' ');

describe('on any string', () => {
  test.each([
    ['any characters', fc.string({ unit: 'binary', maxLength: 80 })],
    [
      'pieces of queries',
      fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((of) => of.join('')),
    ],
    [
      'spaced pieces',
      fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((of) => of.join(' ')),
    ],
  ])('%s: never throws, and what is printed reads the same', (_name, strings) => {
    fc.assert(fc.property(strings, expectRoundTrip), { numRuns: 3000 });
  });

  test.each(['(', '"a" ', 'NOT ', '-', 'a* ', 'NEAR(a b) ', 'from:', 'a.', "a'", '1,'])(
    'a long run of %j is refused or read at once',
    (unit) => {
      const started = performance.now();
      parseQuery(unit.repeat(2000 / unit.length));
      expect(performance.now() - started).toBeLessThan(500);
    },
  );
});
