import type { PaperMention } from '../model/mentions.ts';
import type { Decision } from './decision.ts';
import { choose, decide } from './decide.ts';
import { expect, type Expectation } from './expectation.ts';
import type { Ground } from './ground.ts';
import type { HeldPaper } from './holdings.ts';
import { isInNote } from './notes.ts';
import { septelCandidates } from './septel.ts';

/** A mention with what it leads one to expect and what was decided. */
export interface Decided {
  readonly mention: PaperMention;
  readonly expected: Expectation;
  readonly decision: Decision;
}

/** Decides a paper's mentions in order: what was said before settles `reftel`, and the further numbers of one message. */
export function decidePaper(citing: HeldPaper, ground: Ground): readonly Decided[] {
  const around = ground.around(citing);
  const decided: Decided[] = [];
  for (const mention of citing.mentions) {
    const expected = expect(mention, citing, around);
    const decision = decide(expected, citing, ground);
    const one = { mention, expected, decision };
    decided.push(
      sameMessage(one, decided.at(-1)) ??
        referenceTelegram(one, decided, citing) ??
        separateTelegram(one, citing, ground) ??
        one,
    );
  }
  return decided;
}

/**
 * `(Deptel 755, Bangkok 1690)`: after a telegram from or to the citing post, a bare post and number that lead nowhere are the number
 * under which the same message went there.
 */
function sameMessage(one: Decided, before: Decided | undefined): Decided | undefined {
  if (before === undefined || one.decision.outcome.kind !== 'cited') return undefined;
  const { mention } = one;
  if (mention.rule !== 'post-number' || mention.says.date !== undefined) return undefined;
  if (before.decision.outcome.kind !== 'held' || !isOwnRun(before)) return undefined;
  const gap = mention.evidence.start - before.mention.evidence.end;
  const isBeside = mention.evidence.block === before.mention.evidence.block && gap >= 0 && gap <= 2;
  if (!isBeside) return undefined;
  const decision: Decision = {
    outcome: before.decision.outcome,
    rule: 'same-message',
    confidence: 0.7,
    reasons: ['It stands beside the number of the same message in the citing post’s own run.'],
  };
  return { ...one, decision };
}

/** `Deptel 755`, `Embtel 4926`, or a further number that has been taken for one of the same message. */
function isOwnRun({ mention, decision }: Decided): boolean {
  return decision.rule === 'same-message' || mention.rule === 'portmanteau-number';
}

/** `reftel` is the telegram that the paper has cited, where it has cited one alone. */
function referenceTelegram(
  one: Decided,
  before: readonly Decided[],
  citing: HeldPaper,
): Decided | undefined {
  if (one.decision.outcome.kind !== 'undecided' || !/^ref/i.test(one.mention.evidence.quote))
    return undefined;
  const cited = before.filter(
    (earlier) => isTelegram(earlier) && !isInNote(earlier.mention, citing),
  );
  const [first, ...others] = new Map(
    cited.map((earlier) => [documentOf(earlier), earlier] as const),
  ).values();
  if (first === undefined || others.length > 0) return undefined;
  const decision: Decision = {
    outcome: first.decision.outcome,
    rule: 'reference-telegram',
    confidence: 0.6 * first.decision.confidence,
    reasons: [
      `It is the only telegram that the paper has cited: “${first.mention.evidence.quote}”.`,
    ],
  };
  return { ...one, expected: first.expected, decision };
}

function separateTelegram(one: Decided, citing: HeldPaper, ground: Ground): Decided | undefined {
  if (
    one.decision.outcome.kind !== 'undecided' ||
    !/^(?:septel$|separate )/i.test(one.mention.evidence.quote)
  ) {
    return undefined;
  }
  const decision = choose('septel', septelCandidates(one.expected, citing, ground));
  return decision && { ...one, decision };
}

function isTelegram({ mention, decision }: Decided): boolean {
  const { kind, number } = mention.says;
  return (
    number !== undefined &&
    (kind === undefined || kind.endsWith('telegram')) &&
    documentOf({ decision }) !== undefined
  );
}

function documentOf({ decision }: Pick<Decided, 'decision'>): string | undefined {
  const { outcome } = decision;
  return outcome.kind === 'held' || outcome.kind === 'cited' ? outcome.document : undefined;
}
