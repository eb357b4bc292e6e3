import { describe, expect, it } from 'vitest';
import type { ListedPerson } from '../../model/collections.ts';
import {
  type CollectionId,
  blockId,
  collectionId,
  documentId,
  personId,
  revisionId,
  sourceId,
  textId,
} from '../../model/ids.ts';
import type { Identity } from '../../model/people.ts';
import type { Range } from '../../model/ranges.ts';
import { SILENCE } from '../../model/talk.ts';
import { readNames } from '../../understanding/names/read-names.ts';
import type { HeldPaper } from '../holdings.ts';
import { memoryHoldings } from '../memory-holdings.ts';
import { wholeName } from './broken-names.ts';
import { type ResolvedPersons, resolvePersons } from './resolve-persons.ts';

interface Invented {
  readonly volume: string;
  readonly key: string;
  readonly words: string;
  readonly date?: string;
  readonly language?: string;
  readonly names?: readonly { readonly words: string; readonly ref: string }[];
}

function held({ volume, key, words, date, language = 'en', names = [] }: Invented): HeldPaper {
  const collection = collectionId(volume);
  const ranges: readonly Range[] = names.map(({ words: name, ref }) => {
    const start = words.indexOf(name);
    return { kind: 'name', start, end: start + name.length, ref };
  });
  const paper = {
    id: documentId(collection, key),
    collection,
    source: sourceId('0'.repeat(64)),
    place: {},
    ordinal: Number(key.slice(1)),
    role: 'document' as const,
    title: 'An invented paper',
    texts: [
      {
        id: textId(language),
        layer: 'edition' as const,
        language,
        blocks: [{ id: blockId('p1'), kind: 'paragraph' as const, content: words, ranges }],
      },
    ],
    record: [],
    pages: [],
  };
  const dated = { rule: 'dateline', author: 'grammar', confidence: 1, evidence: [] } as const;
  const envelope = date === undefined ? {} : { date: { ...dated, value: date } };
  const mentions = readNames(paper, envelope);
  const own = { notes: [], mentions: [], names: mentions, talk: SILENCE, travel: {} };
  return { ...paper, kind: 'telegram', envelope, ...own };
}

const listed = (key: string, name: string, description: string): ListedPerson => ({
  key,
  name,
  description,
});

function resolveAll(
  papers: readonly Invented[],
  lists: Readonly<Record<string, readonly ListedPerson[]>> = {},
): ResolvedPersons {
  const persons = new Map<CollectionId, readonly ListedPerson[]>(
    Object.entries(lists).map(([volume, list]) => [collectionId(volume), list]),
  );
  return resolvePersons(memoryHoldings(papers.map(held), persons));
}

const decisions = (identities: readonly Identity[]): readonly string[] =>
  identities.map((one) =>
    one.kind === 'identified' ? one.person : `? ${one.candidates.join(' ')}`,
  );

describe('names in a volume with a list of persons', () => {
  const list = [
    listed('p_TA1', 'Thornbury, W. Ashby', 'Ambassador in Norland from March 1951'),
    listed('p_TG1', 'Thornbury, Giles R.', 'Director of the Office of Northern Affairs'),
    listed('p_KA1', 'Kestrelov, Anton Petrovich', 'Norlandish Deputy Minister for Foreign Affairs'),
    listed('p_NV1', 'Nguyen Van Invented', 'General'),
    listed('p_I1', 'Invented', 'see Nguyen Van Invented'),
    listed('p_AR1', 'Ascott, Robert A.', 'pseudonym for Giles R. Thornbury'),
    listed('p_L1', 'Luong', 'see Bui Van Luong'),
    listed('p_PK1', 'Prasit Kanjonawatana', 'Deputy Minister of Norland Trade'),
    listed('p_WT1', 'Wang Imagined (“Tiger” Wang), General', 'Chief of the General Staff'),
    listed('p_LD1', 'Hale, Eleanor', 'First Lady'),
    listed('p_LH1', 'Hale, James', 'President of Norland'),
    listed('p_LU1', 'Hale, Milton', 'brother of the President; President of Invented University'),
    listed('p_SA1', 'Orme, Dillon', 'Special Assistant to the President'),
    listed('p_DS1', 'Orme, Robert', 'Deputy Secretary of Defense'),
  ];
  const decide = (words: string, names: Invented['names'] = []): readonly string[] =>
    decisions(resolveAll([{ volume: 'v1', key: 'd1', words, names }], { v1: list }).identities);

  it.each([
    ['I met Mr. Kestrelov.', ['kestrelov-anton-petrovich']],
    ['I met Mr. Kestreloff.', ['kestrelov-anton-petrovich']],
    ['I met Ambassador Thornbury.', ['thornbury-w-ashby']],
    ['I met Mr. G. R. Thornbury.', ['thornbury-giles-r']],
    ['I met Mr. Thornbury.', ['? thornbury-w-ashby thornbury-giles-r']],
    [
      'Giles R. Thornbury came. Later Mr. Thornbury left.',
      ['thornbury-giles-r', 'thornbury-giles-r'],
    ],
    ['The Ambassador in Norland (Thornbury) to the Secretary of State', ['thornbury-w-ashby']],
    ['I met General Invented.', ['nguyen-van-invented']],
  ])('%s', (words, expected) => {
    expect(decide(words)).toEqual(expected);
  });

  it.each([
    ['a pseudonym is who it hides', 'I met Ascott.', 'Ascott', 'thornbury-giles-r'],
    ['a line that points at nobody stands for itself', 'I met Luong.', 'Luong', 'luong'],
    ['words almost right', 'Prasit Kanjanawat', 'Prasit Kanjanawat', 'prasit-kanjonawatana'],
    ['three letters are not almost right', 'Wing went.', 'Wing', ''],
    [
      'a name in quotation marks',
      'I met Tiger Wang.',
      'Tiger Wang',
      'wang-imagined-tiger-wang-general',
    ],
    ['a lady is not her husband', 'I met Mrs. Hale.', 'Hale', 'hale-eleanor'],
    ['a president is not one of a school', 'I met President Hale.', 'Hale', 'hale-james'],
    [
      'several assistants',
      'Special Assistants to the President Orme and Bly',
      'Orme',
      'orme-dillon',
    ],
    [
      'whose assistant',
      'From the Chief (Bly) to the Special Assistant to the President (Orme)',
      'Orme',
      'orme-dillon',
    ],
    ['cut off', 'As ever, Giles Thornb', 'Giles Thornb', 'thornbury-giles-r'],
  ])('%s: %s', (...[, words, name, person]) => {
    const found = decide(words, [{ words: name, ref: 'p_of_no_list' }]);
    expect(found.at(-1) ?? '').toEqual(person);
  });

  it('believes the key of a marked name', () => {
    const names = [{ words: 'Thornbury', ref: 'p_TG1' }];
    expect(decide('I met Thornbury.', names)).toEqual(['thornbury-giles-r']);
  });

  it('refuses a key whose person shares nothing with the words, and says so', () => {
    const names = [{ words: 'Kestrelov', ref: 'p_TG1' }];
    const { identities } = resolveAll(
      [{ volume: 'v1', key: 'd1', words: 'I met Kestrelov.', names }],
      {
        v1: list,
      },
    );
    expect(decisions(identities)).toEqual(['kestrelov-anton-petrovich']);
    expect(identities[0]).toMatchObject({ rule: 'markup-refused' });
    expect(identities[0]?.reason).toContain('Thornbury, Giles R.');
  });
});

describe('a name that a note introduces', () => {
  it('is counted under the spelling that stands there, not under the one of the note', () => {
    const paper = held({
      volume: 'v1',
      key: 'd1',
      words: 'Mr. Zavyalski agreed; Mr. Zavyalski left.',
    });
    const note = { text: textId('en'), block: blockId('n1'), start: 0, end: 24 };
    const identifiedBy = { ...note, quote: 'Lev Arkadyevich Zavyalski, Deputy Minister.' };
    const names = paper.names.map((mention) => ({ ...mention, identifiedBy }));
    const { persons } = resolvePersons(memoryHoldings([{ ...paper, names }]));
    const counted = persons[0]?.names.filter(({ places }) => places !== undefined);
    expect(counted).toMatchObject([{ name: 'Zavyalski', places: 2 }]);
    expect(persons[0]?.name).toBe('Zavyalski, Lev Arkadyevich');
  });
});

describe('one person across volumes', () => {
  const words = 'Nothing.';
  const join = (left: ListedPerson, right: ListedPerson): ResolvedPersons =>
    resolveAll(
      [
        { volume: 'v1', key: 'd1', words },
        { volume: 'v2', key: 'd1', words },
      ],
      { v1: [left], v2: [right] },
    );

  const joinWords = ([
    name = '',
    description = '',
    otherName = '',
    other = '',
  ]: readonly string[]) => join(listed('p1', name, description), listed('p2', otherName, other));

  it.each([
    [
      'Halloran, Robert M.',
      'Ambassador in Norland',
      'Halloran, Robert M.',
      'Ambassador in Norland until 1955',
    ],
    [
      'Halloran, Robert Miles',
      'Ambassador in Norland',
      'Halloran, R. Miles',
      'Counselor of Embassy in Norland',
    ],
  ])('%s (%s) is %s (%s)', (...words) => {
    const { persons } = joinWords(words);
    expect(persons).toHaveLength(1);
    expect(persons[0]?.merges[0]?.reason).toContain('v2');
  });

  it.each([
    [
      'Halloran, Robert M.',
      'Ambassador in Norland',
      'Halloran, Robert T.',
      'Ambassador in Norland',
    ],
    ['Halloran, Robert', 'Ambassador in Norland', 'Halloran, Giles', 'Ambassador in Norland'],
    ['Halloran, Rob A.', 'British envoy', 'Halloran, Rob A.', 'Norwegian Minister of Fisheries'],
    ['Halloran, R. T., Jr.', 'Ambassador', 'Halloran, R. T.', 'Chief of Section until 1921'],
    ['Halloran, Robert M., Jr.', 'Ambassador in Norland', 'Halloran, Robert M., Sr.', 'Ambassador'],
    ['Halloran, R.', 'Ambassador in Norland', 'Halloran, Rufus', 'Senator from Ohio'],
  ])('%s (%s) is not %s (%s)', (...words) => {
    const { persons } = joinWords(words);
    expect(persons).toHaveLength(2);
  });

  it('gives the same ids in any order of the lists', () => {
    const one = listed('p1', 'Halloran, Robert M.', 'Ambassador in Norland');
    const two = listed('p2', 'Halloran, R. Miles', 'Counselor of Embassy in Norland');
    const ids = ({ persons }: ResolvedPersons): readonly string[] =>
      persons.map(({ id }) => id).toSorted();
    expect(ids(join(one, two))).toEqual(ids(join(two, one)));
  });
});

describe('persons who may be one', () => {
  const lists = (...descriptions: readonly string[]): Record<string, readonly ListedPerson[]> => ({
    v1: [listed('p1', 'Halloran, Robert M.', descriptions[0] ?? '')],
    v2: [listed('p2', 'Halloran, Robert T.', descriptions[1] ?? '')],
  });
  const papers = ['v1', 'v2'].map((volume) => ({ volume, key: 'd1', words: 'Nothing.' }));
  const alike = lists('Ambassador in Norland', 'Ambassador in Norland');

  it('are suggested with what speaks for it and against', () => {
    const { persons, suggestions } = resolveAll(papers, alike);
    expect(persons).toHaveLength(2);
    expect(suggestions).toMatchObject([
      {
        persons: ['halloran-robert-m', 'halloran-robert-t'],
        cons: ['They differ in an initial.'],
      },
    ]);
    expect(suggestions[0]?.pros.join(' ')).toContain('norland');
  });

  it('are not suggested where nothing but the name agrees', () => {
    const { suggestions } = resolveAll(papers, lists('Bishop of Ardmoor', 'Fisheries expert'));
    expect(suggestions).toEqual([]);
  });

  it('are neither suggested nor joined when someone has said that they are two', () => {
    const same = { ...alike, v2: [listed('p2', 'Halloran, Robert M.', 'Ambassador in Norland')] };
    const holdings = memoryHoldings(
      papers.map(held),
      new Map(Object.entries(same).map(([volume, list]) => [collectionId(volume), list])),
    );
    const [one, two] = Object.entries(same).map(([volume, [person]]) => ({
      id: personId('halloran-robert-m'),
      name: 'Halloran',
      anchors: [
        { kind: 'listed', collection: collectionId(volume), key: person?.key ?? '' } as const,
      ],
    }));
    if (one === undefined || two === undefined) throw new Error('two lists');
    const words = { id: revisionId('r1'), by: 'Ines', at: '2026-01-01T00:00:00Z', reason: 'Hand.' };
    const apart = [{ ...words, change: { kind: 'persons-apart', persons: [one, two] } as const }];
    const parted = resolvePersons(holdings, apart);
    expect(resolvePersons(holdings).persons).toHaveLength(1);
    expect([parted.persons.length, parted.suggestions]).toEqual([2, []]);
  });
});

describe('a person of a list and one of the authority', () => {
  it.each([
    ['Harriman, W. Averell', 'Ambassador to the Soviet Union', 'harriman-william-averell'],
    ['Harriman, W. Averell, Jr.', 'Director of a bank', 'harriman-w-averell-jr'],
  ])('%s, %s', (name, description, id) => {
    const { persons } = resolveAll([{ volume: 'v1', key: 'd1', words: 'Nothing.' }], {
      v1: [listed('p1', name, description)],
    });
    expect(persons.map((person) => person.id)).toEqual([id]);
  });
});

describe('lines of a list that broke off', () => {
  it.each([
    ['Halloran', 'Robert M., Jr., Ambassador in Norland', 'Halloran, Robert M., Jr.'],
    ['Halloran, Robert M.', 'Jr., Ambassador in Norland', 'Halloran, Robert M., Jr.'],
    ['Halloran', 'King of Norland', 'Halloran'],
    ['Halloran', 'General, Chief of Staff', 'Halloran'],
  ])('%s | %s', (name, description, whole) => {
    expect(wholeName(listed('p1', name, description))).toBe(whole);
  });
});

describe('names that only the authority knows', () => {
  const decide = (papers: readonly Omit<Invented, 'volume' | 'key'>[]): readonly string[] =>
    decisions(
      resolveAll(
        papers.map((paper, index) => ({ ...paper, volume: 'loose', key: `d${index + 1}` })),
      ).identities,
    );

  it('joins the spellings of three customs and two scripts', () => {
    const vyshinsky = 'vyshinsky-andrey-yanuaryevich';
    const found = decide([
      { words: 'I called on Vyshinsky today.', date: '1950-02-01' },
      { words: 'Mr. Vishinski replied.', date: '1947-02-01' },
      { words: 'Передайте т. Вышинскому.', date: '1946-02-01', language: 'ru' },
    ]);
    expect(found).toEqual([vyshinsky, vyshinsky, vyshinsky]);
  });

  it('finds the ambassador by post and day', () => {
    const words = 'The Ambassador in the Soviet Union (Harriman) to the Secretary of State';
    expect(decide([{ words }])).toEqual(['harriman-william-averell']);
    expect(decide([{ words, date: '1936-01-01' }])).not.toContain('harriman-william-averell');
  });

  it('leaves a surname alone that an American envoy happens to bear', () => {
    expect(decide([{ words: 'I saw Mr. Dunford at the bank.', date: '1992-10-10' }])).toEqual([]);
  });

  it('knows a person from the list of another collection, in another script too', () => {
    const list = [listed('p1', 'Kestrelov, Anton Petrovich', 'Soviet Counselor in Norland, 1951')];
    const { identities } = resolveAll(
      [
        { volume: 'v1', key: 'd1', words: 'Nothing.', date: '1951-02-01' },
        { volume: 'loose', key: 'd1', words: 'I met Mr. A. P. Kestreloff.', date: '1951-03-01' },
        { volume: 'loose', key: 'd2', words: 'т. Кестрелову', date: '1951-04-01', language: 'ru' },
        { volume: 'loose', key: 'd3', words: 'I met Mr. Kestrelov.', date: '1931-04-01' },
      ],
      { v1: list },
    );
    expect(decisions(identities)).toEqual([
      'kestrelov-anton-petrovich',
      'kestrelov-anton-petrovich',
    ]);
  });

  it('does not choose between two Novikovs', () => {
    expect(decide([{ words: 'Mr. Novikov replied.', date: '1947-05-05' }])).toEqual([
      '? novikov-nikolay-vasilyevich novikov-kirill-vasilyevich',
    ]);
  });

  it('makes a person of a name that the paper uses again and again', () => {
    const words = 'Lindqvist said so. I asked Lindqvist again.';
    expect(decide([{ words }])).toEqual(['lindqvist-loose', 'lindqvist-loose']);
  });
});
