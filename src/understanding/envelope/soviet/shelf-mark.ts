import { findShelfMark } from '../../file-numbers/shelf-marks.ts';
import type { Line } from '../../lines.ts';
import type { Statement } from '../../statements.ts';
import { state } from '../../statements.ts';
import { claim } from '../claims.ts';

// `АВПРФ, ф. 059а, оп. 5а, п. 11, д. 5, л. 80`: where the archive keeps the paper
export function readShelfMark(line: Line): readonly Statement[] {
  const mark = findShelfMark(line.words);
  if (mark === undefined) return [];
  return [
    state(line, [mark.start, mark.end], claim('fileNumber', mark.value, ['shelf-mark', 0.93])),
  ];
}
