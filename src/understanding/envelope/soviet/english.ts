import type { EnvelopeField } from '../../../model/envelopes.ts';
import { isoHour } from '../../dates/calendar.ts';
import { findDate } from '../../dates/dates.ts';
import type { Line } from '../../lines.ts';
import { readShelfMark } from './shelf-mark.ts';
import { titleCase } from '../../names-case.ts';
import type { Claim, Statement } from '../../statements.ts';
import { groupSpan, state } from '../../statements.ts';

/** Reads a translation such as `from OSLO Nº 20417 at 1805 3 February 1951 … Spets Nº 14 … PRIORITY … ZORIN`. */
export function readSovietEnglish(lines: readonly Line[]): readonly Statement[] {
  const statements: Statement[] = [];
  for (const line of lines) {
    for (const read of READERS) statements.push(...read(line));
  }
  return [...statements, ...readAddressee(lines), ...readSignature(lines)];
}

type ReadLine = (line: Line) => readonly Statement[];

const one = (
  field: EnvelopeField,
  value: string,
  [rule, confidence]: readonly [string, number],
): Claim => ({
  field,
  value,
  rule,
  confidence,
});

// `CABLE STRICTLY SECRET`, `INCOMING CABLE No. 20417`
function readTitle(line: Line): readonly Statement[] {
  const match =
    /^\s*(?:(?<way>INCOMING|OUTGOING) )?(?:CABLE|(?:CIPHER(?:ED)?|ENCIPHERED) (?:TELEGRAM|CABLE))\b(?:,? (?:N[°ºo]|No\.?) ?(?<number>\d{3,6}))?/d.exec(
      line.words,
    );
  if (match === null) return [];
  const kind = state(line, [0, match[0].length], one('kind', 'telegram', ['soviet-title', 0.98]));
  return [kind, ...numberedWay(line, match)];
}

// `Incoming Nº 20417`, `Outgoing No. 18249`
function readRegister(line: Line): readonly Statement[] {
  const match =
    /\b(?<way>Incoming|Outgoing|In\.|Out\.) (?:N[°ºo]|No\.?) ?(?<number>\d{3,6})\b/d.exec(
      line.words.slice(0, 300),
    );
  return match === null ? [] : numberedWay(line, match);
}

function numberedWay(line: Line, match: RegExpExecArray): readonly Statement[] {
  const { way, number } = match.groups ?? {};
  const rule = ['soviet-register', 0.95] as const;
  const direction = /^in/i.test(way ?? '') ? 'incoming' : 'outgoing';
  return [
    ...(way === undefined
      ? []
      : [state(line, groupSpan(match, 'way'), one('direction', direction, rule))]),
    ...(number === undefined
      ? []
      : (['number', 'registerNumbers'] as const).map((field) =>
          state(line, groupSpan(match, 'number'), one(field, number, rule)),
        )),
  ];
}

// `Copy No. 4` with nothing behind it: the copy in hand
function readOwnCopy(line: Line): readonly Statement[] {
  const match = /(?:^|\n)Copy (?:N[°ºo]|No\.?) ?(\d{1,3})[ .]*(?=\n|$)/d.exec(
    line.words.slice(0, 300),
  );
  if (match === null) return [];
  const said = one('ownCopy', match[1] ?? '', ['soviet-own-copy', 0.93]);
  return [state(line, groupSpan(match, 1), said)];
}

// `STRICTLY SECRET`, `TOP SECRET`
function readClassification(line: Line): readonly Statement[] {
  const match = /\b(STRICTLY SECRET|TOP SECRET|Strictly secret|Top secret)\b/d.exec(
    line.words.slice(0, 300),
  );
  if (match === null) return [];
  const value = (match[1] ?? '').toLowerCase();
  return [
    state(line, groupSpan(match, 1), one('classification', value, ['soviet-classification', 0.98])),
  ];
}

/** Marks by which a copy is to be handled, or known: `Copying prohibited`, `Original` on a line of its own. */
const CAPTIONS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:Copying|Reproduction|Making (?:of )?copies)(?: is)? (?:prohibited|forbidden)\b/i,
    'copying prohibited',
  ],
  [/^\s*Original(?=[\s.]*$)/i, 'original'],
];

function readCaptions(line: Line): readonly Statement[] {
  return CAPTIONS.flatMap(([pattern, value]) => {
    const match = pattern.exec(line.words.slice(0, 300));
    if (match === null) return [];
    const span = [match.index, match.index + match[0].length] as const;
    return [state(line, span, one('captions', value, ['soviet-caption', 0.97]))];
  });
}

// `from OSLO Nº 20417 at 1805 3 February 1951 (Embassy) 20414`
const TRAVEL =
  /\b(?<way>from|From|FROM|to|To|TO) (?<place>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,2}) (?:N[°ºo]|No\.?) ?(?<number>\d{2,6})(?:,? (?:at )?(?<hour>\d{1,2}[:.]?\d{2}),? (?<date>\d{1,2} \w{3,9} \d{4}))?(?: \((?<office>[^)\n]{3,60})\))?(?: (?<second>\d{4,6})\b)?/d;

function readTravel(line: Line): readonly Statement[] {
  const match = TRAVEL.exec(line.words.slice(0, 600));
  if (match === null) return [];
  const groups = match.groups ?? {};
  const isIncoming = groups['way']?.toLowerCase() === 'from';
  const rule = 'soviet-travel-line';
  const said: (readonly [string, EnvelopeField, string | undefined])[] = [
    ['way', 'direction', isIncoming ? 'incoming' : 'outgoing'],
    ['place', 'place', isIncoming ? titleCase(groups['place'] ?? '') : undefined],
    ['number', 'number', groups['number']],
    ['number', 'registerNumbers', groups['number']],
    ['second', 'registerNumbers', groups['second']],
    ['office', isIncoming ? 'from' : 'to', groups['office']],
    ['hour', 'hour', clock(groups['hour'])],
    ['date', 'date', findDate(groups['date'] ?? '')?.value],
  ];
  return said.flatMap(([group, field, value]) =>
    value === undefined || groups[group] === undefined
      ? []
      : [state(line, groupSpan(match, group), one(field, value, [rule, 0.97]))],
  );
}

/** `1130`, `11:30`, `9.05` as an hour of the day. */
function clock(figures = ''): string | undefined {
  const plain = figures.replace(/[:.]/, '');
  return plain.length < 3
    ? undefined
    : isoHour(Number(plain.slice(0, -2)), Number(plain.slice(-2)));
}

// `Spets NºNº 62, 63`, `Special No. 14`
function readSpets(line: Line): readonly Statement[] {
  const match =
    /\b(?:Spets(?:ial)?|Special|Spec)\.? (?:N[°ºo]|No?s?\.?){1,2} ?((?:\d{1,5}(?:, | and |-)?){1,6})/d.exec(
      line.words.slice(0, 400),
    );
  if (match === null) return [];
  const [start] = groupSpan(match, 1);
  return [...(match[1] ?? '').matchAll(/\d+/g)].map((figure) =>
    state(
      line,
      [start + figure.index, start + figure.index + figure[0].length],
      one('spetsNumbers', figure[0], ['soviet-spets', 0.97]),
    ),
  );
}

/** Urgency as translators give it, and the word kept for it. */
const PRECEDENCE: readonly (readonly [RegExp, string])[] = [
  [/^SPECIAL$/i, 'special'],
  [/^(?:ABOVE ALL PRECEDENCE|TOP PRIORITY|ABSOLUTE PRIORITY)$/i, 'above all precedence'],
  [/^(?:OUT OF TURN|PRIORITY)$/i, 'out of turn'],
  [/^(?:URGENT|EXTREMELY URGENT)$/i, 'urgent'],
  [/^(?:LIGHTNING|FLASH)$/i, 'lightning'],
];

function readPrecedence(line: Line): readonly Statement[] {
  const statements: Statement[] = [];
  for (const match of line.words.slice(0, 400).matchAll(/[^\n\t]+/g)) {
    const words = match[0].trim();
    const value = PRECEDENCE.find(([pattern]) => pattern.test(words))?.[1];
    if (value === undefined) continue;
    const span = [match.index, match.index + match[0].length] as const;
    statements.push(state(line, span, one('precedence', value, ['soviet-precedence', 0.95])));
  }
  return statements;
}

// `13 copies, vg Printed at 1345 27 September 1950`, `Issued by Abramkin`, `Authenticated: [illegible signature]`
const FOOT: readonly (readonly [RegExp, EnvelopeField])[] = [
  [/\b(\d{1,3}) copies\b/d, 'copiesAnnounced'],
  [/\b\d{1,3} copies,? ([a-z]{2,3})\b/d, 'typist'],
  [/\bIssued (?:by )?:? ?([A-Z][\p{L}'’-]+)/du, 'issuedBy'],
  [/\bAuthenticated(?: by)?:? ?(\[?illegible[^\]\n]{0,20}\]?|[A-Z][\p{L}'’-]+)/du, 'authenticated'],
  [/\b[Dd]istributed:? ?(?:at )?(\d{1,2}[:.]?\d{2}[^\n]{0,30})/d, 'distributed'],
];

function readFoot(line: Line): readonly Statement[] {
  const tail = line.words.slice(0, 600);
  const statements = FOOT.flatMap(([pattern, field]) => {
    const match = pattern.exec(tail);
    const value = match?.[1]?.trim();
    if (match === null || value === undefined) return [];
    const said = /^\[?illegible/i.test(value) ? 'illegible' : value;
    return [state(line, groupSpan(match, 1), one(field, said, ['soviet-foot', 0.96]))];
  });
  return [...statements, ...readPrinting(line, tail)];
}

function readPrinting(line: Line, words: string): readonly Statement[] {
  const match = /\bPrinted:? (?:at )?(\d{1,2})[:.]?(\d{2}),? (\d{1,2} \w{3,9} \d{4})/.exec(words);
  if (match === null) return [];
  const hour = isoHour(Number(match[1]), Number(match[2]));
  const date = findDate(match[3] ?? '')?.value;
  if (hour === undefined || date === undefined) return [];
  const span = [match.index, match.index + match[0].length] as const;
  return [state(line, span, one('printedAt', `${date}T${hour}`, ['soviet-foot', 0.97]))];
}

const READERS: readonly ReadLine[] = [
  readShelfMark,
  readTitle,
  readRegister,
  readOwnCopy,
  readClassification,
  readCaptions,
  readTravel,
  readSpets,
  readPrecedence,
  readFoot,
];

const NOT_A_NAME =
  /^(?:CABLE|SPECIAL|URGENT|PRIORITY|LAYOUT|COPY|TELEGRAM|SECRET|FLASH|LIGHTNING|STRICTLY)$/;

// `GROMYKO` on a line of its own before the body
function readAddressee(lines: readonly Line[]): readonly Statement[] {
  for (const line of lines.slice(0, 30)) {
    for (const match of line.words
      .slice(0, 600)
      .matchAll(
        /(?:^|\n)(?:To:? )?(?:Com(?:rade|\.) )?(\p{Lu}[\p{Lu}'’-]{3,24})[.,:]?(?=\n|$)/dgu,
      )) {
      const name = match[1] ?? '';
      if (NOT_A_NAME.test(name)) continue;
      return [
        state(
          line,
          groupSpan(match, 1),
          one('toPerson', titleCase(name), ['soviet-addressee', 0.95]),
        ),
      ];
    }
  }
  return [];
}

// `27 September 1950 VYSHINSKY`
function readSignature(lines: readonly Line[]): readonly Statement[] {
  for (const line of lines.slice(-8)) {
    const match =
      /^(\d{1,2} \w{3,9} \d{4}|\d{1,2}\.[IVX]{1,4}\.\d{2,4})[ \n,]+(\p{Lu}[\p{Lu}'’-]{3,24})(?= |\n|$)/du.exec(
        line.words,
      );
    const date = match === null ? undefined : findDate(match[1] ?? '');
    const name = titleCase(match?.[2] ?? '');
    if (match === null || date === undefined) continue;
    return [
      state(line, groupSpan(match, 1), one('date', date.value, ['soviet-signature', 0.96])),
      state(line, groupSpan(match, 2), one('fromPerson', name, ['soviet-signature', 0.96])),
      state(line, groupSpan(match, 2), one('signature', name, ['soviet-signature', 0.96])),
    ];
  }
  return [];
}
