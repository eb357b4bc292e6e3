import type { Condition, TextField } from '../plan.ts';
import { joinTokens } from '../tokens.ts';

type WordCondition = Extract<Condition, { kind: 'word' | 'phrase' | 'near' | 'prefix' }>;

const COLUMN: Readonly<Record<TextField, string>> = {
  head: 'head',
  body: 'body',
  notes: 'notes',
  from: 'sender',
  to: 'addressee',
  person: 'person',
  file: 'file',
};

/**
 * The condition as one question to the full text, if it asks for nothing else. Every token is quoted: nothing typed is read as an
 * operator.
 */
export function textExpression(condition: Condition): string | undefined {
  switch (condition.kind) {
    case 'word':
    case 'phrase':
    case 'near':
    case 'prefix':
      return wordExpression(condition);
    case 'all':
      return allExpression(condition.of);
    case 'any':
      return joined(condition.of.map(textExpression), ' OR ');
    case 'not':
    case 'field':
    case 'dates':
    case 'everything':
      return undefined;
  }
}

/** `a AND b NOT c`; what is only forbidden cannot be asked of the engine. */
function allExpression(parts: readonly Condition[]): string | undefined {
  const wanted = joined(parts.filter((part) => part.kind !== 'not').map(textExpression), ' AND ');
  const forbidden = parts.filter((part) => part.kind === 'not').map((part) => part.of);
  if (wanted === undefined || forbidden.length === 0) return wanted;
  const unwanted = joined(forbidden.map(textExpression), ' OR ');
  return unwanted && `(${wanted}) NOT (${unwanted})`;
}

/** Undefined if there is nothing to join, or if a part cannot be asked. */
function joined(parts: readonly (string | undefined)[], operator: string): string | undefined {
  const known = parts.filter((part) => part !== undefined);
  if (known.length === 0 || known.length < parts.length) return undefined;
  return known.length === 1 ? known[0] : known.map((part) => `(${part})`).join(operator);
}

function wordExpression(condition: WordCondition): string {
  switch (condition.kind) {
    case 'word':
      return within(condition.in, anyOf(condition.tokens));
    case 'phrase':
      return within(condition.in, quote(...condition.tokens));
    case 'near': {
      const tokens = condition.tokens.map((token) => quote(token)).join(' ');
      return tokens === '' ? NOTHING : `NEAR(${tokens}, ${Math.trunc(condition.within)})`;
    }
    case 'prefix':
      return within(condition.in, `${quote(condition.start)} *`);
  }
}

function within(field: TextField | undefined, expression: string): string {
  return field === undefined ? expression : `{${COLUMN[field]}} : (${expression})`;
}

const NOTHING = '""';

function anyOf(tokens: readonly string[]): string {
  return tokens.length === 0 ? NOTHING : tokens.map((token) => quote(token)).join(' OR ');
}

/**
 * One string for the engine; several tokens are a phrase. Doubling quotation marks is all that a string needs; a zero byte would end it
 * early.
 */
function quote(...tokens: readonly string[]): string {
  return `"${joinTokens(tokens).replaceAll('"', '""').replaceAll('\0', '')}"`;
}
