/** What the findings of one code say, for people: the page `/findings/codes` and the guide have one entry for each. */

/** What it is called: `number differs between layers`. */
export const findingKinds = {
  'number-differs-between-layers': 'number differs between layers',
  'register-numbers-differ': 'register numbers differ',
  'layers-differ': 'layers differ',
  'encoding-differs': 'encoding differs',
  'copy-listed-twice': 'copy listed twice',
  'copies-differ-from-count': 'copies differ from count',
  'copy-beyond-count': 'copy beyond count',
  'received-before-sent': 'received before sent',
  'weekday-does-not-fit': 'weekday does not fit',
  'no-such-day': 'no such day',
  'no-such-hour': 'no such hour',
  'number-used-twice': 'number used twice',
  'number-out-of-sequence': 'number out of sequence',
  'date-out-of-order': 'date out of order',
  'cites-later-date': 'cites later date',
  'cites-later-paper': 'cites later paper',
  'dated-after-citations': 'dated after citations',
  'reference-leads-nowhere': 'reference leads nowhere',
  'reference-does-not-fit': 'reference does not fit',
  'held-twice': 'held twice',
  'same-text-other-date': 'same text other date',
  'sender-not-in-office': 'sender not in office',
  'addressee-not-in-office': 'addressee not in office',
} as const;

/** What stands against what. */
export const findingSays = {
  'number-differs-between-layers':
    'Two texts of one paper (original and translation) give different register numbers.',
  'register-numbers-differ': 'One text gives two register numbers.',
  'layers-differ': 'Two texts of one paper give a different number, date, hour or count of copies.',
  'encoding-differs':
    'The edition’s encoding of a date or hour is not what the encoded words say: 7 p.m. encoded as 07:00.',
  'copy-listed-twice': 'A copy number stands more than once in the copy list.',
  'copies-differ-from-count':
    'The copy list is longer than the number of copies that the paper announces.',
  'copy-beyond-count': 'A copy is listed whose number is higher than the count announced.',
  'received-before-sent':
    'The paper was received before it was sent, by more than clocks around the world explain.',
  'weekday-does-not-fit': 'A weekday and a date named together do not go together.',
  'no-such-day': 'A date that the calendar does not have: June 31.',
  'no-such-hour':
    'An hour that the clock does not have: 259345Z; or one past twelve with p.m.: 15:37 p.m.',
  'number-used-twice':
    'One number of a run of cables stands on two papers of different days or of different texts.',
  'number-out-of-sequence':
    'A paper’s date lies more than two weeks outside those of its neighbours in the run of numbers, which leave little room.',
  'date-out-of-order':
    'The papers printed before and after are of another year, and the day would fit in that year.',
  'cites-later-date': 'A paper cites a day after its own.',
  'cites-later-paper': 'A paper cites a held paper that is dated later.',
  'dated-after-citations': 'Two papers or more that cite this one are older than it.',
  'reference-leads-nowhere':
    'A cross-reference to a document, page or note that the volume does not have.',
  'reference-does-not-fit':
    'A cross-reference to a document that has another number and another date than the words say.',
  'held-twice': 'Two papers of one date begin with the same words: one paper, printed twice.',
  'same-text-other-date': 'Two papers begin with the same words but bear different dates.',
  'sender-not-in-office':
    'The head calls the sender chief of a mission at a time when, by the list of chiefs of mission, someone else was.',
  'addressee-not-in-office': 'The same for the addressee.',
} as const satisfies Record<keyof typeof findingKinds, string>;

/** What to look at before deciding. */
export const findingLook = {
  'number-differs-between-layers':
    'A telegram in two parts has two numbers by rights; otherwise one of them is misread. The scan decides.',
  'register-numbers-differ': 'A second part, or a misreading.',
  'layers-differ': 'The original is the witness; the translation follows it.',
  'encoding-differs':
    'The words are what was printed. Searches use the encoded value until someone corrects the field.',
  'copy-listed-twice':
    'Two copies to one person are normal; one number for two persons is mostly a misread figure.',
  'copies-differ-from-count': 'A list cut short says nothing and is not reported.',
  'copy-beyond-count': 'A later copy, or a misread figure.',
  'received-before-sent':
    'American hours are those of the place; up to fifteen hours are allowed for.',
  'weekday-does-not-fit':
    'One of the two is a slip of the writer or of the edition. Days without a year count in the year of the paper.',
  'no-such-day': 'A misprint, or an optimistic schedule.',
  'no-such-hour': 'The second can be understood, and is information only.',
  'number-used-twice': 'Sections of one telegram share a number; else one number is misread.',
  'number-out-of-sequence':
    'The number or the date is misprinted, or the number belongs to another run.',
  'date-out-of-order':
    'Nearly always a misprinted year. Rules count from the likely date meanwhile.',
  'cites-later-date':
    'One of the two dates is wrong, or the words speak of something still to be written.',
  'cites-later-paper': 'One date is wrong, or the link is.',
  'dated-after-citations': 'This paper’s own date is likely the wrong one.',
  'reference-leads-nowhere':
    'A misprint of the edition, or a reference to another volume that does not name it.',
  'reference-does-not-fit': 'The place or the number is misprinted.',
  'held-twice':
    'Prints can differ in cuts, notes and what was declassified: both are worth reading.',
  'same-text-other-date':
    'A paper issued again, or one date is wrong, or one text stands where another should.',
  'sender-not-in-office':
    'The date, or the office, is wrong. Five months are allowed for on either side.',
  'addressee-not-in-office': 'As above.',
} as const satisfies Record<keyof typeof findingKinds, string>;
