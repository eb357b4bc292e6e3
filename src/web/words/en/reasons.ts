/**
 * What resolution says in sentences of its links and answers, form by form, as the code that reasons so writes it. A sentence is known again
 * by its form (`words/sentences.ts`).
 */
export const reasons = {
  dayCited: 'It is of the day cited, {{day}}.',
  older_one: 'It is {{count}} days older than the paper that cites it.',
  older_other: 'It is {{count}} days older than the paper that cites it.',
  around_one: 'It is {{count}} days from the papers beside the one that cites it.',
  around_other: 'It is {{count}} days from the papers beside the one that cites it.',
  hourCited: 'It is of the hour cited, {{hour}}.',
  momentCited: 'It left at {{moment}}, which is the moment cited.',
  onlyOfDay: 'It is the only such paper of {{day}} hereabouts.',
  namedBeside: 'The same sentence names {{names}}.',
  comesFrom: 'It comes from {{party}}, as cited.',
  goesTo: 'It goes to {{party}}, as cited.',
  linkedPage: 'The edition links these words to page {{page}}, where only this paper begins.',
  linked: 'The edition links these words to {{target}}.',
  printedAs: 'It is printed as Document {{number}} of the same volume.',
  onPage: 'It stands on page {{page}} of the same volume.',
  footnoteOnPage: 'Page {{page}} of the same volume carries a footnote {{label}}.',
  footnote: 'Footnote {{label}} of the same paper.',
  supra: 'Supra is the paper printed just before this one.',
  infra: 'Infra is the paper printed just after this one.',
  standThere_one: '{{count}} papers stand at the place named.',
  standThere_other: '{{count}} papers stand at the place named.',
  placeInIt: 'The edition names a place in it, not the paper that stands there.',
  sentTogether: 'Number {{number}} went to the same office at the same time.',
  sentApart: 'It went from {{party}} to the same office on the same day.',
  equallyWell_one: '{{count}} papers fit equally well.',
  equallyWell_other: '{{count}} papers fit equally well.',
  tooLittle: 'The words give neither number nor date.',
  nothingFits: 'No paper here has this number, these offices and this date.',
  sameMessage: 'It stands beside the number of the same message in the citing post’s own run.',
  onlyTelegram: 'It is the only telegram that the paper has cited: “{{quote}}”.',
  onlyCable: 'It is the only cable without a number from {{party}} in the days before.',
  brought: 'It brought a message from {{party}} to the writer of this one.',
  sameThings: 'It is of {{day}} and about the same things: {{words}} ...',
  isKind: 'It is a {{kind}}.',
  liesUnder: 'It lies under {{file}}.',
  carries: 'It carries the number {{number}}.',
  otherNumber: '{{number}} is another number of it.',
  lastOfKind: 'It is the last such paper from {{party}} before this one.',
  lastBetween: 'It is the last from {{party}} to {{other}} before this one.',
  personSaid: '{{by}} said so on {{day}}: {{quote}}',
  answersWriter: 'It cites the paper, which came to its writer from its addressee.',
  otherWay: 'It goes the other way, between the same two sides.',
  laterThatDay: 'It was written later on the same day.',
  dayLater: 'It was written one day later.',
  daysLater_one: 'It was written {{count}} days later.',
  daysLater_other: 'It was written {{count}} days later.',
  shared: 'They share {{names}} and {{longWords}} that are rare between the two sides.',
  asked: 'The earlier paper asks for something.',
  noOther: 'No other paper of those days fits as well, and it cites none that it could answer.',
} as const;

/** What stands between two of those: places of an edition, and counts within a sentence. */
export const reasonParts = {
  editionTarget: 'what the edition links to as {{target}}',
  pageHere: 'page {{page}} of the same edition',
  documentHere: 'document {{number}} of the same edition',
  noteHere: 'footnote {{label}} on page {{page}} of the same edition',
  noteOfDocumentHere: 'footnote {{label}} on document {{number}} of the same edition',
  noteOf: 'footnote {{label}} on page {{page}} of {{volume}}',
  noteOfDocument: 'footnote {{label}} on document {{number}} of {{volume}}',
  pageOf: 'page {{page}} of {{volume}}',
  documentOf: 'document {{number}} of {{volume}}',
  localTime: '{{hour}} local time on {{day}}',
  noNames: 'no names',
  names_one: '{{count}} name',
  names_other: '{{count}} names',
  noLongWords: 'no long words',
  longWords_one: '{{count}} long word',
  longWords_other: '{{count}} long words',
} as const;

/** Why an office makes someone know a paper, why entries of lists are one person, and what speaks for and against two being one. */
export const personReasons = {
  heldThen: '{{office}}, {{from}} to {{to}}, says {{source}}.',
  heldInYears: '{{office}}, in these years, says {{source}}.',
  sameNames: '{{one}} and {{other}}: the names are the same.',
  namesAgree: '{{one}} and {{other}}: the names agree.',
  sameNamesSaid: '{{one}} and {{other}}: the names are the same; both descriptions say {{words}}.',
  namesAgreeSaid: '{{one}} and {{other}}: the names agree; both descriptions say {{words}}.',
  initialDiffers:
    '{{one}} and {{other}}: the names differ in an initial, the offices are the same.',
  initialDiffersSaid:
    '{{one}} and {{other}}: the names differ in an initial, the offices are the same; both descriptions say {{words}}.',
  wholeName: 'The whole name is the same.',
  forename: 'Surname and a forename are the same.',
  surname: 'The surname is the same.',
  initials: 'Initials of the one fit forenames of the other.',
  letter: 'Forenames differ in a letter.',
  bothSay: 'Both descriptions say {{words}}.',
  muchTheSame: 'The descriptions say much the same.',
  sameYears: 'The lists speak of the same years.',
  soundAlike: 'The surnames sound alike and are spelt differently.',
  differInInitial: 'They differ in an initial.',
  noForename: 'No forename is written out in both lists.',
  onlyJunior: 'Only one is called Jr. or the like.',
  serve: 'One serves {{one}}, the other {{other}}.',
  littleInCommon: 'The descriptions have little in common.',
  yearsApart_one: '{{count}} year lies between what the lists speak of.',
  yearsApart_other: '{{count}} years lie between what the lists speak of.',
  common: 'Many in the lists bear this surname.',
  notInArchive: '{{target}}, which it was said to be, is not in the archive.',
  notAmongPersons: '{{names}} is not among the persons of the archive now.',
  findingGone: 'This finding is not made any more.',
  pictureGone: 'The picture that it was said of belongs to no paper now.',
} as const;

/** Why a name in a paper is the person it is held to be. */
export const identityReasons = {
  markedOtherwise: 'The edition marks “{{quote}}” as {{name}}, whose name it does not share.',
  marked: 'The edition marks “{{quote}}” as {{name}}.',
  weighed_one: 'Of {{count}} persons of that name, office, paper and volume speak for {{name}}.',
  weighed_other: 'Of {{count}} persons of that name, office, paper and volume speak for {{name}}.',
  onlyBearer: 'Only {{name}} in the volume’s list can be “{{quote}}”.',
  unlisted: 'The papers name this person and no list says who it is.',
  samePaper: 'The paper has one person of that surname, named “{{quote}}” elsewhere in it.',
  listedAlone: '{{name}} in the list of {{file}} is the only one of that surname in these years.',
  listedElsewhere: '{{name}} in the list of {{file}} agrees in name or office, and in years.',
  several_one: '“{{quote}}” can be {{count}} persons of the list.',
  several_other: '“{{quote}}” can be {{count}} persons of the list.',
  inOffice_one: '{{count}} persons in office fit “{{quote}}”.',
  inOffice_other: '{{count}} persons in office fit “{{quote}}”.',
} as const;

/** By which rule entries of several lists are one person. */
export const mergeRules = {
  'same-name': 'same name',
  'same-name-and-description': 'same name and description',
  'misprint-in-name': 'misprint in name',
  'person-says': 'person says',
} as const;

/** Who would hold a paper that nobody here holds. */
export { HOLDER_NAMES as holders } from '../../../resolution/whereabouts.ts';

/** Why a paper that nobody here holds would lie where it is said to. */
export const whereabouts = {
  archiveNamed: 'The file number names that archive.',
  british: 'It is a piece number of British records.',
  decimal: 'It is a number of the decimal files of the Department of State.',
  lot: 'It is a lot of the Department of State.',
  subject: 'It is a subject-numeric file of the Department of State.',
  film: 'It is a film number of the Department of State.',
  nobodys: 'The file number does not say whose it is.',
  unsaid: 'The papers that cite it do not say where it lies.',
  byTravel: 'It passed between the Department of State and a post; its file number is not known.',
} as const;
