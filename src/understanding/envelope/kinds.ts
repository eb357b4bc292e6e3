import type { DocumentKind } from '../../model/envelopes.ts';

interface KindPattern {
  readonly kind: DocumentKind;
  readonly pattern: RegExp;
}

/**
 * Kinds by the words a head or source line begins with, the more special first. `Draft` before a cable makes a draft; before
 * other papers it changes nothing.
 */
const KIND_WORDS: readonly KindPattern[] = [
  { kind: 'editorial_note', pattern: /^Editorial Note/i },
  { kind: 'draft_telegram', pattern: /^Draft (?:Telegram|Instructions?)\b/i },
  { kind: 'circular_telegram', pattern: /^Circular (?:Telegram|Cable)\b/i },
  { kind: 'circular_airgram', pattern: /^Circular Airgram\b/i },
  { kind: 'circular_instruction', pattern: /^Circular (?:Instructions?|Despatch)\b/i },
  { kind: 'telegram', pattern: /^(?:Telegrams?|Cablegram|Cable|Teletype|Telex)\b(?! Conversation)/i },
  { kind: 'airgram', pattern: /^Airgram\b/i },
  { kind: 'despatch', pattern: /^D[ei]spatch\b/i },
  { kind: 'instruction', pattern: /^Instructions? (?:From|to|for|\d|No)/i },
  { kind: 'message', pattern: /^(?:Draft |Backchannel |Personal |Telegraphic )*Messages? (?:From|to|\w+ \d)/i },
  { kind: 'memcon', pattern: /^(?:Draft |United States |Substance of |Extracts? From |\w+ )?(?:Memorand(?:um|a)|Memo) of (?:a |the |an |Telephone |\w+ )*(?:Conversations?|Discussions?|Conferences?|Meetings?|Telephone)/i },
  { kind: 'memcon', pattern: /^(?:Transcript of (?:a )?(?:Telephone|Meeting|Conversation)|(?:Telephone )?Conversation (?:Between|Among)|Telephone Conversation)/i },
  { kind: 'minutes_notes', pattern: /^(?:Draft |Approved |Summary |Rough )?(?:Minutes|Notes? (?:of|on|for)|Diary|Record (?:of|on)|Summary (?:Record|Notes|Minutes|of (?:a |the |Discussion|Meeting|Conclusions))|Verbatim)/i },
  { kind: 'statement', pattern: /^(?:Draft |Text of |Public )?(?:Address|Remarks|Statements?|Speech|Toast)\b(?! of Policy)/i },
  { kind: 'report_paper', pattern: /^Research Memorandum Prepared/i },
  { kind: 'letter', pattern: /^(?:Research Memorandum From|(?:Draft |Personal |Proposed )?(?:Letter|Note From))/i },
  { kind: 'report_paper', pattern: /^Intelligence Memorandum/i },
  { kind: 'memorandum', pattern: /^(?:[A-Z][\w-]* ){0,3}Memorand(?:um|a)\b/i },
  { kind: 'report_paper', pattern: /\b(?:Estimate|Paper|Report|Study|Action Memorandum No|Aide-Mémoire|Intelligence Note|Information Cable|Directive)\b/i },
]; // prettier-ignore

/** The kind that a head's first words name, or undefined. */
export function kindOf(words: string): DocumentKind | undefined {
  return KIND_WORDS.find(({ pattern }) => pattern.test(words))?.kind;
}

const CABLES: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'telegram',
  'circular_telegram',
  'airgram',
  'circular_airgram',
  'despatch',
  'instruction',
  'circular_instruction',
  'draft_telegram',
  'message',
]);

/** Cables and their carriers by mail: papers with a number, a sender and an addressee. */
export function isCable(kind: DocumentKind | undefined): boolean {
  return kind !== undefined && CABLES.has(kind);
}
