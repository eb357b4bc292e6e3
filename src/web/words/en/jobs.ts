/** The page of jobs. */
export const jobs = {
  jobs: 'Jobs',
  lead: 'Work that goes on beside reading and importing: the words on page pictures are read, and what papers mean to each other is worked out anew.',
  which: 'Which',
  lookAgain: 'Look again',
  nothing: 'Nothing was asked for yet. Pages that come as pictures make a job here.',
  noneSuch: 'No job is in this state.',
  running: 'Running',
  waiting: 'Waiting',
  failed: 'Failed',
  cancelled: 'Cancelled',
  done: 'Done',
  resolve: 'Which paper each mention means',
  wordsOf: 'The words of <source>{{name}}</source>',
  wordsAnewOf: 'The words, read anew, of <source>{{name}}</source>',
  far: '{{done}} of {{total}}',
  beingEnded: 'Is being ended',
  runsSince: 'Runs since {{at}}',
  waitsSince: 'Waits since {{at}}',
  tried_one: 'Tried {{count}} time; once more at {{at}}',
  tried_other: 'Tried {{count}} times; once more at {{at}}',
  failedAt_one: 'Failed {{at}}, after {{count}} try',
  failedAt_other: 'Failed {{at}}, after {{count}} tries',
  cancelledAt: 'Cancelled {{at}}',
  doneAt: 'Done {{at}}',
  cancel: 'Cancel',
  beginAnew: 'Begin anew',
  tryNow: 'Try now',
} as const;

/** What follows in other papers from what a person decided. */
export const following = {
  running:
    'Other papers follow what was decided here: since {{at}} that is <jobs>being worked out</jobs>.',
  waiting:
    'Your words stand. What follows from them in other papers <jobs>waits to be worked out</jobs>.',
  stopped:
    'Your words stand. What follows from them in other papers is not worked out yet, and <jobs>no job</jobs> is at it.',
  done: 'Other papers have followed: <jobs>done {{at}}</jobs>.',
} as const;

/** The desk at which words on page pictures are corrected. */
export const correctingWords = {
  title: 'Words on the pages',
  lead: 'As a machine read them, as they came with the file, or as a person has read them since. What you say stands on the page, whatever reads it next.',
  correct: 'Correct the words',
  wholePage: 'Page {{page}} line by line',
  asOnPage: 'The words as they stand on the page',
  written: 'What is written there, line by line',
  asTyped: 'This is written there',
  nothing: 'Nothing is written there',
  by: 'Read so by {{by}}; before that “{{before}}” stood here',
} as const;
