/** What stands around every page. */
export const frame = {
  skipTo: 'Skip to {{place}}',
  search: 'Search',
  collections: 'Collections',
  series: 'Series',
  people: 'People',
  offices: 'Offices',
  desiderata: 'Desiderata',
  findings: 'Findings',
  timeline: 'Timeline',
  network: 'Network',
  map: 'Map',
  conversations: 'Conversations',
  jobs: 'Jobs',
  searchArchive: 'Search the archive',
  placeholder: 'Word, name, number, file',
  main: 'Main',
  overviews: 'Overviews',
  lightOrDark: 'Light or dark',
  themeSystem: 'Light or dark as the system',
  themeLight: 'Light',
  themeDark: 'Dark',
  languageOfInterface: 'Language of the interface',
  readingAs:
    'Reading as <reader>{{name}}</reader>. Counts, lists and suggestions show only what this reader may see.',
  public: 'Public',
  asData: 'This page as data (JSON)',
  query: 'Query',
} as const;

/** What the skip link leads to. */
export const skip = {
  archive: 'the archive',
  results: 'the results',
  paper: 'the paper',
  message: 'the message',
  citation: 'the citation',
  citedPaper: 'what is known of the paper',
} as const;

/** Pages that say why something could not be given. */
export const problem = {
  notHere: 'Not here',
  notDone: 'Not done',
  refused: 'Refused',
  notInArchive: 'Not in this archive',
  wentWrong: 'Something went wrong',
  noPage: 'There is no page at this address.',
  noPaper: 'No paper here has the address {{address}}.',
  noHeldPaper: 'No paper that is held here has the address {{address}}.',
  formRefused: 'This form was too long, or was not sent from a page of this archive.',
  fault: 'The archive could not make this page. That is a fault of the program, not of yours.',
  addressesStay:
    'Addresses of papers do not change here. The paper may not have been imported yet, or the address was cut short. Search for it by a word, a name, a number or a file:',
  goTo: 'Or go to <home>what the archive holds</home>, <collections>the collections</collections>, or <desiderata>the papers that are cited and not held</desiderata>.',
  nothingChanged: 'Nothing in the archive was changed.',
  tryAgain: 'Try again; if it happens again, the terminal that serves the archive says more.',
  goBack: 'Go back to the page before, where your words still stand.',
  backHome: 'Back to what the archive holds',
} as const;

export const home = {
  title: 'An archive for diplomatic cables',
  lead: 'Who sent each paper and who got a copy, what it answers, and which papers nobody holds.',
  try: 'Try',
  holds: 'What it holds',
  withoutDate_one: '{{count}} paper without a date.',
  withoutDate_other: '{{count}} papers without a date.',
  collections: 'Collections',
  all: 'All {{number}}',
  held: 'Held',
  desiderata: 'Desiderata',
  people: 'People',
  findings: 'Findings',
  sources: 'Sources',
  refused: 'Refused',
  empty: 'This archive is empty',
  bringIn:
    'Bring in printed volumes (TEI), pages of archive records, or plain text: files, folders, or zips of them.',
  runIt:
    'Run it in the terminal, with the same <option>--archive</option> folder as this server. The pages show each file as soon as it is in.',
  filesRefused_one: '{{count}} file was refused; the import says why.',
  filesRefused_other: '{{count}} files were refused; the import says why.',
  recent: 'Recently added',
  lastOf_one: 'the last {{shown}} of {{count}} source',
  lastOf_other: 'the last {{shown}} of {{count}} sources',
  sourceRefused: 'refused',
  yearChart: 'Papers by year, {{first}} to {{last}}',
  yearsLeftOut: 'Years without papers, left out: {{years}}.',
  yearBar_one: '{{year}}: {{count}} paper',
  yearBar_other: '{{year}}: {{count}} papers',
} as const;
