import type { Child } from '../markup/jsx-runtime.ts';
import { dateInWords } from '../words/dates.ts';
import { language } from '../words/language.ts';
import { knownSentence, type SentencePart } from '../words/sentences.ts';
import { inItsOwn } from './in-english.tsx';

/**
 * What another stage says of a paper in a sentence, in the language of the page; the words of papers in it keep theirs, and say in which. A
 * sentence of no known form stays English, marked so.
 */
export function Sentence({ words }: { words: string }) {
  if (language() === 'en' || words === '') return <>{withDays(words)}</>;
  const known = knownSentence(words);
  if (known === undefined) return <AsStored words={words} />;
  return <>{known.map(shown)}</>;
}

/** Days as people write them; what stands in quotation marks is the paper's own. */
function withDays(words: string): string {
  return words
    .split(/(“[^”]*”)/)
    .map((piece, at) => (at % 2 === 1 ? piece : piece.replace(DAY, (day) => dateInWords(day))))
    .join('');
}

const DAY = /(?<![\w/.-])\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\w/-]|\.\d|\.\.)/g;

function AsStored({ words }: { words: string }) {
  return (
    <span lang="en" class="as-stored">
      {words}
    </span>
  );
}

/** Several, one after another. */
export function Sentences({ all }: { all: readonly string[] }) {
  return (
    <>
      {all.map((words, at) => (
        <>
          {at > 0 && ' '}
          <Sentence words={words} />
        </>
      ))}
    </>
  );
}

function shown({ kind, words }: SentencePart): Child {
  switch (kind) {
    case 'words':
      return words;
    case 'sentence':
      return / /.test(words) ? <Sentence words={words} /> : <OfPaper words={words} />;
    case 'paper':
      return <OfPaper words={words} />;
  }
}

function OfPaper({ words }: { words: string }) {
  const { lang } = inItsOwn(words);
  return lang === undefined ? <>{words}</> : <span lang={lang}>{words}</span>;
}
