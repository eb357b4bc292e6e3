import type { Condition } from '../plan.ts';
import type { Scored } from './answered.ts';
import type { DocumentSet } from './document-set.ts';
import type { Scene } from './evaluate.ts';
import { matching } from './evaluate.ts';
import { textExpression } from './match.ts';

/** Weights of head, body, notes, sender, addressee, person, file: a word in the head says more of a paper. */
const WEIGHTS = '5.0, 1.0, 0.6, 2.0, 2.0, 1.0, 2.0';

/** Scores by slot; a document that no word found has 0. */
export type Scores = Float64Array;

/** What was asked, and what of it counts. */
interface Asked {
  readonly condition: Condition;
  readonly all?: Condition;
  readonly closest?: Condition;
}

/** Scores every document by the words asked for; what is forbidden or exact (a field, a date) does not count. They hold until the next call. */
export function score({ condition, all = condition, closest }: Asked, scene: Scene): Scores {
  const scores = emptyScores(scene.columns.size);
  const found = scoringQueries(condition);
  const counted = scoringQueries(all);
  // Of several questions each has its own words; what stands closest in one of them says nothing of the others.
  const close = found.length === 1 && closest !== undefined ? scoringQueries(closest) : [];
  for (const [at, one] of counted.entries()) {
    const question = { found: found[at] ?? one, counted: one, close: close[0] };
    addScores(question, scene, scores);
  }
  return scores;
}

let room: Scores = new Float64Array();

/** Half a megabyte for 50,000 documents: made anew for every search, it would have to be cleared away as often. */
function emptyScores(size: number): Scores {
  if (room.length !== size) room = new Float64Array(size);
  else room.fill(0);
  return room;
}

/** The whole condition in one question where that is possible: its answer then serves twice, as the set and as the scores. */
function scoringQueries(condition: Condition): readonly string[] {
  const expression = textExpression(condition);
  if (expression !== undefined) return [expression];
  switch (condition.kind) {
    case 'all': {
      const isText = (part: Condition): boolean => textExpression(part) !== undefined;
      const words: Condition = { kind: 'all', of: condition.of.filter(isText) };
      const rest = condition.of.filter((part) => !isText(part));
      return [words, ...rest].flatMap((part) => (isEmpty(part) ? [] : scoringQueries(part)));
    }
    case 'any':
      return condition.of.flatMap(scoringQueries);
    case 'word':
    case 'phrase':
    case 'near':
    case 'prefix':
    case 'not':
    case 'field':
    case 'dates':
    case 'everything':
      return [];
  }
}

function isEmpty(condition: Condition): boolean {
  return condition.kind === 'all' && condition.of.length === 0;
}

/** One question to the full text, by which papers are found, and the same with what counts in it. */
interface Question {
  readonly found: string;
  readonly counted: string;
  /** The same for papers in which words stand as close as they were asked. */
  readonly close: string | undefined;
}

/**
 * More documents than this are not scored one by one, which takes a microsecond for each place where a word stands: a word that so many
 * have says little in a body, so only those count that have it in the head, in an office, a name or a file number. If even these are too
 * many (`telegram`), there is nothing to tell them apart by. What is not scored follows by date.
 */
const MOST_SCORED = 4000;
const TELLING = '{head sender addressee person file}';

/** Where words stand side by side in so many papers, and all of them in many more, nobody comes to those in which they stand apart. */
const MANY_CLOSE = 100;
const FEW = 1000;
/** As many as a page of hits shows. */
const PAGE = 20;

/**
 * What is known of a paper that nobody here holds is a line, in which each word is rare and stands in the head: as much as a paper could score in which
 * it stands on every page. Halved, such an entry counts as much as a paper that says the word once. An index or a list of persons says every word of
 * its volume, and is no paper.
 */
const OF_NO_PAPER = 0.5;

function addScores(question: Question, scene: Scene, scores: Scores): void {
  const { columns } = scene;
  for (const answer of scoresOf(question, scene)) {
    for (let at = 0; at < answer.keys.length; at++) {
      const slot = columns.slotOf(answer.keys[at] ?? 0);
      const weight = columns.heldPapers.has(slot) ? 1 : OF_NO_PAPER;
      scores[slot] = (scores[slot] ?? 0) + (answer.scores[at] ?? 0) * weight;
    }
  }
}

/**
 * Asks so that the best are scored, and not too many. How many there are is asked by what papers are found by, which is quicker than by what
 * counts.
 */
function scoresOf(question: Question, scene: Scene): readonly Scored[] {
  const { found, counted, close } = question;
  const all = matching(found, scene).count();
  if (all > MOST_SCORED) return scoresOfMany(question, scene);
  return [
    close !== undefined && all > FEW ? closestOf(close, counted, scene) : scored(counted, scene),
  ];
}

function scoresOfMany({ found, counted, close }: Question, scene: Scene): readonly Scored[] {
  const telling = (asked: string): string => `${TELLING} : (${asked})`;
  const told = countUpTo(MOST_SCORED + 1, telling(found), scene);
  if (told > MOST_SCORED) return [];
  if (close === undefined) return [scored(telling(counted), scene)];
  if (told >= MANY_CLOSE) return [closestOf(telling(close), telling(counted), scene)];
  if (told >= PAGE || countUpTo(MOST_SCORED + 1, close, scene) > MOST_SCORED) {
    return [scored(telling(counted), scene)];
  }
  const closest = scored(close, scene);
  if (closest.keys.length >= MANY_CLOSE) return [closest];
  return [closest, without(scored(telling(found), scene), closest)];
}

/** Which they are need not be known here: beyond as many, not even how many. */
function countUpTo(most: number, expression: string, { db }: Scene): number {
  const counted = db.first<{ count: number }>(
    'SELECT count(*) AS count FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)',
    expression,
    most,
  );
  return counted?.count ?? 0;
}

function closestOf(close: string, counted: string, scene: Scene): Scored {
  const closest = scored(close, scene);
  return closest.keys.length >= MANY_CLOSE ? closest : scored(counted, scene);
}

/** Scores of those that the others do not score. */
function without(some: Scored, others: Scored): Scored {
  const known = new Set(others.keys);
  return {
    keys: some.keys,
    scores: some.scores.map((score, at) => (known.has(some.keys[at] ?? 0) ? 0 : score)),
  };
}

function scored(expression: string, { db, answered }: Scene): Scored {
  return answered.scores(expression, () => {
    const rows = db.rows<readonly [key: number, score: number]>(
      `SELECT rowid, -bm25(words, ${WEIGHTS}) FROM words WHERE words MATCH ?`,
      expression,
    );
    return {
      keys: Uint32Array.from(rows, ([key]) => key),
      scores: Float64Array.from(rows, ([, score]) => score),
    };
  });
}

/** The best slots in falling order of score; of equals the older first. */
export function best(found: DocumentSet, scores: Scores, most: number): readonly number[] {
  const top: number[] = [];
  const scoreOf = (slot: number | undefined): number =>
    slot === undefined ? 0 : (scores[slot] ?? 0);
  found.forEach((slot) => {
    const value = scores[slot] ?? 0;
    if (top.length === most && value <= scoreOf(top[most - 1])) return;
    let place = top.length;
    while (place > 0 && scoreOf(top[place - 1]) < value) place -= 1;
    top.splice(place, 0, slot);
    if (top.length > most) top.pop();
  });
  return top;
}
