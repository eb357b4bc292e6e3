/** What the findings of one code say, for people: the page `/findings/codes` and the guide have one entry for each. */
export interface FindingCode {
  readonly code: string;
  /** Among what the check looks. */
  readonly over: 'one paper' | 'the archive';
  /** What stands against what. */
  readonly says: string;
  /** What to look at before deciding. */
  readonly look: string;
}

export const FINDING_CODES: readonly FindingCode[] = [
  {
    code: 'number-differs-between-layers',
    over: 'one paper',
    says: 'Two texts of one paper (original and translation) give different register numbers.',
    look: 'A telegram in two parts has two numbers by rights; otherwise one of them is misread. The scan decides.',
  },
  {
    code: 'register-numbers-differ',
    over: 'one paper',
    says: 'One text gives two register numbers.',
    look: 'A second part, or a misreading.',
  },
  {
    code: 'layers-differ',
    over: 'one paper',
    says: 'Two texts of one paper give a different number, date, hour or count of copies.',
    look: 'The original is the witness; the translation follows it.',
  },
  {
    code: 'encoding-differs',
    over: 'one paper',
    says: 'The edition’s encoding of a date or hour is not what the encoded words say: 7 p.m. encoded as 07:00.',
    look: 'The words are what was printed. Searches use the encoded value until someone corrects the field.',
  },
  {
    code: 'copy-listed-twice',
    over: 'one paper',
    says: 'A copy number stands more than once in the copy list.',
    look: 'Two copies to one person are normal; one number for two persons is mostly a misread figure.',
  },
  {
    code: 'copies-differ-from-count',
    over: 'one paper',
    says: 'The copy list is longer than the number of copies that the paper announces.',
    look: 'A list cut short says nothing and is not reported.',
  },
  {
    code: 'copy-beyond-count',
    over: 'one paper',
    says: 'A copy is listed whose number is higher than the count announced.',
    look: 'A later copy, or a misread figure.',
  },
  {
    code: 'received-before-sent',
    over: 'one paper',
    says: 'The paper was received before it was sent, by more than clocks around the world explain.',
    look: 'American hours are those of the place; up to fifteen hours are allowed for.',
  },
  {
    code: 'weekday-does-not-fit',
    over: 'one paper',
    says: 'A weekday and a date named together do not go together.',
    look: 'One of the two is a slip of the writer or of the edition. Days without a year count in the year of the paper.',
  },
  {
    code: 'no-such-day',
    over: 'one paper',
    says: 'A date that the calendar does not have: June 31.',
    look: 'A misprint, or an optimistic schedule.',
  },
  {
    code: 'no-such-hour',
    over: 'one paper',
    says: 'An hour that the clock does not have: 259345Z; or one past twelve with p.m.: 15:37 p.m.',
    look: 'The second can be understood, and is information only.',
  },
  {
    code: 'number-used-twice',
    over: 'the archive',
    says: 'One number of a run of cables stands on two papers of different days or of different texts.',
    look: 'Sections of one telegram share a number; else one number is misread.',
  },
  {
    code: 'number-out-of-sequence',
    over: 'the archive',
    says: 'A paper’s date lies more than two weeks outside those of its neighbours in the run of numbers, which leave little room.',
    look: 'The number or the date is misprinted, or the number belongs to another run.',
  },
  {
    code: 'date-out-of-order',
    over: 'the archive',
    says: 'The papers printed before and after are of another year, and the day would fit in that year.',
    look: 'Nearly always a misprinted year. Rules count from the likely date meanwhile.',
  },
  {
    code: 'cites-later-date',
    over: 'the archive',
    says: 'A paper cites a day after its own.',
    look: 'One of the two dates is wrong, or the words speak of something still to be written.',
  },
  {
    code: 'cites-later-paper',
    over: 'the archive',
    says: 'A paper cites a held paper that is dated later.',
    look: 'One date is wrong, or the link is.',
  },
  {
    code: 'dated-after-citations',
    over: 'the archive',
    says: 'Two papers or more that cite this one are older than it.',
    look: 'This paper’s own date is likely the wrong one.',
  },
  {
    code: 'reference-leads-nowhere',
    over: 'the archive',
    says: 'A cross-reference to a document, page or note that the volume does not have.',
    look: 'A misprint of the edition, or a reference to another volume that does not name it.',
  },
  {
    code: 'reference-does-not-fit',
    over: 'the archive',
    says: 'A cross-reference to a document that has another number and another date than the words say.',
    look: 'The place or the number is misprinted.',
  },
  {
    code: 'held-twice',
    over: 'the archive',
    says: 'Two papers of one date begin with the same words: one paper, printed twice.',
    look: 'Prints can differ in cuts, notes and what was declassified: both are worth reading.',
  },
  {
    code: 'same-text-other-date',
    over: 'the archive',
    says: 'Two papers begin with the same words but bear different dates.',
    look: 'A paper issued again, or one date is wrong, or one text stands where another should.',
  },
  {
    code: 'sender-not-in-office',
    over: 'the archive',
    says: 'The head calls the sender chief of a mission at a time when, by the list of chiefs of mission, someone else was.',
    look: 'The date, or the office, is wrong. Five months are allowed for on either side.',
  },
  {
    code: 'addressee-not-in-office',
    over: 'the archive',
    says: 'The same for the addressee.',
    look: 'As above.',
  },
];
