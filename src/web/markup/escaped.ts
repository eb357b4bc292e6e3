const SPECIAL = /[&<>'"]/;
const EACH_SPECIAL = /[&<>'"]/g;
const WRITTEN: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&#39;',
  '"': '&quot;',
};

/** Words as they stand in markup, between tags or in quotation marks. Most have nothing in them that means anything there. */
export function escaped(words: string): string {
  return SPECIAL.test(words)
    ? words.replace(EACH_SPECIAL, (character) => WRITTEN[character] ?? character)
    : words;
}
