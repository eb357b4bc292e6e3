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
  { kind: 'draft_telegram', pattern: /^Draft (?:Telegram|Instructions?)(?![a-z])/i },
  { kind: 'circular_telegram', pattern: /^Circular (?:Telegram|Cable)(?![a-z])/i },
  { kind: 'circular_airgram', pattern: /^Circular (?:Information )?Airgram(?![a-z])/i },
  { kind: 'circular_instruction', pattern: /^Circular (?:Instructions?|Despatch)(?![a-z])/i },
  { kind: 'telegram', pattern: /^(?:Telegrams?|Cablegram|Cable|Teletype|Telex)(?![a-z])(?! Conversation)/i },
  { kind: 'airgram', pattern: /^Airgram(?![a-z])/i },
  { kind: 'despatch', pattern: /^D[ei]spatch(?![a-z])/i },
  { kind: 'instruction', pattern: /^Instructions? (?:From|to|for|\d|No)/i },
  { kind: 'message', pattern: /^(?:Draft |Backchannel |Personal |Telegraphic )*Messages? (?:From|to|No\.|(?:[A-Z]+ )?\d)/i },
  { kind: 'memcon', pattern: /^(?:Draft |United States |Substance of |Extracts? From |Delegation |[A-Z][a-z]+ ){0,3}(?:Memorand(?:um|a)|Memo) of (?:(?:a|the|an|Telephone|[A-Z][\p{L}–-]+) ){0,4}(?:Conversations?|Discussions?|Conferences?|Meetings?|Telephone|Teleconference|Briefing)/iu },
  { kind: 'memcon', pattern: /^(?:Draft )?(?:Transcript of (?:a |the )?(?:Telephone|Teleconference|Meeting|Conversation)|(?:Telephone )?Conversation (?:Between|Among)|Telephone Conversation)/i },
  { kind: 'minutes_notes', pattern: /^(?:(?:Draft|Approved|Summary|Rough|Verbatim|Agreed) )?(?:Minutes|Notes? (?:of|on|for|Prepared)|Notes (?:by|From)|Diary|Record (?:of|on)|Summary (?:Record|Notes|Minutes|of (?:a |the )?(?:Discussion|Meeting|Conclusions|Conversation|Proceedings)))/i },
  { kind: 'statement', pattern: /^(?:Draft |Text of |Public |Farewell |Inaugural )?(?:Address|Remarks|Statements?|Speech|Toast)(?![a-z])(?! of (?:U\.?S\.? )?Policy)/i },
  // `Policy Information Statement Prepared in …`, `National Security Action Memorandum No. 98`
  { kind: 'report_paper', pattern: /^(?:National Security (?:Action|Study|Decision|Council)|Operations Coordinating Board|Research Memorandum (?:Prepared|No)|Intelligence Memorandum|Current Economic|(?:[A-Z][a-z]+ ){0,3}Statement Prepared)/i },
  { kind: 'letter', pattern: /^(?:Research Memorandum From|(?:Draft |Personal |Proposed )?(?:Letter|Note From))/i },
  { kind: 'memorandum', pattern: /^(?:[A-Z][\w-]* ){0,3}Memorand(?:um|a)(?![a-z])/i },
  { kind: 'report_paper', pattern: /\b(?:Estimate|Paper|Report|Study|Aide-Mémoire|Intelligence Note|Information Cable|Directive)(?![a-z])/i },
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
