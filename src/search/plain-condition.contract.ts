import type { Condition } from '../store/plan.ts';
import { isLanguageStemToken } from './tokens.ts';

/** A condition without the stems of other languages that each of its words has, for tables that ask about other things. */
export function plain(condition: Condition): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { ...condition, of: condition.of.map(plain) };
    case 'not':
      return { ...condition, of: plain(condition.of) };
    case 'word':
      return {
        ...condition,
        tokens: condition.tokens.filter((token) => !isLanguageStemToken(token)),
      };
    case 'phrase':
    case 'prefix':
    case 'near':
    case 'field':
    case 'dates':
    case 'everything':
      return condition;
  }
}
