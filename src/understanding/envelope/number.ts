import { readLeadingNumber } from '../numbers/leading-number.ts';
import type { Line } from '../lines.ts';
import type { Statement } from '../statements.ts';
import { groupSpan, state } from '../statements.ts';

// `Telegram 83386 From`, `Telegram Polto 670 From`, `Airgram A–25 From`, `Telegram 157672/Tosec 50126 From`
const IN_HEAD =
  /^(?:\d{1,4}[a-z]?\. )?(?:Backchannel |Draft |Circular )?(?:Telegram|Airgram|Message|Despatch|Cable) (?:No\. )?(?:(?<series>[A-Z][A-Za-z]*)[ –—-] ?)?(?<number>\d[\d/]*(?:\/[A-Z][a-z]+ \d+)?)(?= [Ff]rom| to )/d;
// `No. 912`, to about 1906 `No. 45.]`, on a line of its own: a despatch or instruction
const OWN_LINE = /^\[?(?:No\. ?|Nº ?)(?<number>\d{1,6})[.\]]{0,2}$/d;
// `A–161`, `CA–4455`, `HGG-A-1195` on a line of its own
const SERIES_LINE = /^(?<series>[A-Z]{1,7}(?:-[A-Z])?)[ –—-]? ?(?<number>\d{1,6})$/d;

/** The number in the head, of the editions that put it there. */
export function readNumberInHead(line: Line): readonly Statement[] {
  const match = IN_HEAD.exec(line.words.slice(0, 120));
  return match === null ? [] : numbered(line, match, 'number-in-head');
}

/** The number on a line of its own among the markings. */
export function readNumberLine(line: Line): readonly Statement[] {
  const words = line.words.trim();
  const match = OWN_LINE.exec(words) ?? SERIES_LINE.exec(words);
  return match === null ? [] : numbered(line, match, 'number-line');
}

/** The number that opens the body, with the aliases that follow it. */
export function readNumberInBody(line: Line, body: readonly Line[]): readonly Statement[] {
  const found = readLeadingNumber(line.words.slice(0, 200));
  if (found === undefined || (isParagraphNumber(found.number) && startsList(body))) return [];
  const statements: Statement[] = [
    state(line, [found.start, found.end], {
      field: 'number',
      value: found.number,
      rule: found.rule,
      confidence: 0.985,
    }),
  ];
  if (found.series !== undefined) {
    statements.push(
      state(line, [found.start, found.end], {
        field: 'series',
        value: found.series,
        rule: found.rule,
        confidence: 0.97,
      }),
    );
  }
  for (const alias of found.aliases) {
    statements.push(
      state(line, [alias.start, alias.end], {
        field: 'aliases',
        value: alias.value,
        rule: 'number-after-number',
        confidence: 0.96,
      }),
    );
  }
  return statements;
}

function numbered(line: Line, match: RegExpExecArray, rule: string): readonly Statement[] {
  const { series, number = '' } = match.groups ?? {};
  const statements: Statement[] = [
    state(line, groupSpan(match, 'number'), {
      field: 'number',
      value: number,
      rule,
      confidence: 0.98,
    }),
  ];
  if (series !== undefined) {
    statements.push(
      state(line, groupSpan(match, 'series'), {
        field: 'series',
        value: series,
        rule,
        confidence: 0.97,
      }),
    );
  }
  return statements;
}

function isParagraphNumber(number: string): boolean {
  return number === '1' || number === 'I';
}

/** Whether a later paragraph is numbered 2, so that a first `1.` is a paragraph's number. */
function startsList(body: readonly Line[]): boolean {
  return body.some((line) => /^\(?2[.)]/.test(line.words));
}
