import type { Box, LaidWord } from '../../model/scans.ts';

/** The words of a line of which only the whole is placed: each gets the share of the box that its letters have of the line. */
export function spreadWords(line: string, box: Box): readonly LaidWord[] {
  const letters = Math.max(1, line.length);
  return [...line.matchAll(/\S+/g)].map((match) => ({
    content: match[0],
    box: {
      ...box,
      x: box.x + Math.round((box.width * match.index) / letters),
      width: Math.round((box.width * match[0].length) / letters),
    },
  }));
}
