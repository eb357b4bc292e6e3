import type { Span } from '../../model/evidence.ts';
import { postNamed } from '../../model/posts.ts';

/** The number a cable opens with, and the other numbers of the same message that follow at once. */
export interface LeadingNumber extends Span {
  readonly number: string;
  readonly series?: string;
  readonly rule: string;
  readonly aliases: readonly Alias[];
}

interface Alias extends Span {
  readonly value: string;
}

// `1020.`, `1,020.`, `No. 12.`, `2012… .` (words left out), `398 [Summary …`: a plain number; `200/3310.` is two
const PLAIN =
  /^(?:No\. ?|Nº ?|# ?)?(\d{1,3},\d{3}|\d{1,6}(?:\/\d{1,6})?)(?:\.(?!\d)|,(?= [A-Z])|(?= \[[A-Z]| ?…))/;
// `3515.1. We are`, `5950.1 had a long talk`: a paragraph number or a misread I follows without a space
const PLAIN_TIGHT = /^(\d{3,6})\.\d{1,2}(?=\.? \p{L})/u;
// `124 From Hart`: the stop lost
const PLAIN_BARE = /^(\d{2,6}) (?=(?:For|From|Ref|Re|Subject|Deptel|Embtel) )/;
// `271546Z.`, `DTG 271546Z MAR 54.`: day and hour by Greenwich
const DATE_TIME_GROUP = /^(?:DTG )?(\d{6}Z)\b(?: [A-Z][A-Za-z]{2,8}\.?(?: \d{2,4})?)?[.,:]?/;
// `Gocus 628.`, `A–161.`, `Polto Circular 19.`, `DIASO-34783-63.`, `MAGTN–PO 1432.`, `Vipto 10/11.`
const SERIES =
  /^((?:[A-Z][A-Za-z]{0,8})(?:[–-][A-Z]{1,3})?(?: Circ(?:ular)?)?)(?: ?[–—-] ?| (?:No\.? )?|(?=\d{2}))(\d{1,6}(?:[/–-]\d{1,6})?)(?=[.,:;]|\d?\.| ?\(|$| [A-Z(])/;

/** Words that look like a series before a figure and are none. */
const NOT_A_SERIES = new Set(
  'part section sections paragraph para page no number january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec tab annex item article document re ref reference refs on in at for from to the point chapter approximately over about some after attached enclosure copy since telegram state usun outgoing incoming'.split(
    ' ',
  ),
);

/** `DECEMBER 13, 1972` and `IN 16397` are dates and receipts in capitals as well. */
function isOtherWord(name: string): boolean {
  return NOT_A_SERIES.has(name.toLowerCase());
}

/** Reads the number at the start of the body. */
export function readLeadingNumber(words: string): LeadingNumber | undefined {
  return dateTimeGroup(words) ?? plain(words) ?? series(words);
}

function plain(words: string): LeadingNumber | undefined {
  const match = PLAIN.exec(words) ?? PLAIN_TIGHT.exec(words) ?? PLAIN_BARE.exec(words);
  const number = match?.[1]?.replace(',', '');
  if (match === null || number === undefined) return undefined;
  const end = match[0].replace(/(?:[.,]\d*| )$/, '').length;
  return {
    number,
    rule: 'leading-number',
    start: 0,
    end,
    aliases: aliasesAfter(words, match[0].length),
  };
}

function dateTimeGroup(words: string): LeadingNumber | undefined {
  const match = DATE_TIME_GROUP.exec(words);
  const number = match?.[1];
  if (number === undefined) return undefined;
  return {
    number,
    series: 'DTG',
    rule: 'date-time-group',
    start: 0,
    end: number.length,
    aliases: [],
  };
}

function series(words: string): LeadingNumber | undefined {
  const match = SERIES.exec(words);
  const [whole, name, number] = match ?? [];
  if (whole === undefined || name === undefined || number === undefined) return undefined;
  if (isOtherWord(name)) return undefined;
  return {
    number,
    series: name,
    rule: 'series-number',
    start: 0,
    end: whole.length,
    aliases: aliasesAfter(words, whole.length),
  };
}

/** `26. Embtel 24.`, `26. Saigon 24.`: the paper opens with the one it speaks of, numbered in the same run as itself. */
function isCitation(name: string): boolean {
  return TO_AND_FRO.test(name) || postNamed(name) !== undefined;
}

const TO_AND_FRO =
  /^(?:Emb|Dep|Dept|Leg|Con|Congen|Amb|Ur|My|Our|Ref)(?:tels?|desps?|cirtels?|gram)$/i;

// `253. Gocus 628.`: one message, two numbers
function aliasesAfter(words: string, at: number): readonly Alias[] {
  const gap = /^[. ]*/.exec(words.slice(at, at + 4))?.[0].length ?? 0;
  const next = words.slice(at + gap, at + gap + 60);
  const match = SERIES.exec(next);
  const [whole, name, number] = match ?? [];
  if (whole === undefined || name === undefined || number === undefined) return [];
  if (isOtherWord(name) || isCitation(name) || !next.slice(whole.length).startsWith('.')) return [];
  const start = at + gap;
  return [{ value: `${name} ${number}`, start, end: start + whole.length }];
}
