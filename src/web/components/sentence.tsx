import type { Child } from '../markup/jsx-runtime.ts';
import { language } from '../words/language.ts';
import { knownSentence, type SentencePart } from '../words/sentences.ts';
import { inItsOwn } from './in-english.tsx';

/**
 * What another stage says of a paper in a sentence, in the language of the page; the words of papers in it keep theirs, and say in which. A
 * sentence of no known form stays English, marked so.
 */
export function Sentence({ words }: { words: string }) {
  if (language() === 'en' || words === '') return <>{words}</>;
  const known = knownSentence(words);
  if (known === undefined) return <AsStored words={words} />;
  return <>{known.map(shown)}</>;
}

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
