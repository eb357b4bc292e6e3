import type {
  DisputedReading,
  Envelope,
  EnvelopeField,
  RepeatedField,
  SingleField,
} from '../model/envelopes.ts';
import { REPEATED_FIELDS, SINGLE_FIELDS } from '../model/envelopes.ts';
import type { Author, Reading } from '../model/evidence.ts';
import { nameKey } from './languages/transliterate.ts';
import type { Statement } from './statements.ts';

/** Who is believed first where two statements are equally sure: the encoding of an editor before our own reading. */
const STANDING: Readonly<Record<Author, number>> = {
  person: 0,
  markup: 1,
  grammar: 2,
  record: 3,
  rule: 4,
};

/**
 * Weighs what the patterns stated: for each field the best reading; what differs from it stands in `disputed`. Two
 * statements of the same value are one reading with the evidence of both.
 */
export function settle(statements: readonly Statement[]): Envelope {
  const byField = new Map<EnvelopeField, Statement[]>();
  for (const statement of statements) {
    const others = byField.get(statement.field);
    if (others === undefined) byField.set(statement.field, [statement]);
    else others.push(statement);
  }
  const single: { [field in SingleField]?: Reading } = {};
  const repeated: { [field in RepeatedField]?: readonly Reading[] } = {};
  const disputed: DisputedReading[] = [];
  for (const field of SINGLE_FIELDS) {
    const stated = byField.get(field);
    if (stated === undefined) continue;
    const [best, ...others] = merged(stated);
    if (best === undefined) continue;
    single[field] = best;
    for (const other of others) disputed.push({ ...other, field });
  }
  for (const field of REPEATED_FIELDS) {
    const stated = byField.get(field);
    if (stated !== undefined) repeated[field] = unranked(stated);
  }
  return { ...single, ...repeated, ...(disputed.length === 0 ? {} : { disputed }) };
}

/** A statement that the paper itself contradicts goes last, whoever makes it. */
function isDoubted({ confidence }: Statement): boolean {
  return confidence < 0.5;
}

/** One reading for each value, the best first. */
function merged(statements: readonly Statement[]): readonly Reading[] {
  if (statements.length === 1) return statements.map(readingOf);
  return unranked(
    statements.toSorted(
      (a, b) =>
        Number(isDoubted(a)) - Number(isDoubted(b)) ||
        STANDING[a.author] - STANDING[b.author] ||
        b.confidence - a.confidence,
    ),
  );
}

/** One reading for each value, in the order stated. */
function unranked(statements: readonly Statement[]): readonly Reading[] {
  const readings: Reading[] = [];
  for (const statement of statements) {
    const at = readings.findIndex((known) => saysTheSame(known, statement));
    const known = readings[at];
    if (known === undefined) readings.push(readingOf(statement));
    else readings[at] = together(known, statement);
  }
  return readings;
}

/** Fields that hold a person's name, the same in every layer but for its letters. */
const NAMES: ReadonlySet<EnvelopeField> = new Set<EnvelopeField>([
  'fromPerson',
  'toPerson',
  'signature',
  'issuedBy',
  'authenticated',
  'typist',
]);
/** Fields that each layer puts in its own language: `Soviet delegation`, `Совделегация`. */
const WORDED: ReadonlySet<EnvelopeField> = new Set<EnvelopeField>([
  'from',
  'to',
  'place',
  'subject',
]);

function saysTheSame(known: Reading, { field, value }: Statement): boolean {
  if (known.value === value || comparable(known.value) === comparable(value)) return true;
  if (isCyrillic(known.value) === isCyrillic(value)) return false;
  return WORDED.has(field) || (NAMES.has(field) && nameKey(known.value) === nameKey(value));
}

function isCyrillic(value: string): boolean {
  return /\p{Script=Cyrillic}/u.test(value);
}

function readingOf({ value, confidence, rule, author, evidence }: Statement): Reading {
  return { value, confidence, rule, author, evidence };
}

function together(known: Reading, again: Statement): Reading {
  return {
    ...known,
    confidence: Math.max(known.confidence, again.confidence),
    evidence: [...known.evidence, ...again.evidence],
  };
}

function comparable(value: string): string {
  return value.toLowerCase().replace(/[‐-―]/g, '-').replace(/\s+/g, ' ').trim();
}
