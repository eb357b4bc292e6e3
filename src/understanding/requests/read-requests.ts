import type { DocumentKind, Envelope } from '../../model/envelopes.ts';
import { type Evidence, mentionId, type Span } from '../../model/evidence.ts';
import type { Paper } from '../../model/papers.ts';
import type { PaperRequest, RequestWant } from '../../model/talk.ts';
import { type Block, type BlockKind, noteIds, type Text } from '../../model/texts.ts';
import type { RequestForm } from './english-requests.ts';
import { fits, openersOf, OPENS_REQUEST } from './openers.ts';
import { quoteOf, withoutMarks } from '../words/note-calls.ts';
import { type Words, type WordsOf, wordsOfBlocks } from '../words/walk.ts';
import { RUSSIAN } from './russian-requests.ts';
import { sentenceAround } from './sentences.ts';

/** Papers with a writer and an addressee; in minutes and notes of talks, people ask each other and not the reader. */
const ADDRESSED: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'telegram',
  'circular_telegram',
  'airgram',
  'circular_airgram',
  'despatch',
  'instruction',
  'circular_instruction',
  'message',
  'memorandum',
  'letter',
  'note',
  'unknown',
]);

/** What is quoted was asked of someone else. */
const SPOKEN: ReadonlySet<BlockKind> = new Set(['paragraph', 'list-item', 'closer', 'postscript']);

/**
 * The sentences of a paper that ask for something that only another paper can bring. Pure, linear, and total; where a paper has several
 * texts, the same request in each is one. Precision before recall: what might as well tell of a request is left.
 */
export function readRequests(
  paper: Paper,
  envelope: Envelope,
  wordsOf: WordsOf = wordsOfBlocks(),
): readonly PaperRequest[] {
  const kind = (envelope.kind?.value ?? 'unknown') as DocumentKind;
  if (paper.role !== 'document' || !ADDRESSED.has(kind)) return [];
  const [first = [], ...others] = paper.texts
    .map((text) => requestsOf(text, wordsOf).filter((one) => !isForAnother(one, kind)))
    .filter((found) => found.length > 0);
  return others.reduce(joined, first);
}

/** The same things asked for in the same order: one request, seen in two texts. */
function joined(
  known: readonly PaperRequest[],
  further: readonly PaperRequest[],
): readonly PaperRequest[] {
  const left = [...further];
  const both = known.map((request) => {
    const at = left.findIndex((one) => one.wants === request.wants && one.asker === request.asker);
    const [same] = at < 0 ? [] : left.splice(at, 1);
    return same === undefined
      ? request
      : { ...request, evidence: [...request.evidence, ...same.evidence] as const };
  });
  return [...both, ...left];
}

/** What else calls its reader so gives the text of a note. */
function isForAnother({ evidence: [{ quote }] }: PaperRequest, kind: DocumentKind): boolean {
  return !TO_PERSONS.has(kind) && quote.includes('Your Excellency');
}

const TO_PERSONS: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['letter', 'note', 'message']);

interface Read {
  readonly block: Block;
  readonly words: Words;
}

function requestsOf(text: Text, wordsOf: WordsOf): readonly PaperRequest[] {
  const notes = noteIds(text.blocks);
  return text.blocks.flatMap((block, index) => {
    if (!SPOKEN.has(block.kind) || notes.has(block.id)) return [];
    if (text.language === 'ru') return findRussian(text, block);
    return findEnglish(text, { block, words: wordsOf(text, index) });
  });
}

/** The forms that a word may open, where what stands around it allows. */
function formsAt({ content, words, starts }: Words, index: number): readonly RequestForm[] {
  const word = words[index];
  const start = starts[index] ?? 0;
  if (word === undefined) return [];
  const standing = { content, start, end: start + word.letters.length };
  return openersOf(word).find((one) => fits(one, standing))?.forms ?? [];
}

function findEnglish(text: Text, { block, words }: Read): readonly PaperRequest[] {
  const found: PaperRequest[] = [];
  const content = withoutMarks(block);
  let read = 0; // one request a sentence
  for (let index = 0; index < words.words.length; index += 1) {
    if (((words.words[index]?.classes ?? 0) & OPENS_REQUEST) === 0) continue;
    const at = words.starts[index] ?? 0;
    if (at < read) continue;
    const forms = formsAt(words, index);
    if (forms.length === 0) continue;
    const span = sentenceAround(content, at);
    const sentence = content.slice(span.start, span.end);
    const form = forms.find(({ pattern }) => pattern.test(sentence));
    if (form === undefined || DENIED.test(sentence)) continue;
    if (isOfOther(content, { ...span, at }) || isReported(sentence, form)) continue;
    read = span.end;
    found.push(requestIn(text, { block, ...span }, form));
  }
  return found;
}

/** `No reply is required`, `unless otherwise instructed`: the sentence lets the addressee be. */
const DENIED =
  /\b(?:no|not|without) (?:\w+ )?(?:reply|answer|action|instructions?|comments?|further)\b[^.]{0,40}\b(?:required|necessary|needed|requested|expected)\b/i;

/**
 * What is quoted, what a text passed on asks, and what is to be said to another: `“… Would appreciate your views.”`, `Request instructions. Hale. End
 * text.`, `Mr. Ambassador, … I would like to ask you`.
 */
function isOfOther(content: string, { start, end, at }: Found): boolean {
  const before = content.slice(0, at);
  const isQuoted = before.lastIndexOf('“') > before.lastIndexOf('”');
  const sentence = content.slice(start, end);
  const isLast = sentence.endsWith('”') && !sentence.includes('“');
  const isPassedOn = END_OF_TEXT.test(content.slice(end));
  return isQuoted || isLast || isPassedOn || SPOKEN_TO.test(content.slice(0, start));
}

/** A sentence, and where in it the words are that ask. */
interface Found extends Span {
  readonly at: number;
}

/** `The Shah said he would welcome any advice`, `You might add that we would appreciate his views`: told of, or to be told. */
function isReported(sentence: string, { asker, pattern }: RequestForm): boolean {
  const match = pattern.exec(sentence);
  return asker === 'writer' && match !== null && REPORTED.test(sentence.slice(0, match.index + 1));
}

const REPORTED =
  /\b(?:(?:said|stated|replied|answered|added|told|remarked|observed|explained|indicated|thought|felt|wondered|insisted|saying)(?! (?:in|above|below|earlier|by|of|about)\b)|emphasi[sz]\w+|stress\w+|asked (?:that|if|whether|us|me)|[Yy]ou (?:might|should|may|could|can) (?:say|add|tell|state|inform|conclude|express|indicate)) (?:[^.;]|U\.S\.)*$|\b(?:[Hh]e|[Ss]he|[Tt]hey) (?:\w+,? ){0,3}\w?$/;

const END_OF_TEXT = /^[^“]*\b[Ee]nd (?:of )?(?:text|quote|verbatim text)\b/;
const SPOKEN_TO = /\b(?:Mr\.|Madam) (?:Ambassador|Minister|Secretary|President|Prime Minister),/;

const RUSSIAN_ANCHOR =
  /(?:[Пп]ро(?:шу|сим|сил)|[Жж]д[уе]|жида[юе]|общите|ложите|графируйте|пожелание)/g;

function findRussian(text: Text, block: Block): readonly PaperRequest[] {
  const found: PaperRequest[] = [];
  const content = withoutMarks(block);
  let read = 0;
  for (const anchor of content.matchAll(RUSSIAN_ANCHOR)) {
    if (anchor.index < read) continue;
    const span = sentenceAround(content, anchor.index);
    const sentence = content.slice(span.start, span.end);
    const form = RUSSIAN.find(({ pattern }) => pattern.test(sentence));
    if (form === undefined) continue;
    read = span.end;
    found.push(requestIn(text, { block, ...span }, form));
  }
  return found;
}

interface Stretch {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

function requestIn(text: Text, { block, start, end }: Stretch, form: RequestForm): PaperRequest {
  const quote = quoteOf(block, { start, end });
  const evidence: Evidence = { text: text.id, block: block.id, start, end, quote };
  const { rule, asker, confidence } = form;
  const words = form.pattern.exec(quote)?.[0] ?? quote;
  return {
    id: mentionId(evidence),
    wants: wantIn(words),
    asker,
    evidence: [evidence],
    rule,
    confidence,
  };
}

const WANTS: readonly (readonly [RegExp, RequestWant])[] = [
  [/instruct|orders|guidance|direction|authori|Shall I|Should I|указан|инструкц/iu, 'instructions'],
  [/approv|concur|consent|agree|object|согласи|разреш/iu, 'approval'],
  [/view|comment|opinion|recommend|suggest|assess|estimate|apprais|evaluat|advice|мнени|соображ/iu, 'views'],
  [/reply|answer|respon|decision|reaction|ответ|решени/iu, 'reply'],
]; // prettier-ignore

function wantIn(words: string): RequestWant {
  return WANTS.find(([pattern]) => pattern.test(words))?.[1] ?? 'information';
}
