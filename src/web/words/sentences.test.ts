import { describe, expect, test } from 'vitest';
import * as deductions from './en/deductions.ts';
import * as notices from './en/notices.ts';
import * as reasons from './en/reasons.ts';
import { inLanguage } from './language.ts';
import { knownSentence, knownWords } from './sentences.ts';

const { datingSays, findingsFound } = deductions;
const { noticeSays, refusedFor, workAtHand } = notices;
const { mergeRules: _, holders: __, ...said } = reasons;
const FORMS = { ...said, datingSays, findingsFound, noticeSays, refusedFor, workAtHand };

const inRussian = <Result>(work: () => Result): Result => inLanguage('ru', work);

/** The sentence as a Russian page has it, without markup. */
const russian = (sentence: string): string | undefined =>
  inRussian(() => knownWords(sentence)?.replaceAll('\u00a0', ' '));

describe('a sentence of another stage', () => {
  const all = Object.entries(FORMS).flatMap(([group, messages]) =>
    Object.entries<string>(messages).map(([name, form]) => [`${group}.${name}`, form] as const),
  );

  test.each(all)('%s is known by its form, with what stands in its places', (key, form) => {
    const given: string[] = [];
    const sentence = form.replace(/\{\{(\w+)\}\}/g, (_all, place: string) => {
      given.push(place === 'count' ? '7' : `⟨${place}⟩`);
      return given.at(-1) ?? '';
    });
    const known = inRussian(() => knownSentence(sentence));
    const said = known?.map(({ words }) => words).join('') ?? '';
    for (const value of given) expect(said, key).toContain(value);
    const own = given.reduce((rest, value) => rest.replaceAll(value, ''), said);
    expect(own).toMatch(/^\P{Script=Cyrillic}*(?:\p{Script=Cyrillic}|$)/u);
    expect(own).not.toContain('{{');
    expect(russian(sentence), key).not.toBe(sentence);
  });

  test.each([
    ['It is of the day cited, 1951-05-14.', 'Его дата — названный в ссылке день, 14 мая 1951 г.'],
    [
      'It is 21 days older than the paper that cites it.',
      'Он на 21 день старше документа, который на него ссылается.',
    ],
    ['It is a circular telegram.', 'Вид документа: циркулярная телеграмма.'],
    [
      '“my 935 of March 20” cannot be: 20 March 1944 was a Monday.',
      '«my 935 of March 20» быть не может: 20 марта 1944 г. — понедельник.',
    ],
    [
      'It cites “telegram 4 of 20 March”, and leaves out the year: it is not before 20 March.',
      'В нём есть ссылка «telegram 4 of 20 March», год не назван; он не раньше этого дня: 20 марта.',
    ],
    [
      'They share no names and 3 long words that are rare between the two sides.',
      'Общее в них, что редко между этими сторонами: ни одного имени и 3 длинных слова.',
    ],
    [
      '1951-05-20 lies outside of it: Adele Marrow was Chargé in Ostland from 1 May 1950 to 3 April 1951.',
      'Дата 20 мая 1951 г. лежит вне этого срока. Adele Marrow: Chargé in Ostland с 1 мая 1950 г. по 3 апреля 1951 г.',
    ],
    [
      'The paper is dated 1951-05-14, but papers of 1951-05-02 and 1951-05-03 cite it.',
      'Дата документа — 14 мая 1951 г., но на него ссылаются документы с датами 2 мая 1951 г. и 3 мая 1951 г.',
    ],
    [
      'The paper is dated 1951-05-14, 19:00 and was received 1951-05-12, 08:00.',
      'Дата документа — 14 мая 1951 г., 19:00, а получен он 12 мая 1951 г., 08:00.',
    ],
    ['There is no finding x1.', 'Замечания x1 нет.'],
    [
      'Of 3 persons of that name, office, paper and volume speak for Marrow, Adele.',
      'Из 3 лиц с этим именем должность, документ и том указывают на Marrow, Adele.',
    ],
  ])('%s', (english, said) => expect(russian(english)).toBe(said));

  test('what nobody here says is not known', () => {
    expect(russian('The ferry has sailed with timber.')).toBeUndefined();
  });
});
