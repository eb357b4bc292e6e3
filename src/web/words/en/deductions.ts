/** What is said in sentences of a paper without a date, step by step, form by form as it is written there. */
export const datingSays = {
  citesDated: 'It cites “{{quote}}”, and so is not before {{day}}.',
  citesKnown: 'It cites “{{quote}}”, which is dated {{day}}.',
  citesDayOf:
    'It cites “{{quote}}”, of {{day}}, and leaves out the year: it is not before that day.',
  citesDay: 'It cites “{{quote}}”, and leaves out the year: it is not before {{day}}.',
  tellsDay:
    'The writer tells what he did: “{{quote}}”. It is not before {{day}}, and the year is left out.',
  tells: 'The writer tells what he did: “{{quote}}”. It is not before {{day}}.',
  citedBy: 'A paper of {{day}} cites it: “{{quote}}”.',
  filedUnder: 'It was filed as {{file}}, under {{day}}.',
  serial: 'Its file number, {{file}}, ends in a serial; from July 1944 they ended in the date.',
  printedBetween:
    'It is printed between papers of {{from}} and {{to}}, in an edition that runs by date.',
  standsBetween:
    'Its number, {{number}}, stands between {{before}} of {{from}} and {{after}} of {{to}} in its run.',
  standsBefore: 'Its number, {{number}}, stands before {{after}} of {{to}} in its run.',
  standsAfter: 'Its number, {{number}}, stands after {{before}} of {{from}} in its run.',
  pace_one:
    'Its number, {{number}}, is {{distance}} after {{before}} of {{day}}: at the pace of the run until then, about {{count}} day later.',
  pace_other:
    'Its number, {{number}}, is {{distance}} after {{before}} of {{day}}: at the pace of the run until then, about {{count}} days later.',
  outsideOfIt: '{{day}} lies outside of it: {{sentence}}',
  wasThen: '{{name}} was {{office}} from {{from}} to {{to}}.',
} as const;

/** What findings say of the papers they are about, form by form. */
export const findingsFound = {
  weekday: '“{{quote}}” cannot be: {{day}} was a {{weekday}}.',
  noSuchDay: '“{{quote}}” cannot be: the month has no such day.',
  noSuchHour: '“{{quote}}” is no hour of the day.',
  receivedEarly: 'The paper is dated {{day}} and was received {{received}}.',
  layersDiffer: 'One layer gives the {{field}} {{one}}, another {{other}}.',
  encodingDiffers: 'The edition encodes the {{field}} as {{one}}; the words say {{other}}.',
  registerDiffers: 'The paper gives register number {{one}} in one place and {{other}} in another.',
  copyTwice: 'In the {{layer}} layer copy no. {{number}} is listed twice.',
  copyTwiceDoubt:
    'In the {{layer}} layer copy no. {{number}} is listed twice, for {{names}}; one of the numbers may be misread.',
  copyTwiceFor: 'In the {{layer}} layer copy no. {{number}} is listed twice, for {{names}}.',
  copyTimes_one: 'In the {{layer}} layer copy no. {{number}} is listed {{count}} times.',
  copyTimes_other: 'In the {{layer}} layer copy no. {{number}} is listed {{count}} times.',
  copyTimesDoubt_one:
    'In the {{layer}} layer copy no. {{number}} is listed {{count}} times, for {{names}}; one of the numbers may be misread.',
  copyTimesDoubt_other:
    'In the {{layer}} layer copy no. {{number}} is listed {{count}} times, for {{names}}; one of the numbers may be misread.',
  copyTimesFor_one:
    'In the {{layer}} layer copy no. {{number}} is listed {{count}} times, for {{names}}.',
  copyTimesFor_other:
    'In the {{layer}} layer copy no. {{number}} is listed {{count}} times, for {{names}}.',
  listLonger:
    'In the {{layer}} layer the list has {{number}} entries, but {{announced}} copies are announced.',
  copyBeyond:
    'In the {{layer}} layer a copy no. {{number}} is listed, but {{announced}} copies are announced.',
  numberTwice:
    'Number {{number}} stands on a paper of {{from}} and on one of {{to}} in the same run.',
  heldTwiceSeems: 'The same paper seems to be held twice: {{one}} and {{other}}.',
  besideTwo:
    'Number {{number}} is dated {{day}}, but stands in its run beside {{before}} of {{from}} and {{after}} of {{to}}.',
  besideOne:
    'Number {{number}} is dated {{day}}, but stands in its run beside {{before}} of {{from}}.',
  leadsNowhere: '“{{quote}}” points to {{what}}, which the volume does not have.',
  doesNotFit: '“{{quote}}” leads to {{target}}, which is number {{number}} of {{day}}.',
  olderCite: 'The paper is dated {{day}}, but papers of {{days}} cite it.',
  wouldFit:
    'The paper is dated {{day}} but printed between papers of {{from}} and {{to}}; {{likely}} would fit.',
  citesPaper: 'A paper of {{from}} cites {{target}}, which is dated {{to}}.',
  citesDate: 'A paper of {{from}} cites one of {{to}}.',
  heldTwice:
    'The same paper is held twice: {{one}} and {{other}} begin alike ({{share}}) and bear the same date.',
  otherDate:
    'Two papers begin alike ({{share}}) but bear {{from}} and {{to}}: {{one}} and {{other}}.',
  notInOffice:
    'The paper of {{day}} calls {{name}} {{office}}; by the list of chiefs of mission that was {{terms}}.',
} as const;

/** Fields and the like as those sentences name them. */
export const findingParts = {
  number: 'number',
  date: 'date',
  hour: 'hour',
  'count of copies': 'count of copies',
  'number of the copy': 'number of the copy',
  'no date': 'no date',
  'the authority file': 'the authority file',
} as const;
