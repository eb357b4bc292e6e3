import { ofEachWord, wordClass } from '../words/lexicon.ts';
import {
  APPRECIATE,
  ASK,
  ASKED,
  PLEASE,
  QUESTION,
  REQUEST,
  type RequestForm,
  YOUR_OPINION,
} from './english-requests.ts';

/** A word without which no form can stand there. Most have to stand among others: `may` asks only as `May I`. */
interface Opener {
  readonly word: RegExp;
  /** Sticky: what follows the word. */
  readonly after?: RegExp;
  /** What stands before it. */
  readonly before?: RegExp;
  readonly forms: readonly RequestForm[];
}

const REQUEST_FORMS = [...REQUEST, ...ASK, ...ASKED];
const ASK_FORMS = [...ASK, ...REQUEST];

const OPENERS: readonly Opener[] = [
  { word: /^[Pp]l(?:ease|s)$/, after: / [a-z]/y, forms: PLEASE },
  { word: /^[Rr]equest/, forms: REQUEST_FORMS },
  { word: /^[Rr]equir(?:e|ing)$/, forms: REQUEST_FORMS },
  { word: /^(?:[Aa]sk|[Bb]egg|[Ww]ish|[Hh]op|[Pp]ress)ed$/, forms: ASKED },
  { word: /^(?:[Aa]sk|[Bb]eg|[Aa]wait|[Ss]olicit)(?:ing)?$/, forms: ASK_FORMS },
  { word: /^(?:told|informed|advised|instructed)$/, before: /to be $/, forms: ASK_FORMS },
  { word: /^(?:[Aa]ppreciat|[Ww]elcome|grateful$|obliged$|[Dd]esired?$)/, forms: APPRECIATE },
  { word: /^glad$/, before: /be $/, forms: APPRECIATE },
  { word: /^(?:use|help)ful$/, before: /would be (?:\w+ )?$/, forms: APPRECIATE },
  {
    word: /^your$/,
    after: / (?:[a-z]+ )?(?:opinion|view|recommendation|comment|reaction)/y,
    forms: YOUR_OPINION,
  },
  { word: /^(?:Shall|Should|May|Am|Are)$/, after: / (?:I|we)\b/y, forms: QUESTION },
  { word: /^Do$/, after: / you/y, forms: QUESTION },
  { word: /^(?:Does|Would)$/, after: / (?:the )?Dep/y, forms: QUESTION },
];

/** How far before a word is looked. */
const REACH = 24;

/** Words that open some form, as a class of the walk. */
export const OPENS_REQUEST = wordClass((letters) => OPENERS.some(({ word }) => word.test(letters)));

/** The openers of a distinct word. */
export const openersOf = ofEachWord((letters) => OPENERS.filter(({ word }) => word.test(letters)));

/** Whether what stands around a word lets it open the forms. */
export function fits(opener: Opener, { content, start, end }: Standing): boolean {
  const { after, before } = opener;
  if (before !== undefined) return before.test(content.slice(Math.max(0, start - REACH), start));
  if (after === undefined) return true;
  after.lastIndex = end;
  return after.test(content);
}

/** A word where it stands. */
interface Standing {
  readonly content: string;
  readonly start: number;
  readonly end: number;
}
