import { correctEnvelope, personsWord } from '../model/corrections.ts';
import type { DocumentId } from '../model/ids.ts';
import { present } from '../model/present.ts';
import type { FieldCorrected } from '../model/revisions.ts';
import { type Decisions, decisionsOf, type Standing } from '../model/standing.ts';
import {
  changedPaper,
  type HeldPaper,
  SHOWN_FIELDS,
  TELLING_FIELDS,
  type TellingEnvelope,
} from '../resolution/holdings.ts';
import type { UnmetDecision } from '../resolution/resolution.ts';
import { indexTerms } from '../search/analysis.ts';
import { type CorrectedPaper, prepareCorrected } from '../store/prepared.ts';
import type { Store } from '../store/store.ts';
import { unmetWords } from './words-without-picture.ts';

/** What persons decided, as it stands now. */
export async function standingDecisions(store: Pick<Store, 'revisions'>): Promise<Decisions> {
  return decisionsOf(await store.revisions());
}

/**
 * Puts persons' words into lists and searches, for all papers of which a field was ever corrected: a source that was read anew has its
 * page's values again, and so has a paper whose correction was withdrawn.
 */
export async function showCorrections(
  store: Store,
  decisions: Decisions,
): Promise<readonly UnmetDecision[]> {
  const unmet: UnmetDecision[] = [...(await unmetWords(store, decisions.words))];
  const papers: CorrectedPaper[] = [];
  for (const id of await everCorrected(store)) {
    const words = decisions.fields.get(id) ?? [];
    const understood = await store.understoodPaper(id);
    if (understood === undefined) {
      unmet.push(
        ...words.map((word) => ({ revision: word.id, why: `${id} is not in the archive.` })),
      );
      continue;
    }
    const { paper } = understood;
    const changes = words.map(({ change }) => change);
    const envelope = correctEnvelope(understood.understanding.envelope, changes);
    const understanding = { ...understood.understanding, envelope };
    papers.push(
      prepareCorrected({ paper, understanding, terms: indexTerms(paper, understanding) }),
    );
  }
  await store.putCorrected(papers);
  return unmet;
}

async function everCorrected(store: Store): Promise<ReadonlySet<DocumentId>> {
  const revisions = await store.revisions();
  return new Set(
    revisions.flatMap(({ change }) => (change.kind === 'field-corrected' ? [change.document] : [])),
  );
}

/** A held paper as persons say it is. What it mentions is still read only when asked for. */
export function withCorrections(paper: HeldPaper, { fields }: Decisions): HeldPaper {
  const words = fields.get(paper.id);
  if (words === undefined) return paper;
  const changes = words.map(({ change }) => change);
  const travel = correctEnvelope(paper.travel, changes);
  return changedPaper(paper, { travel, envelope: toldBy(paper.envelope, words) });
}

/** Only fields that resolution weighs are in it; a correction of another tells it nothing. */
function toldBy(envelope: TellingEnvelope, words: Corrections): TellingEnvelope {
  const told = words.flatMap(({ change: { field, after } }) => {
    const isTelling = [...TELLING_FIELDS, ...SHOWN_FIELDS].some((one) => one === field);
    return isTelling ? [[field, after === null ? undefined : personsWord(after)] as const] : [];
  });
  return present({ ...envelope, ...Object.fromEntries(told) });
}

type Corrections = readonly Standing<FieldCorrected>[];
