import type { WordFormat } from '../format.ts';
import type { Glimpse } from '../glimpse.ts';
import { readTei, readTeiPapers } from './read.ts';

/** Volumes of *Foreign Relations of the United States* and other editions in TEI P5. */
export const TEI: WordFormat = {
  name: 'tei',
  surest: 1,
  recognise,
  read: readTei,
  readEach: readTeiPapers,
};

/** Some other XML: read by nobody else, it is refused here with a word on what it is. */
const XML = 0.1;

function recognise({ start }: Glimpse): number {
  if (start.includes('TEI') && /<(?:\w+:)?TEI[\s>/]/.test(start)) return 1;
  return /^\s*<\?xml\s/.test(start) ? XML : 0;
}
