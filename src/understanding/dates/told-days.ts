import type { ToldDay } from '../../model/mentions.ts';
import type { Paper } from '../../model/papers.ts';
import { noteIds } from '../../model/texts.ts';
import { evidenceIn, lineOf, type Line } from '../lines.ts';
import { isoDay } from './calendar.ts';
import { ENGLISH_MONTHS, monthNumber } from './months.ts';

/** Things that were done once they are told: `handed`, `called on`, not `proposed` or `intend`. */
const DONE =
  'handed|delivered|presented|gave|left|saw|met|called|visited|received|lunched|dined|spoke|talked|conversed|discussed|conferred|told|informed|asked|wrote|sent|transmitted|submitted|telegraphed|telephoned|raised|took|had|was received|arrived|returned';
/** Words that may stand between the act and its day; one of these and the day may be of what was to come. */
const TO_COME =
  'that|will|would|shall|should|may|might|could|to be|for|until|before|by|whether|if|scheduled|next';
const MONTH = `(?<month>${ENGLISH_MONTHS})`;

/** `I handed to Vyshinski on March 21 a memorandum`, `On March 21 I handed him`. */
const ACT_THEN_DAY = new RegExp(
  `\\b(?<who>I|We|we) (?:have |had |also |then |again |personally ){0,2}(?:${DONE})\\b(?: (?!(?:${TO_COME}|on)\\b)[\\p{L}\\p{N}’'&,-]+){0,12}? on (?:the (?:morning|afternoon|evening) of )?${MONTH}\\b\\.? (?<day>\\d{1,2})(?!\\d)(?:, (?<year>1[89]\\d\\d|20[012]\\d))?`,
  'gu',
);
const DAY_THEN_ACT = new RegExp(
  `(?:^|[.;] )On (?:the (?:morning|afternoon|evening) of )?${MONTH}\\b\\.? (?<day>\\d{1,2})(?!\\d)(?:, (?<year>1[89]\\d\\d|20[012]\\d))?,? (?<who>I|we) (?:had |also |again ){0,2}(?:${DONE})\\b`,
  'gu',
);

/**
 * Days on which the writer says that he did something: the paper was not written before. Read only in papers without a date of their
 * own, from the words of the paper and not of its editors.
 */
export function readToldDays(paper: Paper): readonly ToldDay[] {
  return paper.texts
    .filter(({ language }) => language === 'en')
    .flatMap((text) => {
      const notes = noteIds(text.blocks);
      return text.blocks
        .filter(({ id, kind }) => kind === 'paragraph' && !notes.has(id))
        .flatMap((block) => toldIn(lineOf(text, block)));
    });
}

function toldIn(line: Line): readonly ToldDay[] {
  return [ACT_THEN_DAY, DAY_THEN_ACT].flatMap((pattern) =>
    [...line.words.matchAll(pattern)].flatMap((match) => {
      const date = dateOf(match.groups ?? {});
      if (date === undefined) return [];
      const start = match.index + (/^[.;] /.test(match[0]) ? 2 : 0);
      return [{ date, evidence: evidenceIn(line, start, match.index + match[0].length) }];
    }),
  );
}

/** ISO, without a year where the words give none: `--03-21`. */
function dateOf(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const month = monthNumber(groups['month'] ?? '');
  if (month === undefined) return undefined;
  const year = groups['year'];
  const day = { month, day: Number(groups['day']) };
  if (year !== undefined) return isoDay({ ...day, year: Number(year) });
  // A leap year, for 29 February exists in some.
  return isoDay({ ...day, year: 2000 })?.replace('2000', '-');
}
