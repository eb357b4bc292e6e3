import type { Expectation } from './expectation.ts';
import type { Ground } from './ground.ts';
import type { HeldPaper } from './holdings.ts';
import { weighKind } from './kinds.ts';
import { bestFirst, candidate, weighDate, type Candidate } from './weights.ts';

/** `840.48 Refugees/5396` ends with the serial of one paper; `793.00/3–551` with a day, which many papers share. */
const SERIAL = /\/\d+[a-z]?$/i;

/** The paper that lies under a file number with a serial, where its words give no number of its own. */
export function filedCandidates(
  expected: Expectation,
  citing: HeldPaper,
  { holdings }: Ground,
): readonly Candidate[] {
  const { says } = expected;
  const { fileNumber } = says;
  if (fileNumber === undefined || says.number !== undefined || !SERIAL.test(fileNumber)) return [];
  const lies = { score: 3, reasons: [`It lies under ${fileNumber}.`] };
  const found = holdings
    .byFileNumber(fileNumber)
    .filter((paper) => paper.id !== citing.id)
    .flatMap(
      (paper) => candidate(paper, [lies, weighKind(paper, says), weighDate(paper, expected)]) ?? [],
    );
  return bestFirst(found);
}
