import type { ExplanationWords } from '../../search/explanation.ts';
import { say } from './say.ts';

/** How a query was read, in the language of the answer. */
export const EXPLAINED: ExplanationWords = {
  leftOut: (read, words) => say('read.leftOut', { read, words: words.join(', ') }),
  or: (one, other) => say('read.or', { one, other }),
  and: (one, other) => say('read.and', { one, other }),
  not: (part) => say('read.not', { part }),
  near: (words, within) => say('read.near', { words: words.join(', '), within }),
  everything: () => say('read.everything'),
  phrase: (words) => say('read.exactly', { words }),
  prefix: (start) => say('read.startsWith', { start }),
  within: (field, value) => say(`readIn.${field}`, { value }),
  valueStartsWith: (start) => say('read.valueStartsWith', { start }),
  exactly: (value) => say('read.valueExactly', { value }),
  byInference: () => say('read.byInference'),
  orInferred: (days) => say('read.orInferred', { days }),
  upTo: (to) => say('read.upTo', { to }),
  fromOn: (from) => say('read.fromOn', { from }),
  fromTo: (from, to) => say('read.fromTo', { from, to }),
};
