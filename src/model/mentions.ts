import type { DocumentKind } from './envelopes.ts';
import type { Evidence } from './evidence.ts';
import type { MentionId } from './ids.ts';

/** How the words point: seen from the paper that cites. `theirs` is `your 123`; `named` says the offices. */
export type CitedDirection = 'own' | 'theirs' | 'to-post' | 'from-post' | 'named';

/**
 * A mention of another paper: what the words say, and nothing about which paper that is. One mention for each paper asked
 * for: `554 and 555 of March 11` yields two, with the same evidence for the shared words.
 */
export interface PaperMention {
  readonly id: MentionId;
  readonly evidence: Evidence;
  /** Name of the pattern that found it, e.g. `possessive-number`. */
  readonly rule: string;
  readonly confidence: number;
  readonly says: Says;
}

/** What a mention states; each field is absent when the words do not say it. */
export interface Says {
  readonly kind?: DocumentKind;
  readonly series?: string;
  readonly number?: string;
  readonly direction?: CitedDirection;
  /** `Paris` in `Paris 145`, `Department` in `Department's 554`. */
  readonly post?: string;
  /** Other numbers of the same message, where it was repeated: `rptd Paris 3507`. */
  readonly also?: readonly { readonly post: string; readonly number: string }[];
  /** `my earlier letter`, `your last message`, `my immediately preceding telegram`: its place in the correspondence. */
  readonly turn?: 'earlier' | 'last' | 'preceding' | 'following';
  /** Whom the paper is said to address, as printed: `Arden` in `my letter to Arden`. */
  readonly addressee?: string;
  /** Names in the same sentence, where the paper is a letter or the like: `which Mr. Arden sent to Mr. Borg in his letter`. */
  readonly people?: readonly string[];
  /** Words around it that tell what the paper is about, where no number tells which it is. */
  readonly about?: readonly string[];
  /** ISO date; without a year (`--03-20`) when the words give none. */
  readonly date?: string;
  /** As printed where the edition corrects it: `March 26`. */
  readonly dateAsPrinted?: string;
  readonly hour?: string;
  readonly fileNumber?: string;
  /** `Document 118`. */
  readonly documentNumber?: string;
  readonly page?: string;
  readonly footnote?: string;
  /** `supra`, `infra`, `ante`, `post`, `ibid`, or a volume named. */
  readonly where?: 'supra' | 'infra' | 'ante' | 'post' | 'ibid' | 'volume';
  readonly volume?: string;
  /** The edition's encoded target, when the words stand in a link (`#d118`). */
  readonly target?: string;
  readonly printed?: 'not-printed' | 'not-found';
  /** What the paper is said to be, where no number is given. */
  readonly description?: string;
}

/** A day on which the writer says that he did something: ISO, without the year (`--03-21`) where the words give none. */
export interface ToldDay {
  readonly date: string;
  readonly evidence: Evidence;
}

export type NameForm =
  'listed' | 'titled' | 'surname' | 'full' | 'capitals' | 'office-holder' | 'initials';

/** A person's name in the text, not yet tied to anyone. */
export interface NameMention {
  readonly id: MentionId;
  readonly evidence: Evidence;
  readonly surface: string;
  readonly form: NameForm;
  readonly script: 'latin' | 'cyrillic';
  /** Surname in the nominative, repaired if need be: `Вышинский` for `BEIMHCHMA`. */
  readonly surname?: string;
  readonly forenames?: string;
  readonly title?: string;
  /** What the words around it say the person is: `People’s Vice Commissar for Foreign Affairs`. */
  readonly role?: string;
  /** Key in the collection's list, where the edition encodes it. */
  readonly ref?: string;
  /** The part in the paper's travel: author, addressee, copy holder, mentioned. */
  readonly part: NamePart;
  /** A mention whose words identify this one (the footnote that introduces the name). */
  readonly identifiedBy?: Evidence;
  readonly rule: string;
  readonly confidence: number;
}

export type NamePart =
  | 'author'
  | 'addressee'
  | 'signer'
  | 'copy-holder'
  | 'drafter'
  | 'clearer'
  | 'participant'
  | 'mentioned';

/** One line of a copy list. `holder` as the paper gives it (nominative); absent for `LAYOUT`, `Copy`. */
export interface CopyEntry {
  readonly number: string;
  readonly holder?: string;
  /** `layout`, `copy`, `dossier`, `department`: what the line says where no person is named. */
  readonly use?: string;
  readonly evidence: Evidence;
  readonly confidence: number;
}
