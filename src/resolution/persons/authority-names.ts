import type { AuthorityPerson } from '../../model/authority.ts';
import type { Match } from './name-index.ts';
import { knownPersons, namesOf } from './known-persons.ts';
import type { NameParts } from '../../understanding/names/parse-name.ts';
import { compareNames } from './name-agreement.ts';
import { couldAct, heldBest, heldIn, tenureOf } from './tenures.ts';
import type { Asked } from './asked.ts';

/** Why someone of the authority is the one a paper names, with the weight of it. */
interface Weighed {
  readonly person: AuthorityPerson;
  readonly weight: number;
  readonly reasons: readonly string[];
}

export type AuthorityDecision =
  | {
      readonly kind: 'identified';
      readonly person: AuthorityPerson;
      readonly confidence: number;
      readonly reason: string;
    }
  | {
      readonly kind: 'ambiguous';
      readonly persons: readonly AuthorityPerson[];
      readonly reason: string;
    }
  | { readonly kind: 'unknown' };

/** Less than this is a surname that happens to be known. */
const NEEDED = 3.5;
const MARGIN = 1;

/**
 * Decides by the authority who a name is: forenames, the office the words give, and who was in office that year each weigh. A
 * surname alone is enough only for the leaders of the two foreign services.
 */
export function decideByAuthority(
  asked: Asked,
  bearers: readonly AuthorityBearer[] = bearersOf(asked.name),
): AuthorityDecision {
  if (bearers.length === 0) return UNKNOWN;
  const weighed = bearers
    .flatMap((bearer) => weigh(asked, bearer) ?? [])
    .filter((one) => one.weight >= NEEDED)
    .sort((left, right) => right.weight - left.weight);
  const [best, next] = weighed;
  if (best === undefined) return UNKNOWN;
  if (next !== undefined && best.weight - next.weight < MARGIN) {
    const close = weighed.filter((one) => best.weight - one.weight < MARGIN);
    const reason = `${close.length} persons in office fit “${asked.mention.surface}”.`;
    return { kind: 'ambiguous', persons: close.map((one) => one.person), reason };
  }
  const confidence = Math.min(0.97, 0.62 + best.weight * 0.05);
  return {
    kind: 'identified',
    person: best.person,
    confidence,
    reason: `${best.reasons.join('; ')}.`,
  };
}

const UNKNOWN: AuthorityDecision = { kind: 'unknown' };

/** Someone of the authority who can bear a name, and how far the forenames agree. */
export interface AuthorityBearer {
  readonly person: AuthorityPerson;
  readonly full: number;
  readonly initials: number;
}

/** Who of the authority can bear a name, whatever the paper that has it. */
export function bearersOf(name: NameParts): readonly AuthorityBearer[] {
  const matches = knownPersons().index.find(name);
  return matches.flatMap((match) => (match.score >= 8 ? (bearerOf(name, match) ?? []) : []));
}

function bearerOf(
  asked: NameParts,
  { who: person }: Match<AuthorityPerson>,
): AuthorityBearer | undefined {
  const names = namesOf(person).map((name) => compareNames(asked, name));
  const fitting = names.filter((name) => name.surname !== 'none' && name.conflict === false);
  if (fitting.length === 0) return undefined;
  const sounds = fitting.every((name) => name.surname === 'sound');
  const full = Math.max(...fitting.map((name) => name.full));
  if (sounds && person.source === 'american' && full === 0) return undefined;
  return { person, full, initials: Math.max(...fitting.map((name) => name.initials)) };
}

function weigh(asked: Asked, { person, full, initials }: AuthorityBearer): Weighed | undefined {
  if (asked.year !== undefined && !couldAct(person, asked.year)) return undefined;
  const steps = [forenames(full, initials), office(asked, person), leader(asked, person)].filter(
    (step) => step !== undefined,
  );
  const weight = steps.reduce((sum, step) => sum + step.weight, 0);
  const reasons = [`surname ${asked.name.surname}`, ...steps.map((step) => step.reason)];
  return { person, weight, reasons };
}

interface Step {
  readonly weight: number;
  readonly reason: string;
}

function forenames(full: number, initials: number): Step | undefined {
  if (full + initials === 0) return undefined;
  return { weight: full * 2.5 + initials, reason: 'forenames agree' };
}

/** The office that the words give, and whether it was held then. */
function office(asked: Asked, person: AuthorityPerson): Step | undefined {
  const { role } = asked.mention;
  const tenure = role === undefined ? undefined : tenureOf(person, role, asked.year);
  if (role !== undefined && tenure !== undefined) {
    const span = `${tenure.from} to ${tenure.to}`;
    if (asked.year !== undefined && !heldIn(tenure, asked.year)) return undefined;
    return { weight: 4, reason: `the words “${role}” fit ${tenure.role} (${span})` };
  }
  return undefined;
}

/** Someone at the head of a foreign service is named by surname alone. */
function leader(asked: Asked, person: AuthorityPerson): Step | undefined {
  const { year } = asked;
  if (year === undefined) return undefined;
  const leading = person.tenures.filter((one) => isLeading(person, one.role));
  const tenure = heldBest(leading, year);
  if (tenure === undefined) return undefined;
  return {
    weight: 3.5,
    reason: `${tenure.role} from ${tenure.from} to ${tenure.to}, paper of ${year}`,
  };
}

function isLeading(person: AuthorityPerson, role: string): boolean {
  return person.source === 'soviet' || /^(?:Under )?Secretary of State\b(?! ad interim)/.test(role);
}
