/** Blanks as XML knows them. A no-break space is a character of the text and stays. */
const RUNS = /[ \t\r\n]{2,}|[\t\r\n]/g;

/** Every run of blanks as one space, as a browser shows it. */
export function collapse(text: string): string {
  return text.replace(RUNS, ' ');
}
