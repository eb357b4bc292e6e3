import { lastDay } from '../../model/instants.ts';

/** An office as a volume's list of persons words it, with its days as far as it gives them. */
export interface ListedTenure {
  readonly office: string;
  readonly from?: string;
  readonly to?: string;
}

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December';
const DATE = `(?:(?:${MONTHS})(?: \\d{1,2})?,? )?\\d{4}|(?:${MONTHS})(?: \\d{1,2})?`;
const UNTIL = new RegExp(`^(?<office>.+?),? (?:until|to|till|through) (?<to>${DATE})$`);
const FROM = new RegExp(`^(?<office>.+?),? (?:from|since|after|beginning|as of) (?<from>${DATE})$`);
const BETWEEN = new RegExp(
  `^(?<office>.+?),? (?:from )?(?<from>${DATE})(?:[–—-]| to | until )(?<to>${DATE})$`,
);

/**
 * Offices in a description: `Under Secretary of State until April 1961; thereafter Ambassador to Peru`. Clauses that give no dates are offices
 * held, as far as the list says, in all the time of its volume.
 */
export function listedTenures(description: string): readonly ListedTenure[] {
  const tenures: ListedTenure[] = [];
  for (const clause of description.replace(/\.\s*$/, '').split(/;\s*/)) {
    const follows = /^(?:thereafter|then|subsequently|later)\b,?\s*/i.exec(clause)?.[0] ?? '';
    const before = tenures.at(-1)?.to;
    const tenure = clauseOf(clause.slice(follows.length).trim());
    if (follows === '') tenures.push(tenure);
    else if (before !== undefined) tenures.push({ from: before, ...tenure });
  }
  return tenures;
}

function clauseOf(clause: string): ListedTenure {
  const groups =
    BETWEEN.exec(clause)?.groups ?? FROM.exec(clause)?.groups ?? UNTIL.exec(clause)?.groups;
  if (groups === undefined) return { office: clause };
  const to = groups['to'];
  const year = /\d{4}/.exec(to ?? '')?.[0];
  const from = dated(groups['from'], 'from', year);
  const end = dated(to, 'to', undefined);
  return {
    office: (groups['office'] ?? '').trim(),
    ...(from !== undefined && { from }),
    ...(end !== undefined && { to: end }),
  };
}

/** ISO day; a month or a year alone counts as its first or last day. A date without a year takes the one beside it. */
function dated(
  words: string | undefined,
  side: 'from' | 'to',
  otherYear: string | undefined,
): string | undefined {
  if (words === undefined) return undefined;
  const year = /\d{4}/.exec(words)?.[0] ?? otherYear;
  if (year === undefined) return undefined;
  const name = /[A-Z][a-z]+/.exec(words)?.[0];
  const month = name === undefined ? undefined : MONTHS.split('|').indexOf(name) + 1;
  const day = /\b(\d{1,2})\b(?!\d)/.exec(words.replace(year, ''))?.[1];
  const wholeMonth = month ?? (side === 'from' ? 1 : 12);
  const wholeDay = day ?? (side === 'from' ? 1 : lastDay(Number(year), wholeMonth));
  return `${year}-${padded(wholeMonth)}-${padded(wholeDay)}`;
}

const padded = (value: number | string): string => String(value).padStart(2, '0');
