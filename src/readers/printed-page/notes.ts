/** One note of the list under a printed paper. */
export interface ListedNote {
  /** As the list numbers it: `1`, `59`, `*`. */
  readonly label: string;
  /** Its paragraphs, the first without the label. */
  readonly paragraphs: readonly string[];
  /** Line of the file, from 1. */
  readonly line: number;
}

/** A printed page cut into the paper and the notes under it. */
export interface PageParts {
  readonly body: string;
  readonly notes: readonly ListedNote[];
}

/** `  1. Not printed.` or `  * Not printed.`; further paragraphs of a note are set deeper. */
const NOTE_LINE = /^( {1,4}|\t)(\d{1,4}|[*†‡§]{1,3})[.)]?\s+(\S.*)$/;
const BARE_NOTE_LINE = /^()(\d{1,4}|[*†‡§]{1,3})[.)]?\s+(\S.*)$/;
const DEEPER_LINE = /^(?: {2}|\t)\s*(\S.*)$/;

/**
 * Takes the note list off the end of a page. The list is the last run of lines that are all set in from the margin, each a
 * numbered note or a further paragraph of one, the numbers rising. A list without indentation counts only where its notes
 * follow each other line by line, since numbered paragraphs of a telegram have blank lines between them.
 */
export function takeNotes(text: string): PageParts {
  const lines = text.split('\n');
  const found = lastRun(lines, NOTE_LINE) ?? lastRun(lines, BARE_NOTE_LINE);
  if (found === undefined) return { body: tidy(lines), notes: [] };
  return { body: tidy(lines.slice(0, found.from)), notes: found.notes };
}

/** The lines of the running text without the spaces at their ends, so that offsets in it are offsets in blocks. */
function tidy(lines: readonly string[]): string {
  return lines.map((line) => line.trim()).join('\n');
}

interface Run {
  readonly from: number;
  readonly notes: readonly ListedNote[];
}

/** Reads lines upwards from the end for as long as they are notes, or lines set deeper that belong to one. */
function lastRun(lines: readonly string[], form: RegExp): Run | undefined {
  const end = lines.findLastIndex((line) => line.trim() !== '') + 1;
  const upwards: ListedNote[] = [];
  let deeper: string[] = [];
  let from = end;
  for (let index = end - 1; index >= 0; index -= 1) {
    const line = lines[index] ?? '';
    const note = noteOpening(line, form, upwards.at(-1));
    const continued = form === NOTE_LINE ? continuation(line) : undefined;
    if (note !== undefined) {
      const paragraphs = [...note.paragraphs, ...deeper.reverse()];
      upwards.push({ ...note, paragraphs, line: index + 1 });
      deeper = [];
      from = index;
    } else if (continued === undefined) break;
    else deeper.push(continued);
  }
  const notes = upwards.reverse();
  const accepted = form === NOTE_LINE || plausibleBare(lines, from, notes);
  return notes.length > 0 && accepted ? { from, notes } : undefined;
}

/** A page that ends among the notes has its mark at the margin; it goes with the note above. */
const PAGE_MARK_ALONE = /^\[Page [^\]]{1,12}\]\s*$/;

function continuation(line: string): string | undefined {
  return PAGE_MARK_ALONE.test(line) ? line.trim() : DEEPER_LINE.exec(line)?.[1];
}

function noteOpening(
  line: string,
  form: RegExp,
  next: ListedNote | undefined,
): Pick<ListedNote, 'label' | 'paragraphs'> | undefined {
  const match = form.exec(line);
  const [, , label = '', opening = ''] = match ?? [];
  return match === null || !precedes(label, next) ? undefined : { label, paragraphs: [opening] };
}

/** Whether a label can stand before the next note: no greater number (a note called twice is listed twice), or a sign. */
function precedes(label: string, next: ListedNote | undefined): boolean {
  if (next === undefined || !/^\d/.test(label) || !/^\d/.test(next.label)) return true;
  return Number(label) <= Number(next.label) || next.label === '1';
}

/** An unindented list has a blank line above it and either several notes or one that begins as notes do. */
function plausibleBare(
  lines: readonly string[],
  from: number,
  notes: readonly ListedNote[],
): boolean {
  if (from === 0 || (lines[from - 1] ?? '').trim() !== '') return false;
  const opening = notes[0]?.paragraphs[0] ?? '';
  return notes.length > 1 || /^(?:Source:|Not printed|See |Ibid|Document )/.test(opening);
}
