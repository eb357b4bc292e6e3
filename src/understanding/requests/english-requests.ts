import type { PaperRequest } from '../../model/talk.ts';

/** A form in which English papers ask. `anchor`: a word without which it cannot stand there. */
export interface RequestForm {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly asker: PaperRequest['asker'];
  readonly confidence: number;
}

const OUR_SIDE =
  '(?:I|we|[Ww]e|Embassy|Embassies|Department|Dept|Legation|Mission|Consulate|Delegation|USUN|Ambassador)';
const YOURS =
  "(?:your|Your|Department’s|Department's|Dept’s|Dept's|Depts|Deptls?|Embassy’s|Embassy's|Ministry’s)";
/** What only another paper can give. */
const WANTED =
  '(?:instructions?|guidance|orders|direction|authority|authorization|authorisation|approval|concurrence|consent|views?|comments?|opinions?|recommendations?|suggestions|assessment|estimate|evaluation|appraisal|reactions?|advice|reply|answer|response|decision|clarification|confirmation)';
/** `Appreciate evaluation contained your 2196 and have taken it into account`: thanks for what came. */
const GIVEN =
  '[^.;]{0,90}?(?:\\b(?:contained|set forth|expressed|reported|given|furnished|submitted|in)(?: in)? (?:your|ur|[Ee]mbtel|[Dd]eptel) ?\\d|\\band (?:have|has|are) )';
const LITTLE_WORDS = "(?:[\\w’'/-]+,? ){0,5}?";
const TO_US = '(?:me|us|Department|Dept|Deptel|Embassy|Legation|the Department|the Embassy)';

const form = (rule: string, pattern: string, confidence: number): RequestForm => ({
  rule,
  pattern: new RegExp(pattern),
  confidence,
  asker: 'writer',
});

/** The same, where someone else asks and the paper passes it on. */
export const passedOn = (one: RequestForm): RequestForm => ({ ...one, asker: 'other' });

/**
 * `Please instruct.` `Please advise Department urgently`, `please telegraph your views`: words that ask for words. `Please inform the Foreign
 * Minister` asks for a deed, and is none.
 */
export const PLEASE: readonly RequestForm[] = [
  form('please-instruct', '\\b[Pp]l(?:ease|s) (?:urgently )?(?:instruct|reply|answer|comment|confirm|clarify)\\b', 0.92),
  form(
    'please-advise',
    `\\b[Pp]l(?:ease|s) (?:urgently |promptly )?(?:advise|inform|notify)(?: (?:urgently|soonest|promptly|by \\w+|as soon as|if\\b|whether\\b|when\\b|what\\b|how\\b|${TO_US}\\b)|[.;,]|$)`,
    0.9,
  ),
  form(
    'please-report',
    `\\b[Pp]l(?:ease|s) (?:urgently |promptly |also )?(?:telegraph|cable|wire|submit|furnish|send|give|transmit|report|let|tell)(?: ${TO_US})?(?: (?:have|know|us|me))? ${LITTLE_WORDS}(?:${YOURS} ${LITTLE_WORDS}${WANTED}|(?:instructions|views|comments|recommendations|reply|reactions?|report|information|appraisal|estimate|assessment|soonest|whether|what)\\b)`,
    0.85,
  ),
  form(
    'request-of-addressee',
    `\\b[Pp]l(?:ease|s) (?:request|ask) instructions`,
    0.85,
  ),
]; // prettier-ignore

/** `Request Department's views`, `I request instructions`; `your request for instructions` tells of one, and is none. */
export const REQUEST: readonly RequestForm[] = [
  form(
    'request-views',
    `(?:^|[.;:] |\\b${OUR_SIDE} (?:therefore |accordingly |also |again |urgently |respectfully |earnestly )?)(?:I )?[Rr]equests? (?!for\\b|of\\b)${LITTLE_WORDS}(?:${WANTED}\\b|Department(?:’|')s(?=[.;,]|$))`,
    0.9,
  ),
  form(
    'have-honor-to-request',
    `\\b(?:have the honor|beg|wish|desire|would like|venture|(?:I|[Ww]e) have) (?:respectfully )?to (?:request|ask)(?: for)? ${LITTLE_WORDS}${WANTED}\\b`,
    0.85,
  ),
  form(
    'views-are-requested',
    `\\b(?:${YOURS} |[Aa]n? (?:early |urgent |prompt )?|[Ee]arly |[Uu]rgent |[Ff]urther |[Dd]etailed )${LITTLE_WORDS}${WANTED} (?:\\w+ ){0,6}?(?:is|are|was|would be)? ?(?:\\w+ly )?requested\\b`,
    0.9,
  ),
]; // prettier-ignore

/** `I ask for orders`, `I ask to be told urgently which figure to hold to`, `We await your instructions`. */
export const ASK: readonly RequestForm[] = [
  form(
    'ask-for-orders',
    `\\b(?:I|[Ww]e) (?:\\w+ly )?(?:ask|beg|await|solicit|request|need|require)(?: for)? ${LITTLE_WORDS}(?:instructions?|orders|guidance|authority|authorization|approval|concurrence|views|opinion|reply|answer|decision)\\b`,
    0.9,
  ),
  form(
    'ask-to-be-told',
    `\\b(?:I|[Ww]e) (?:\\w+ly )?(?:ask|beg|request|wish|should like|would like) (?:\\w+ly )?to be (?:\\w+ly )?(?:told|informed|advised|instructed|notified)\\b`,
    0.88,
  ),
  form(
    'await-reply',
    `(?:^|[.;] )(?:Await(?:ing)?|Will await|Shall await) ${LITTLE_WORDS}(?:instructions?|orders|guidance|reply|answer|decision|views)\\b`,
    0.85,
  ),
]; // prettier-ignore

/** `Would appreciate Department's views`, `I should be grateful for instructions`, `Your comments would be welcome`. */
export const APPRECIATE: readonly RequestForm[] = [
  form(
    'would-appreciate',
    `\\b(?:[Ww]ould|[Ss]hould|[Ww]ill|[Dd]o|shall) (?:\\w+ly )?(?:appreciate|welcome|be (?:\\w+ly )?(?:grateful|glad|pleased|obliged) (?:for|to (?:have|receive|know|learn))|value|like (?:to have|to receive|to know))(?: ${LITTLE_WORDS}${WANTED}\\b| ${LITTLE_WORDS}whether (?:you|the Department|Department|Embassy)\\b)`,
    0.82,
  ),
  form(
    'useful-to-have',
    `\\b(?:[Ii]t would|[Ww]ould) be (?:\\w+ )?(?:useful|helpful|appreciated) (?:to (?:have|receive)|if (?:you|Department|the Department|Dept|Embassy|the Embassy) (?:could|would|will)) ${LITTLE_WORDS}(?:${WANTED}|me|us)\\b`,
    0.8,
  ),
  form(
    'would-be-appreciated',
    `\\b(?:${YOURS}|[Ee]arly|[Pp]rompt|[Uu]rgent|[Aa]ny|[Aa]n) ${LITTLE_WORDS}${WANTED} (?:\\w+ ){0,8}?(?:would|will|is|are|should) (?:be )?(?:\\w+ly |most |very |much )?(?:appreciated|welcomed?|desired|needed|awaited|solicited)\\b`,
    0.85,
  ),
  form(
    'appreciate-your-views',
    `(?:^|[.;] )(?:Appreciate|Would appreciate|Should appreciate|Desire) ${LITTLE_WORDS}${WANTED}\\b(?!${GIVEN})`,
    0.85,
  ),
]; // prettier-ignore

/** `asked to be told of our reply`: a third person's request, passed on. */
export const ASKED: readonly RequestForm[] = [
  passedOn(form(
    'asked-for-our-reply',
    '\\b(?:asked|requested|begged|hoped|wished|desired|expressed (?:the )?(?:hope|desire|wish))\\b[^.?!]{0,70}\\b(?:informed|told|advised|notified|given|know|have|receive)\\b[^.?!]{0,60}\\b(?:our|your|my government’s|the Department(?:’|\')s|the Government(?:’|\')s|the American|the United States|the Soviet) (?:\\w+ ){0,2}(?:reply|answer|decision|views|reaction|response|opinion)\\b',
    0.85,
  )),
  passedOn(form(
    'asked-for-early-reply',
    '(?<!\\b(?:I|[Ww]e|have|had) )\\b(?:asked|requested|begged|pressed|urged)(?: me| us)?(?: again)? for (?:an? |our |your )(?:\\w+ ){0,2}(?:reply|answer|response|decision)\\b',
    0.75,
  )),
]; // prettier-ignore

/** `report to the centre or send me your opinion`, `give me your views`. */
export const YOUR_OPINION: readonly RequestForm[] = [
  form(
    'your-opinion',
    "(?<!\\b(?:I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey|who|not|will|would|could|to|the|a|an|his|her|my|this|that|your|[Oo]ur) )\\b(?:[Rr]eport|[Ss]end|[Gg]ive|[Cc]ommunicate|[Tt]elegraph|[Cc]able|[Ww]ire|[Ll]et me have)\\b (?:\\w+ ){0,7}?your (?:\\w+ ){0,2}(?:opinions?|views|recommendations?|comments|reactions?|reply|answer|estimate|assessment|suggestions|advice)\\b",
    0.82,
  ),
]; // prettier-ignore

/** `Shall I call on him?` `Does Department approve?` `May I have authority …?` */
export const QUESTION: readonly RequestForm[] = [
  form(
    'question-to-addressee',
    '(?:^|[.;] )(?:(?:Am I|Are we) (?:not |now )?(?:authori[sz]ed|correct|right|to (?:tell|say|inform|sign|proceed|accept|act|reply|take|protest|assume|remain|leave))\\b|(?:Shall|Should|May) (?:I|we) (?:\\w+ ){0,3}?(?:tell|say|inform|sign|proceed|accept|act|reply|have (?:your|instructions|authority)|authori[sz]ed|take|join|attend|present|protest|make|call|assume|remain|leave)\\b|(?:Do you|Does (?:the )?Dep(?:artment|t)|Would (?:the )?Dep(?:artment|t)) (?:approve|concur|agree|wish me|desire me|wish us|wish Embassy|desire Embassy|authori[sz]e|object)\\b)[^.;]{0,160}\\?',
    0.78,
  ),
]; // prettier-ignore
