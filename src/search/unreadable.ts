/** Why a query cannot be read: what a page in another language needs to say it in its own words. */
export type UnreadReason = {
  [Code in keyof typeof SENTENCES]: { readonly code: Code } & ValuesIn<(typeof SENTENCES)[Code]>;
}[keyof typeof SENTENCES];

/** The places between braces are what a sentence is filled in with. */
type ValuesIn<Sentence> = { readonly [Place in Places<Sentence>]: string };
type Places<Sentence> = Sentence extends `${string}{{${infer Place}}}${infer Rest}`
  ? Place | Places<Rest>
  : never;

/** In English, as the command line and the data say it; `code` stands between backticks. */
export const SENTENCES = {
  quoteOpen: 'The quotation mark here is never closed',
  nearOpen: '`NEAR(` takes plain words and a closing parenthesis',
  tooLong: 'The query is longer than {{most}} characters',
  closesNothing: 'This parenthesis closes nothing',
  needsBefore: '`{{operator}}` needs something before it',
  needsAfter: '`{{operator}}` needs something after it',
  nothingBefore: 'There is nothing before this parenthesis',
  missing: 'Something to search for is missing here',
  emptyGroup: 'There is nothing in these parentheses',
  groupOpen: 'This parenthesis is never closed',
  needsValue: '`{{field}}:` needs a value after it',
  tooManyWords: 'A query can have {{most}} words at most',
  tooDeep: 'Too many levels of parentheses',
  starInside: '`*` can stand only at the end of a word',
  noField: 'There is no field `{{name}}:`; did you mean `{{meant}}:`?',
  unknownField:
    'There is no field `{{name}}:`. The fields are {{fields}}; in quotation marks `{{name}}:` is looked for as written',
  emptyQuote: 'There is nothing between these quotation marks',
  nearFew: 'NEAR is written `NEAR(armistice talks, 5)`: two words or more',
  nearMany: 'NEAR takes eight words at most',
  nearPlain: 'NEAR is written `NEAR(armistice talks, 5)`: with plain words only',
  nearFar: 'NEAR reaches from 1 to {{most}} words',
  noCollection: 'There is no collection `{{name}}` here',
  cannotStand: '`{{inner}}` cannot stand inside `{{outer}}:`',
  noLetter: 'There is no letter or digit to search for here',
  tooShort: '`{{typed}}*` is too short: three letters or digits before `*`',
  notValue: '`{{field}}:{{value}}`: {{value}} is not {{what}}',
  noExact: '`{{field}}=` has no exact values; write `{{field}}:`',
  wholeValue: '`{{field}}:` takes a whole value, without `*`',
  noDate: '`date:{{date}}`: {{why}}',
} as const;

export function reasonInEnglish(reason: UnreadReason): string {
  const values = reason as Readonly<Record<string, string>>;
  return SENTENCES[reason.code].replace(
    /\{\{(\w+)\}\}/g,
    (_, place: string) => values[place] ?? '',
  );
}
