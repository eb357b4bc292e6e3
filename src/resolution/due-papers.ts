import type { CollectionId, DocumentId } from '../model/ids.ts';
import type { Decisions } from '../model/standing.ts';
import { questionsTo, questionsToCollection, type Questions } from './asking.ts';
import type { Holdings } from './holdings.ts';
import type { Past } from './past.ts';

/** The revisions that speak of one paper, as words to compare. */
export function saidOf(id: DocumentId, { fields, links }: Decisions): string {
  const words = [...(fields.get(id) ?? []), ...(links.get(id) ?? [])];
  return words.map((word) => word.id).join(' ');
}

/**
 * The papers that are to be resolved again: those that came or changed, and those that asked a question whose answer may be another now.
 * Whoever stands in a collection has asked for it, so a collection in which something changed is resolved as a whole.
 */
export function duePapers(
  holdings: Holdings,
  decisions: Decisions,
  past: Past,
): ReadonlySet<DocumentId> {
  const touched = touchedQuestions(holdings, decisions, past);
  const due = new Set<DocumentId>();
  for (const { id } of holdings.papers()) {
    const before = past.papers.get(id);
    // What persons said of links is told anew in each run, if it finds nothing to act on.
    const isSettled = before !== undefined && past.stands(id) && !decisions.links.has(id);
    if (!isSettled || meets(before.asked, touched) || before.said !== saidOf(id, decisions))
      due.add(id);
  }
  return due;
}

/** Whether any of the questions is among those. */
export function meets(questions: Questions, those: ReadonlySet<number>): boolean {
  return those.size > 0 && questions.some((question) => those.has(question));
}

/** The questions whose answers may be others: those in whose answers a changed paper stood or stands. */
function touchedQuestions(
  holdings: Holdings,
  decisions: Decisions,
  past: Past,
): ReadonlySet<number> {
  const touched = new Set<number>();
  const touch = (questions: Iterable<number>): void => {
    for (const question of questions) touched.add(question);
  };
  const changed = new Set<CollectionId>();
  for (const paper of holdings.papers()) {
    const before = past.papers.get(paper.id);
    if (before?.said === saidOf(paper.id, decisions) && past.stands(paper.id)) continue;
    changed.add(paper.collection);
    touch(questionsTo(paper));
    if (before !== undefined) touch(before.keys);
  }
  for (const [id, { collection, keys }] of past.papers) {
    if (holdings.byId(id)?.collection === collection) continue;
    changed.add(collection);
    touch(keys);
  }
  touchRedated(holdings, { past, changed, touch });
  const known = new Set([...past.papers.values()].map(({ collection }) => collection));
  for (const collection of changed) {
    touch(
      questionsToCollection(collection, !known.has(collection) || !holdings.isHere(collection)),
    );
  }
  return touched;
}

interface Redated {
  readonly past: Past;
  readonly changed: ReadonlySet<CollectionId>;
  readonly touch: (questions: Questions) => void;
}

/** A paper that stands may have got another likely date from new neighbours. */
function touchRedated(holdings: Holdings, { past, changed, touch }: Redated): void {
  for (const paper of holdings.papers()) {
    if (!changed.has(paper.collection)) continue;
    const before = past.papers.get(paper.id)?.keys;
    const now = questionsTo(paper);
    if (before === undefined || isSame(before, now)) continue;
    touch(before);
    touch(now);
  }
}

function isSame(one: Questions, two: Questions): boolean {
  return one.length === two.length && one.every((question, at) => question === two[at]);
}
