/**
 * What is written as the letters and number of a message and is none: the marks under which an archive keeps papers, `FRC 73 A 1250`,
 * `Job 80 BO 1285A`, `Central Files, DEF 19 US–S VIET`; staffs, groups of states, aircraft and pages, `G–2`, `the G–10`, `six A–7 aircraft`, `p. A–1`.
 */
export function isNoMessage(words: string, start: number): boolean {
  const left = words.slice(Math.max(0, start - 40), start);
  const right = words.slice(start, start + 40);
  return FORMS.some(({ before, here }) => before.test(left) && here.test(right));
}

interface Form {
  readonly before: RegExp;
  readonly here: RegExp;
}

const ANY = /$/;

const FORMS: readonly Form[] = [
  // Year, letter and number of an accession.
  { before: /(?<!\d)\d\d[ –-]$/, here: /^A[ –-]{1,3}\d{3,}/ },
  { before: /\bJob \d\d[ –-]$/, here: /^[A-Z]/ },
  { before: ANY, here: /^JMF \d/ },
  // A folder of memoranda, from month to month.
  { before: ANY, here: /^Memos?,? \d{1,2}\/\d\d ?[–-]/ },
  // Aircraft, and pages of newspapers.
  {
    before: ANY,
    here: /^A ?[–-] ?\d{1,2}s? (?:aircraft|planes?|jets?|fighters?|bombers?|squadrons?|sorties|pilots?)\b/i,
  },
  { before: /\b(?:pp?\.|pages?) (?:A ?[–-] ?\d+, )*$/, here: /^A ?[–-]/ },
  // Subjects of the Department's files since 1963 have one figure or two, the messages of Defense more.
  { before: ANY, here: /^(?:DEF|Def)[ –-]{1,3}\d{1,2}(?!\d)/ },
  { before: /(?:Central Files(?:,? 19\d\d[–-]\d\d)?|\bIbid\.), $/, here: /^TEL \d{1,2}(?!\d)/ },
  // Nobody owns it, it goes nowhere and has no date, as an airgram would.
  {
    before: /(?<![’']s |\b[Yy]our |\b[Mm]y |[Aa]irgram )$/,
    here: /^G ?[–-] ?(?:[1-68]|10|20|77)(?!\d)(?! (?:to|from) [A-Z])(?!,? (?:of |dated )?(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec))/,
  },
];
