import type { Envelope, EnvelopeField, Silence } from '../../model/envelopes.ts';
import type { Paper } from '../../model/papers.ts';
import type { Block } from '../../model/texts.ts';
import { evidenceIn, lineOf, printedLines } from '../lines.ts';
import type { Line } from '../lines.ts';

/** How many blocks from the top can be a form to fill in, and how many lines of each. */
const BLOCKS = 24;
const LINES = 40;

/** Printed words before a place to fill in, and the field that goes there. */
const LABELS: readonly (readonly [RegExp, EnvelopeField])[] = [
  [/^From ?:/i, 'from'],
  [/^To ?:/i, 'to'],
  [/^(?:Telegram |Despatch |Message )?(?:No|Number|Nr)\b\.? ?:?/i, 'number'],
  [/^Dated? ?:/i, 'date'],
  [/^(?:Time|Hour) ?:/i, 'hour'],
  [/^Place ?:/i, 'place'],
  [/^(?:Security )?Classification ?:/i, 'classification'],
  [/^(?:Precedence|Priority) ?:/i, 'precedence'],
  [/^File(?: No\.?| Number)? ?:/i, 'fileNumber'],
  [/^Drafted by ?:/i, 'draftedBy'],
  [/^Approved by ?:/i, 'approvedBy'],
  [/^Кому ?:/i, 'to'],
  [/^Откуда ?:|^Из ?:/i, 'from'],
  [/^(?:Вх|Исх)\. ?№ ?:?/i, 'registerNumbers'],
  [/^Экз\. ?№ ?:?/i, 'ownCopy'],
];
// `Date: ____`, `No. ........`, `Classification: [blank]`: a place that nobody filled in
const BLANK = /^\s*(?:[_.…·]{2,}[_.…· ]*|\[(?:blank|left blank|not given)\])\s*$/i;

/** Most blocks hold no label, and need not be parted into lines to see it; most are one line, and begin with one or hold none. */
const ANY_LABEL =
  '\\s*(?:From|To|Telegram|Despatch|Message|No|Number|Nr|Dated?|Time|Hour|Place|Security|Classification|Precedence|Priority|File|Drafted|Approved|Кому|Откуда|Из|Вх|Исх|Экз)[\\s.:_…]';
const LABEL_FIRST = new RegExp(`^${ANY_LABEL}`, 'i');
const LABEL_BELOW = new RegExp(`\\n${ANY_LABEL}`, 'i');

function mayHoldLabel({ content }: Block): boolean {
  const top = content.length > 4000 ? content.slice(0, 4000) : content;
  return LABEL_FIRST.test(top) || (top.includes('\n') && LABEL_BELOW.test(top));
}

/** Languages whose forms the grammar knows; `und` is a text too short to tell. */
const KNOWN: ReadonlySet<string> = new Set(['en', 'ru', 'fr', 'de', 'und']);
/** What a cable should state. */
const EXPECTED: readonly EnvelopeField[] = ['from', 'to', 'number', 'date', 'classification'];

/** Fields without a reading whose place was left blank, or was not read. Of two places for one field the first is told. */
export function readSilences(paper: Paper, envelope: Envelope): readonly Silence[] {
  const silences = paper.texts.some(({ language }) => KNOWN.has(language))
    ? linesOf(paper).flatMap(silenceIn)
    : EXPECTED.map((field): Silence => ({ field, kind: 'unread' }));
  const told = new Set<EnvelopeField>();
  return silences.filter(({ field }) => {
    if (envelope[field] !== undefined || told.has(field)) return false;
    told.add(field);
    return true;
  });
}

function linesOf(paper: Paper): readonly Line[] {
  return paper.texts.flatMap((text) =>
    text.blocks
      .slice(0, BLOCKS)
      .filter(mayHoldLabel)
      .flatMap((block) => printedLines(lineOf(text, block)).slice(0, LINES)),
  );
}

/** A label alone says nothing: its value may stand on the next line. */
function silenceIn(line: Line): readonly Silence[] {
  const words = line.words.slice(0, 160);
  for (const [label, field] of LABELS) {
    const match = label.exec(words);
    if (match === null) continue;
    const rest = words.slice(match[0].length);
    const kind = BLANK.test(rest) ? 'blank' : 'unread';
    // `No one came`, `From: ` with nothing behind it; only a colon makes the words that follow a value.
    if (kind === 'unread' && !(match[0].endsWith(':') && /[\p{L}\p{Nd}]/u.test(rest))) return [];
    return [{ field, kind, evidence: evidenceIn(line, 0, words.trimEnd().length) }];
  }
  return [];
}
