import type { Classification } from '../../model/envelopes.ts';
import type { Line } from '../lines.ts';
import type { Statement } from '../statements.ts';
import { state } from '../statements.ts';

interface Marking {
  readonly field: 'classification' | 'precedence' | 'captions';
  readonly value: string;
  /** The words that say it, as a pattern in either case; groups in it catch nothing. */
  readonly words: string;
}

const classified = (value: Classification, words: string): Marking => ({
  field: 'classification',
  value,
  words,
});
const urgent = (value: string, words: string): Marking => ({ field: 'precedence', value, words });
const handled = (value: string, words: string): Marking => ({ field: 'captions', value, words });

/** Every marking by the words that open it; the longer before the shorter. */
const MARKINGS: readonly Marking[] = [
  classified('top secret', 'top[ .-]{0,2}secret|T O P S E C R E T'),
  classified('strictly secret', 'strictly secret'),
  classified('secret', 'secret|S E C R E T'),
  classified('confidential', 'confidential|C O N F I D E N T I A L'),
  classified('restricted', 'restricted'),
  classified('limited official use', 'limited official use(?: only)?|LIMDIS official use|LOU|L I M I T E D O F F I C I A L U S E'),
  classified('official use only', '(?:for )?official use only'),
  classified('unclassified', 'unclassified|unclas|U N C L A S S I F I E D'),
  classified('plain', 'plain'),
  classified('no classification marking', 'no classification marking'),
  urgent('operational immediate', 'operational immediate|operational-immediate|op immed'),
  urgent('us urgent', 'u\\.? ?s\\.? urgent'),
  urgent('most immediate', 'most immediate'),
  urgent('immediate', 'immediate'),
  urgent('priority', 'priority|priorty'),
  urgent('niact', 'niact|night action'),
  urgent('flash', 'flash'),
  urgent('critic', 'critic'),
  urgent('emergency', 'emergency'),
  urgent('routine', 'routine'),
  urgent('urgent', 'urgent'),
  handled('limit distribution', 'limit distribution'),
  handled('limited distribution', 'limited distribution'),
  handled('no distribution outside department', 'no distribution outside (?:the )?department'),
  handled('no other distribution', 'no other distribution'),
  handled('no distribution', 'no distribution'),
  handled('presidential handling', 'presidential handling'),
  handled('verbatim text', 'verbatim text'),
  handled('eyes only', '(?:exclusively |literally |personal and )?eyes only'),
  handled('limdis', 'limdis'),
  handled('exdis', 'exdis'),
  handled('nodis', 'nodis'),
  handled('noforn', 'noforn'),
  handled('stadis', 'stadis'),
  handled('specat', 'specat'),
  handled('cherokee', 'cherokee'),
  handled('roger channel', 'roger channel'),
  handled('sensitive', 'sensitive'),
  handled('exclusive', 'exclusive'),
]; // prettier-ignore

/** All of them in one pattern, each a group: the group that caught says which it is. */
const MARKING = new RegExp(
  `^(?:${MARKINGS.map(({ words }) => `(${words})`).join('|')})(?=$|[^\\p{L}])`,
  'iu',
);

/** A marking found at a place of the words. */
export interface FoundMarking extends Omit<Marking, 'words'> {
  readonly start: number;
  readonly end: number;
}

/** The marking that begins exactly at `at`, if any. */
export function markingAt(words: string, at: number): FoundMarking | undefined {
  const match = MARKING.exec(words.slice(at, at + 60));
  if (match === null) return undefined;
  const which = match.findIndex((caught, group) => group > 0 && caught !== undefined);
  const marking = MARKINGS[which - 1];
  if (marking === undefined) return undefined;
  return { field: marking.field, value: marking.value, start: at, end: at + match[0].length };
}

/** The markings of words that hold nothing else: `secret us urgent`, `Top Secret; Priority`. Empty if other words stand there. */
export function markingsOf(words: string): readonly FoundMarking[] {
  const found: FoundMarking[] = [];
  let at = 0;
  while (at < words.length) {
    // specks of a scan beside a marking: `NIACT °`, `- TOP SECRET`
    if (/[\s;,.:°*'_~–—-]/.test(words.charAt(at))) {
      at += 1;
      continue;
    }
    const marking = markingAt(words, at);
    if (marking === undefined) return [];
    found.push(marking);
    at = marking.end;
  }
  return found;
}

/** Statements for a line of markings. */
export function readMarkings(line: Line): readonly Statement[] {
  return markingsOf(line.words.slice(0, 160)).map((marking) =>
    stateMarking(line, marking, 'marking-line'),
  );
}

export function stateMarking(line: Line, marking: FoundMarking, rule: string): Statement {
  return state(line, [marking.start, marking.end], {
    field: marking.field,
    value: marking.value,
    rule,
    confidence: marking.field === 'captions' ? 0.95 : 0.985,
  });
}
