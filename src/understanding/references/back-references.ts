import type { Citation } from './citation.ts';
import type { Says } from '../../model/mentions.ts';
import { present } from '../../model/present.ts';
import type { WordPattern } from './word-scan.ts';

interface BackReference {
  readonly opening: RegExp;
  readonly figureWithin?: number;
  readonly rule: string;
  readonly pattern: RegExp;
  readonly confidence: number;
  /** `before`: the words that lead to it. */
  says(groups: Readonly<Record<string, string | undefined>>, before: string): Says | undefined;
}

const WHERE = '(?<where>[Ss]upra|[Ii]nfra|[Aa]nte|[Pp]ost|[Ii]bid)';

/** How editions point at their own pages. `See footnote 22, p. 987.`, `Document 118`, `post, p. 45`, `supra`. */
const FORMS: readonly BackReference[] = [
  {
    rule: 'footnote-on-page',
    opening: /^(?:foot)?notes?$/i,
    figureWithin: 12,
    pattern:
      /(?:foot)?notes? (?<footnote>\d{1,3})(?: (?:above|below))?,? (?:to |on )?(?:(?<where>ante|post|supra|infra),? )?p(?:age|\.) ?(?<page>\d{1,4})(?!\d)/iuy,
    confidence: 0.97,
    says: ({ footnote, page, where }, before) => ({
      ...present({ footnote, page }),
      ...whereSays(where ?? (IBID_BEFORE.test(before) ? 'ibid' : undefined)),
    }),
  },
  {
    rule: 'footnote-of-document',
    opening: /^(?:foot)?note$/i,
    figureWithin: 12,
    pattern: /(?:foot)?note (?<footnote>\d{1,3}),? (?:to )?Document (?<document>\d{1,4})(?!\d)/iuy,
    confidence: 0.97,
    says: ({ footnote, document }) => present({ footnote, documentNumber: document }),
  },
  {
    rule: 'document-number',
    opening: /^Documents?$/,
    figureWithin: 12,
    pattern: /Documents? (?<document>\d{1,4})(?![\d–-])/uy,
    confidence: 0.95,
    says: ({ document = '' }, before) =>
      isOfBook(document, before) ? undefined : present({ documentNumber: document }),
  },
  {
    rule: 'footnote',
    opening: /^[Ff]ootnote$/,
    figureWithin: 12,
    pattern: /[Ff]ootnote (?<footnote>\d{1,3})(?: (?<where>above|below|supra|infra|ante|post))?/uy,
    confidence: 0.9,
    says: ({ footnote, where }) => ({ ...present({ footnote }), ...whereSays(where) }),
  },
  {
    rule: 'volume-page',
    opening: /^Foreign$/i,
    figureWithin: 48,
    pattern:
      /(?:Foreign Relations,? ?(?:of the United States,? ?)?(?<volume>\d{4}(?:[–-]\d{2,4})?,(?: (?!pp?\.)[^,.;()]{1,60},){0,2} ?vol(?:ume|\.) [IVXL]+(?:, [Pp]art \d)?)),?(?: [^,.;()]{1,60},)? (?:(?:pp?\.|pages?) ?(?<page>\d{1,4})|Documents? (?<document>\d{1,4}))/uy,
    confidence: 0.95,
    says: ({ volume, page, document }) => ({
      where: 'volume',
      ...present({ volume, page, documentNumber: document }),
    }),
  },
  {
    rule: 'ante-post-page',
    opening: /^(?:ante|post|supra|infra|ibid)$/i,
    figureWithin: 16,
    pattern: new RegExp(`${WHERE}\\.?,? (?:pp?\\.|pages?) ?(?<page>\\d{1,4})`, 'uy'),
    confidence: 0.95,
    says: ({ where, page }) => ({ ...whereSays(where), ...present({ page }) }),
  },
  {
    rule: 'supra-infra',
    opening: /^(?:supra|infra)/i,
    pattern: /(?<where>[Ss]upra|[Ii]nfra)(?! p)\b/uy,
    confidence: 0.9,
    says: ({ where }) => whereSays(where),
  },
];

/** References from page to page, as editors make them in notes and heads; the more exact form first. */
export const BACK_REFERENCES: readonly WordPattern<Citation>[] = FORMS.map((form) => ({
  opening: form.opening,
  ...(form.figureWithin !== undefined && { figureWithin: form.figureWithin }),
  pattern: form.pattern,
  read(match) {
    const before = match.input.slice(Math.max(0, match.index - LEAD), match.index);
    const says = form.says(match.groups ?? {}, before);
    const end = match.index + match[0].length;
    const { rule, confidence } = form;
    return says && { start: match.index, end, at: match.index, rule, confidence, says };
  },
}));

/** As far back as the end of a title is looked for. */
const LEAD = 60;

/** `ibid., footnote 6, p. 365` */
const IBID_BEFORE = /\b[Ii]bid\.?,? $/;

/** `Current Documents 1957`, `Declassified Documents 1982`: the end of a title. `Basic Documents, 1961–1964, Document 77`: in another book. */
function isOfBook(document: string, before: string): boolean {
  const isYear = /^(?:1[89]|20)\d\d$/.test(document) && /\p{Lu}\p{L}+\.? $/u.test(before);
  const isTitled = isYear && !/(?:^|[.;:(] ?)See $/.test(before);
  return isTitled || /\bDocuments,? \d{4}(?:[–-]\d{2,4})?, $/.test(before);
}

const PLACES: Readonly<Record<string, Says['where']>> = {
  supra: 'supra',
  above: 'supra',
  infra: 'infra',
  below: 'infra',
  ante: 'ante',
  post: 'post',
  ibid: 'ibid',
};

function whereSays(word: string | undefined): Pick<Says, 'where'> {
  const where = PLACES[word?.toLowerCase() ?? ''];
  return where === undefined ? {} : { where };
}
