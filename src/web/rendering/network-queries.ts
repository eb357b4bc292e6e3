import type { Between } from '../urls.ts';
import type { Correspondent, Strand } from './network.ts';
import { type Span, clausesOfSpan } from './traffic-asked.ts';

/** The question that finds the papers of a strand. Persons are asked for by name, and others may be called the same. */
export function queryOfStrand(strand: Strand, between: Between, span: Span): string {
  const ends =
    between === 'persons'
      ? `by:${quoted(strand.from.name)} to:${quoted(strand.to.name)}`
      : `${oneOf('from', strand.senders)} ${oneOf('to', strand.addressees)}`;
  return `${ends} ${clausesOfSpan(span)}`;
}

/** The question that finds what an office sent and got. Of very many names the commonest are asked for. */
export function queryOfOffice(office: Correspondent, span: Span): string {
  const sides = [oneOf('from', office.asSender), oneOf('to', office.asAddressee)].filter(Boolean);
  const ends = sides.length > 1 ? `(${sides.join(' OR ')})` : sides.join('');
  return `${ends} ${clausesOfSpan(span)}`;
}

/** An address holds a thousand characters of a question: so many for each side. */
const LONGEST = 420;

/** `from=("Embassy in Norway" OR Oslo)`; nothing where there is no name. */
function oneOf(field: 'from' | 'to', names: readonly string[]): string {
  const shown: string[] = [];
  let length = 0;
  for (const name of names) {
    const words = quoted(name);
    length += words.length + ' OR '.length;
    if (shown.length > 0 && length > LONGEST) break;
    shown.push(words);
  }
  if (shown.length === 0) return '';
  return shown.length === 1 ? `${field}=${shown[0]}` : `${field}=(${shown.join(' OR ')})`;
}

const QUOTES = /["“”„«»]+/g;

function quoted(name: string): string {
  return `"${name.replace(QUOTES, ' ')}"`;
}
