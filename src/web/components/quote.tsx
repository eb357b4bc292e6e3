import type { Evidence } from '../../model/evidence.ts';
import { language } from '../words/language.ts';
import { say } from '../words/say.ts';

/** Words of a paper between quotation marks, in the language of their text, leading to where they stand. */
export function Quote({ evidence, address }: { evidence: Evidence; address: string }) {
  return (
    <a href={address} {...foreign(evidence)}>
      {say('words.quoted', { words: evidence.quote })}
    </a>
  );
}

/** A text goes by its language (`ru`, `en-2`); only a language that the page does not speak is said. */
export function foreign({ text }: Pick<Evidence, 'text'>): { readonly lang?: string } {
  const own = /^[a-z]{2,3}(?=-|$)/.exec(text)?.[0];
  return own === undefined || own === language() ? {} : { lang: own };
}
