import type { RecordField } from '../../model/papers.ts';

/** The line that marks the project's own samples: `Note: invented for Chancery`. */
const INVENTED = /^[ \t]*(?:Note:[ \t]*)?(invented for Chancery\b.*)$/im;

/** Whether a record field says that the paper was invented for the samples. */
export function isInventedNote(words: string): boolean {
  return INVENTED.test(words);
}

/** A text without the line that marks it as invented; the line itself becomes a field of the record. */
export interface Marked {
  readonly text: string;
  readonly record: readonly RecordField[];
  readonly invented: boolean;
}

/** Takes the mark out of a text. The line stays there, empty, so that the numbers of the lines below it hold. */
export function takeInventedNote(text: string): Marked {
  // Nearly no text has the name, and a word is found many times as quickly as a pattern.
  const mark = text.includes('hancery') || text.includes('HANCERY') ? INVENTED.exec(text) : null;
  if (mark === null) return { text, record: [], invented: false };
  return {
    text: text.slice(0, mark.index) + text.slice(mark.index + mark[0].length),
    record: [{ name: 'other', value: mark[1] ?? '' }],
    invented: true,
  };
}
