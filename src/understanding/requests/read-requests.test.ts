import { describe, expect, it } from 'vitest';
import { paperOf, textWith } from '../testing/papers.ts';
import { readRequests } from './read-requests.ts';

const asked = (words: string, language = 'en'): readonly string[] =>
  readRequests(paperOf([textWith(language, [words])]), {}).map(
    ({ wants, asker, evidence }) => `${asker} ${wants}: ${evidence[0].quote}`,
  );

describe('requests of the writer', () => {
  it.each([
    ['Please instruct.', 'instructions'],
    ['The ferry waits. Please advise Department urgently whether it may leave.', 'information'],
    ['Please telegraph your views on the harbour dues.', 'views'],
    ['Request Department’s views urgently on publishing both notes.', 'views'],
    ['Embassy requests instructions on the reply.', 'instructions'],
    ['I ask for orders.', 'instructions'],
    ['I ask to be told urgently which figure to hold to.', 'information'],
    ['Department’s instruction on the ferry urgently requested.', 'instructions'],
    ['Your comments would be appreciated.', 'views'],
    ['I should be grateful for an early reply.', 'reply'],
    ['Report to the centre or send your tentative opinion to me.', 'views'],
    ['Does Department concur in this course?', 'approval'],
    ['Shall I proceed with the note?', 'instructions'],
    ['We await your decision.', 'reply'],
    ['As stated in mytel 12, would appreciate your views.', 'views'],
    ['“Orla” waits, and I would appreciate your views.', 'views'],
    ['I have to request your instructions.', 'instructions'],
    ['He has thought of the harbour, and we would appreciate his current views.', 'views'],
    ['We do what the Minister suggested and would appreciate any comments you may have.', 'views'],
    ['Appreciate ur views substance of the proposal.', 'views'],
    ['The “Orla” and the “Zarnitsa” wait. Please instruct.', 'instructions'],
    ['He called it “closed”. Please instruct, end FYI.', 'instructions'],
    ['It would be most useful to have the Department’s appraisal.', 'views'],
  ])('%s', (words, wants) => {
    expect(asked(words)).toHaveLength(1);
    expect(asked(words)[0]).toContain(`writer ${wants}`);
  });

  it.each([
    'Please inform the Foreign Minister that the harbour is closed.',
    'He had no instructions to give an answer.',
    'Your request for instructions was received on Monday.',
    'The Minister requested the loan of two ferries.',
    'No reply is required.',
    'We pressed for an early decision.',
    'I told him that I would report your views to Washington.',
    'The harbour was of use, and useful to have.',
    'Appreciate evaluation of the dues contained your 2196 and have taken it into account.',
    'Appreciate your views in your 2221, but doubt them.',
    'We could wire: “The harbour is closed. Would appreciate your views.”',
    'The joint board is to meet. Would appreciate your views.”',
    '“The harbour is closed. Would appreciate your views.',
    'Norland might agree, though we should first have to ask Hale for confirmation of the dues.',
    'They would welcome a firmer response.',
    'You may add that the Governor would welcome the views of Norland.',
    'He would, he felt, have to ask the French for their opinion.',
    'The Shah said he would welcome any advice on the harbour.',
    'I said we would welcome an up-to-date estimate, and stressed the need.',
    'You might end by saying that we would appreciate the Governor’s views.',
    'The Governor asked that we request approval of the dues.',
    '“The Government would appreciate a reply giving the views of Norland.',
    'I would appreciate Your Excellency’s word on the ferry.',
    'Are we willing to see the harbour closed?',
    'Following from Hale: The harbour is closed. Request instructions. Hale. End text. We answered.',
    'You should say: Mr. Ambassador, the harbour troubles us. I would like to ask you for a later ferry.',
  ])('none in: %s', (words) => expect(asked(words)).toEqual([]));

  it('are sentences, not the paragraph', () => {
    const words = 'The dues were raised on May 4. Please instruct. The ferry has left.';
    expect(asked(words)).toEqual(['writer instructions: Please instruct.']);
  });
});

describe('requests of others, passed on', () => {
  it.each([
    'Hale asked that he be told as soon as possible what our reply about the ferry is to be.',
    'The Minister asked me for an early reply.',
  ])('%s', (words) => expect(asked(words)[0]).toContain('other reply'));
});

describe('Russian requests', () => {
  it.each([
    ['Прошу указаний.', 'writer instructions'],
    ['Прошу срочно сообщить, какой цифры держаться.', 'writer information'],
    ['Просим сообщить Ваше мнение.', 'writer'],
    ['Жду Вашего ответа.', 'writer reply'],
    ['Хейл просил поскорее передать ему наш ответ.', 'other reply'],
  ])('%s', (words, who) => expect(asked(words, 'ru')[0]).toContain(who));

  it('tells of no request where there is none', () => {
    expect(asked('Он ответил, что просьбу передал министру.', 'ru')).toEqual([]);
  });
});

describe('a paper in two languages', () => {
  const both = [textWith('ru', ['Прошу указаний.']), textWith('en', ['I ask for orders.'])];

  it('asks once, and shows the words of both', () => {
    const requests = readRequests(paperOf(both), {});
    expect(requests).toHaveLength(1);
    expect(requests[0]?.evidence.map(({ quote }) => quote)).toEqual([
      'Прошу указаний.',
      'I ask for orders.',
    ]);
  });
});

describe('papers without an addressee', () => {
  it('ask nobody: in a memorandum of conversation people ask each other', () => {
    const kind = {
      value: 'memcon',
      rule: 'r',
      author: 'grammar',
      confidence: 1,
      evidence: [],
    } as const;
    expect(readRequests(paperOf([textWith('en', ['Please instruct.'])]), { kind })).toEqual([]);
  });
});

describe('hostile words', () => {
  it('take no longer than their length allows', () => {
    const words = 'I request the request to request a request for '.repeat(4000);
    const started = process.cpuUsage();
    readRequests(paperOf([textWith('en', [words])]), {});
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(4);
  });
});
