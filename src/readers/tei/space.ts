/** Blanks as XML knows them. A no-break space is a character of the text and stays. */
const RUNS = /[ \t\r\n]{2,}|[\t\r\n]/g;

/** Every run of blanks as one space, as a browser shows it. */
export function collapse(text: string): string {
  return text.replace(RUNS, ' ');
}

const SPACE = 0x20;
const BLANK = /^[ \t\r\n]*$/;

export function isBlank(text: string): boolean {
  return BLANK.test(text);
}

/** Nothing but blanks with a line end: as programs write between tags to indent them. */
export function isIndentation(text: string): boolean {
  return text.charCodeAt(0) <= SPACE && isBlank(text) && text.includes('\n');
}

const OPENING = /[([{“‘/—–-]$/;
const CLOSING = /^[)\]},.;:!?”’'"/—–-]/;

/** Whether marks of punctuation hold these words together, so that indentation between them is no blank. */
export function holdTogether(before: string, after: string): boolean {
  return OPENING.test(before) || CLOSING.test(after);
}
