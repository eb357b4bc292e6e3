import type { Condition } from '../plan.ts';
import type { DocumentSet } from './document-set.ts';
import type { Scene } from './evaluate.ts';
import { matching } from './evaluate.ts';
import { textExpression } from './match.ts';

/** Weights of head, body, notes, sender, addressee, person, file: a word in the head says more of a paper. */
const WEIGHTS = '5.0, 1.0, 0.6, 2.0, 2.0, 1.0, 2.0';

/** Scores by slot; a document that no word found has 0. */
export type Scores = Float64Array;

/** Scores every document by the words asked for; what is forbidden or exact (a field, a date) does not count. */
export function score(condition: Condition, scene: Scene): Scores {
  const scores: Scores = new Float64Array(scene.columns.size);
  for (const expression of scoringQueries(condition)) addScores(expression, scene, scores);
  return scores;
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

/**
 * More documents than this are not scored one by one, which takes a microsecond for each place where a word stands: a word that so many
 * have says little in a body, so only those count that have it in the head, in an office, a name or a file number. If even these are too
 * many (`telegram`), there is nothing to tell them apart by. What is not scored follows by date.
 */
const MOST_SCORED = 4000;
const TELLING = '{head sender addressee person file}';

function addScores(expression: string, scene: Scene, scores: Scores): void {
  const tellings = [expression, `${TELLING} : (${expression})`];
  const scored = tellings.find((asked) => matching(asked, scene).count() <= MOST_SCORED);
  if (scored === undefined) return;
  const rows = scene.db.rows<readonly [key: number, score: number]>(
    `SELECT rowid, -bm25(words, ${WEIGHTS}) FROM words WHERE words MATCH ?`,
    scored,
  );
  for (const [key, score] of rows) {
    const slot = scene.columns.slotOf(key);
    scores[slot] = (scores[slot] ?? 0) + score;
  }
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
