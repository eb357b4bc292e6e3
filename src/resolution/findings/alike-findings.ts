import type { Holdings } from '../holdings.ts';
import { alikePairs, type AlikePair } from './duplicates.ts';
import { evidenceOf, type Found } from './finding.ts';

/** From here on two texts are the same but for misprints and cuts. */
const SAME = 0.8;

/** Papers that are held twice, and texts that stand under two dates. */
export function alikeFindings(holdings: Holdings): readonly Found[] {
  return alikePairs(holdings).flatMap((pair) => {
    const [first, second] = [pair.one, pair.two].map(({ envelope }) => envelope.date?.value);
    const isSame = pair.likeness >= SAME;
    if (isSame && first !== second) return isRecordOfTalks(pair) ? [] : [otherDate(pair)];
    if (isSame) return [heldTwice(pair)];
    return isPrintElsewhere(pair) && first !== undefined && first === second
      ? [heldTwice(pair)]
      : [];
  });
}

/** Prints of one paper in two volumes are cut differently; within a volume such are drafts of one another. */
function isPrintElsewhere({ one, two }: AlikePair): boolean {
  return one.collection !== two.collection && one.kind === two.kind;
}

/** Records of talks begin with their subject and those present; who meet again are listed again. */
function isRecordOfTalks({ one, two }: AlikePair): boolean {
  return one.kind === 'memcon' && two.kind === 'memcon';
}

function heldTwice({ one, two, likeness }: AlikePair): Found {
  return {
    code: 'held-twice',
    severity: 'info',
    paper: two,
    about: one.id,
    message: `The same paper is held twice: ${one.id} and ${two.id} begin alike (${percent(likeness)}) and bear the same date.`,
    evidence: evidenceOf('date', [one, two]),
  };
}

function otherDate({ one, two, likeness }: AlikePair): Found {
  const [first = 'no date', second = 'no date'] = [one, two].map(
    ({ envelope }) => envelope.date?.value,
  );
  return {
    code: 'same-text-other-date',
    severity: 'info',
    paper: two,
    about: one.id,
    message: `Two papers begin alike (${percent(likeness)}) but bear ${first} and ${second}: ${one.id} and ${two.id}.`,
    evidence: evidenceOf('date', [one, two]),
  };
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
