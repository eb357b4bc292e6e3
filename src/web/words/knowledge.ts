import type { KnowledgeBasis, SinceRule } from '../../model/knowledge.ts';
import type { PaperRequest, RequestWant } from '../../model/talk.ts';

export const BASIS_WORDS: Readonly<Record<KnowledgeBasis, string>> = {
  author: 'its writer',
  signer: 'signed it',
  drafter: 'drafted it',
  clearer: 'cleared it',
  addressee: 'its addressee',
  'copy-holder': 'had a copy',
  participant: 'took part in the talk',
  told: 'was told, the paper says',
  'author-by-office': 'held the office that sent it',
  'addressee-by-office': 'held the office it is addressed to',
  'repeated-to-by-office': 'held the office it was repeated to',
};

/** How the instant was reckoned, after `since` and its time. */
export const SINCE_WORDS: Readonly<Record<SinceRule, string>> = {
  'hour-of-paper': 'the hour it bears',
  'day-of-paper': 'the end of its day; it bears no hour',
  receipt: 'the receipt it states',
  'day-of-copies': 'the end of the day on which its copies were made',
  'day-after': 'the end of the next day, at the latest; receipt is not stated',
  'week-after': 'a week later, at the latest, as by airgram; receipt is not stated',
  'fortnight-after': 'a fortnight later, at the latest, as by mail; receipt is not stated',
  undated: 'at no instant; it has no date',
};

export const WANT_WORDS: Readonly<Record<RequestWant, string>> = {
  instructions: 'instructions',
  approval: 'approval',
  views: 'views',
  reply: 'a reply',
  information: 'information',
};

/** `Asks for views`, `Passes on that someone asks for a reply`. */
export function requestInWords({ wants, asker }: PaperRequest): string {
  return asker === 'writer'
    ? `asks for ${WANT_WORDS[wants]}`
    : `passes on a request for ${WANT_WORDS[wants]}`;
}
