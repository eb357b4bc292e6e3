import { language } from '../words/language.ts';

/** Words that are English on every page: citations, descriptions of lists, names of series. Said to be so where the page speaks otherwise. */
export function InEnglish({ words }: { words: string }) {
  return language() === 'en' || words === '' ? <>{words}</> : <span lang="en">{words}</span>;
}

/** The language of a title or name that papers and editions use, by its letters; nothing where the page speaks it. */
export function inItsOwn(words: string): { readonly lang?: string } {
  const own = /\p{Script=Cyrillic}/u.test(words)
    ? 'ru'
    : /\p{Script=Latin}/u.test(words)
      ? 'en'
      : undefined;
  return own === undefined || own === language() ? {} : { lang: own };
}
