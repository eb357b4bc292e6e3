import type { Span } from '../model/evidence.ts';
import { closestField, QUERY_FIELDS } from './fields.ts';
import { readLexemes } from './lexer.ts';
import type { Lexeme } from './lexer.ts';
import { Unreadable } from './syntax.ts';
import type { Query } from './syntax.ts';

/** More than this no one types; what is longer was pasted by mistake, or to do harm. */
const LONGEST_QUERY = 2000;
const MOST_TERMS = 60;
const DEEPEST = 20;

/** Takes a query apart. Throws `Unreadable`, and nothing else, for what makes no sense. */
export function parse(text: string): Query {
  if (text.length > LONGEST_QUERY) {
    throw new Unreadable(
      { code: 'tooLong', most: String(LONGEST_QUERY) },
      {
        start: LONGEST_QUERY,
        end: text.length,
      },
    );
  }
  return new Parser(readLexemes(text)).query();
}

/** Recursive descent: any := all (OR all)*, all := unary (AND? unary)*, unary := NOT unary | primary. */
class Parser {
  readonly #lexemes: readonly Lexeme[];
  #next = 0;
  #depth = 0;
  #terms = 0;

  constructor(lexemes: readonly Lexeme[]) {
    this.#lexemes = lexemes;
  }

  query(): Query {
    if (this.#peek().kind === 'end') return { kind: 'everything' };
    const query = this.#any();
    const rest = this.#peek();
    if (rest.kind === 'close') {
      throw new Unreadable({ code: 'closesNothing' }, rest.at);
    }
    return query;
  }

  #any(): Query {
    const of = [this.#all()];
    while (this.#peek().kind === 'or') {
      this.#operand(this.#take(), 'OR');
      of.push(this.#all());
    }
    return several('any', of);
  }

  #all(): Query {
    const first = this.#peek();
    if (first.kind === 'or' || first.kind === 'and') {
      const name = first.kind.toUpperCase();
      throw new Unreadable({ code: 'needsBefore', operator: name }, first.at);
    }
    const of = [this.#unary()];
    for (;;) {
      const next = this.#peek();
      if (next.kind === 'and') this.#operand(this.#take(), 'AND');
      else if (next.kind === 'or' || next.kind === 'close' || next.kind === 'end') break;
      of.push(this.#unary());
    }
    return several('all', of);
  }

  #unary(): Query {
    const next = this.#peek();
    if (next.kind !== 'not' && next.kind !== 'minus') return this.#primary();
    this.#operand(this.#take(), next.kind === 'not' ? 'NOT' : '-');
    return this.#deeper(next.at, () => ({ kind: 'not', of: this.#unary() }));
  }

  #primary(): Query {
    const lexeme = this.#take();
    switch (lexeme.kind) {
      case 'open':
        return this.#group(lexeme.at);
      case 'field':
        return this.#field(lexeme);
      case 'word':
        this.#refuseUnknownField(lexeme.text, lexeme.at);
        return this.#term(readWord(lexeme.text, lexeme.at), lexeme.at);
      case 'phrase':
        return this.#term(readPhrase(lexeme.text, lexeme.at), lexeme.at);
      case 'near':
        return this.#term(readNear(lexeme.inside, lexeme.at), lexeme.at);
      case 'close':
        throw new Unreadable({ code: 'nothingBefore' }, lexeme.at);
      case 'and':
      case 'or':
      case 'not':
      case 'minus':
      case 'end':
        throw new Unreadable({ code: 'missing' }, lexeme.at);
    }
  }

  #group(open: Span): Query {
    return this.#deeper(open, () => {
      if (this.#peek().kind === 'close') {
        throw new Unreadable(
          { code: 'emptyGroup' },
          {
            start: open.start,
            end: this.#peek().at.end,
          },
        );
      }
      const inside = this.#any();
      if (this.#peek().kind !== 'close') {
        throw new Unreadable({ code: 'groupOpen' }, open);
      }
      this.#take();
      return inside;
    });
  }

  #field({ field, exact, at }: Extract<Lexeme, { kind: 'field' }>): Query {
    const next = this.#peek();
    if (next.kind !== 'word' && next.kind !== 'phrase' && next.kind !== 'open') {
      throw new Unreadable({ code: 'needsValue', field }, at);
    }
    const of = this.#primary();
    return { kind: 'field', field, exact, of, at: { start: at.start, end: this.#last().end } };
  }

  /** `form:Hale` and `sender:Hale` are surely meant for fields; `EUR:RROE` is a drafting mark and is searched for as it is. */
  #refuseUnknownField(text: string, { start, end }: Span): void {
    const [, name = '', value = ''] = /^(\p{Ll}{2,}):(.?)/u.exec(text) ?? [];
    const at = { start, end: start + name.length + 1 };
    const meant = closestField(name);
    if (meant !== undefined) throw new Unreadable({ code: 'noField', name, meant }, at);
    const next = this.#peek();
    const quotes = next.at.start === end && (next.kind === 'phrase' || next.kind === 'open');
    if (name !== '' && (/\p{L}/u.test(value) || (value === '' && quotes))) {
      throw new Unreadable({ code: 'unknownField', name, fields: QUERY_FIELDS.join(', ') }, at);
    }
  }

  #term(query: Query, at: Span): Query {
    this.#terms += 1;
    if (this.#terms > MOST_TERMS) {
      throw new Unreadable({ code: 'tooManyWords', most: String(MOST_TERMS) }, at);
    }
    return query;
  }

  #deeper(at: Span, read: () => Query): Query {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new Unreadable({ code: 'tooDeep' }, at);
    const query = read();
    this.#depth -= 1;
    return query;
  }

  /** Sees to it that an operator is followed by something. */
  #operand(operator: Lexeme, name: string): void {
    const next = this.#peek().kind;
    if (next === 'end' || next === 'close' || next === 'or' || next === 'and') {
      throw new Unreadable({ code: 'needsAfter', operator: name }, operator.at);
    }
  }

  #peek(): Lexeme {
    return this.#lexemes[this.#next] ?? END;
  }

  #take(): Lexeme {
    const lexeme = this.#peek();
    this.#next += 1;
    return lexeme;
  }

  #last(): Span {
    return (this.#lexemes[this.#next - 1] ?? END).at;
  }
}

const END: Lexeme = { kind: 'end', at: { start: 0, end: 0 } };

/** One part stands for itself; parts of the same kind, as in `(a b) c`, run together. */
function several(kind: 'all' | 'any', of: readonly Query[]): Query {
  const [only] = of;
  if (of.length === 1 && only) return only;
  return { kind, of: of.flatMap((part) => (part.kind === kind ? part.of : [part])) };
}

function readWord(text: string, at: Span): Query {
  if (text === '*') return { kind: 'everything' };
  const star = text.indexOf('*');
  if (star < 0) return { kind: 'word', text, at };
  if (star < text.length - 1) {
    throw new Unreadable(
      { code: 'starInside' },
      {
        start: at.start + star,
        end: at.start + star + 1,
      },
    );
  }
  return { kind: 'prefix', start: text.slice(0, star), at };
}

function readPhrase(text: string, at: Span): Query {
  if (text.trim() === '') throw new Unreadable({ code: 'emptyQuote' }, at);
  return { kind: 'phrase', text: text.trim().replace(/\s+/g, ' '), at };
}

const DEFAULT_NEAR = 10;
const FARTHEST = 100;

function readNear(inside: string, at: Span): Query {
  const [, listed = '', distance] = /^([^,]*?)(?:,\s*(\d{1,9})\s*)?$/.exec(inside) ?? [];
  const words = listed.split(/\s+/).filter((word) => word !== '');
  if (words.length < 2) throw new Unreadable({ code: 'nearFew' }, at);
  if (words.length > 8) throw new Unreadable({ code: 'nearMany' }, at);
  if (words.some((word) => /["“”„«»*:]/.test(word))) {
    throw new Unreadable({ code: 'nearPlain' }, at);
  }
  const within = distance === undefined ? DEFAULT_NEAR : Number(distance);
  if (within < 1 || within > FARTHEST) {
    throw new Unreadable({ code: 'nearFar', most: String(FARTHEST) }, at);
  }
  return { kind: 'near', words, within, at };
}
