/** A stretch of lines without a blank line in it. `line` is the number of its first line, from 1. */
export interface Stretch {
  readonly line: number;
  readonly lines: readonly string[];
}

/** Divides a text at its blank lines. Lines lose the spaces at their right end, nothing else. */
export function stretches(text: string): readonly Stretch[] {
  const found: { line: number; lines: string[] }[] = [];
  let open: { line: number; lines: string[] } | undefined;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trimEnd();
    if (line === '') {
      open = undefined;
      continue;
    }
    if (open === undefined) {
      open = { line: index + 1, lines: [] };
      found.push(open);
    }
    open.lines.push(line);
  }
  return found;
}

/** The content of a block that is set over several lines, with the points where a line of the page ended. */
export interface Flow {
  readonly content: string;
  readonly lineBreaks: readonly number[];
}

/** Runs lines together as one content; each line end becomes a space and a remembered point. */
export function flow(lines: readonly string[]): Flow {
  let content = '';
  const lineBreaks: number[] = [];
  for (const line of lines.map((each) => each.trim())) {
    if (content !== '') {
      lineBreaks.push(content.length);
      content += ' ';
    }
    content += line;
  }
  return { content, lineBreaks };
}
