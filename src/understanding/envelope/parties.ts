import type { Line } from '../lines.ts';
import { evidenceIn } from '../lines.ts';
import type { Statement } from '../statements.ts';
import { state } from '../statements.ts';
import type { Party } from './offices.ts';

// ` to `, never `to` in a longer word; `of` misprinted for it: `The Secretary of State of the Embassy in Peru`
const TO =
  / to (?:the )?|(?<=(?:Secretary|Department) of State) of (?=the (?:Embassy|Legation|Mission|Consulate))(?:the )?/gi;
// Titles whose own `to` belongs to them: `Assistant to the President`, `Mission to the OECD`.
const TITLE_WITH_TO =
  /(?:Assistant|Advis[eo]r|Aide|Representatives?|Ambassador|Delegates?|Delegation|Envoy|Counsel|Counselor|Deputy|Liaison|Mission|Commissioner|Observer|Consultant|Attaché|Chargé|Minister|Emissary|Coordinator|Member|Secretary)$/;
/** The ` to ` that parts sender from addressee: the first that no title or bracket holds. */
export function splitAt(
  words: string,
): { readonly before: number; readonly after: number } | undefined {
  const cuts = [...words.matchAll(TO)].filter((cut) => depthAt(words, cut.index) === 0);
  const free = cuts.find((cut) => !TITLE_WITH_TO.test(words.slice(0, cut.index)));
  const cut = free ?? bracketed(words, cuts) ?? cuts.at(-1);
  return cut === undefined ? undefined : { before: cut.index, after: cut.index + cut[0].length };
}

function bracketed(words: string, cuts: readonly RegExpExecArray[]): RegExpExecArray | undefined {
  return cuts.find((cut) => words.slice(0, cut.index).endsWith(')'));
}

function depthAt(words: string, at: number): number {
  let depth = 0;
  for (let index = 0; index < at; index += 1) {
    const letter = words.charAt(index);
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
  }
  return depth;
}

/** What a head says of one party, whose spans are offsets in the line. */
export function partyStatements(
  line: Line,
  role: 'from' | 'to',
  party: Party,
): readonly Statement[] {
  const statements: Statement[] = [];
  const pieces = party.office ?? [];
  const [first] = pieces;
  if (first !== undefined) {
    const value = pieces
      .map(({ start, end }) => line.words.slice(start, end))
      .join('')
      .trim();
    statements.push({
      field: role,
      value: value.replace(/[\s,.;:]+$/, ''),
      rule: pieces.length > 1 ? 'head-office-in-parts' : 'head-office',
      confidence: pieces.length > 1 ? 0.9 : 0.985,
      author: 'grammar',
      evidence: pieces.map(({ start, end }) => evidenceIn(line, start, end)),
    });
  }
  if (party.person !== undefined) {
    const { start, end } = party.person;
    statements.push(
      state(line, [start, end], {
        field: `${role}Person`,
        value: line.words.slice(start, end),
        rule: 'head-person',
        confidence: 0.99,
      }),
    );
  }
  return statements;
}
