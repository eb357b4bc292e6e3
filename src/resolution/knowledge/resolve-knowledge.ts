import type { Evidence, Reading } from '../../model/evidence.ts';
import type { MentionId, PersonId } from '../../model/ids.ts';
import type { Knowing, KnowledgeBasis } from '../../model/knowledge.ts';
import type { Person } from '../../model/people.ts';
import type { PartTaken } from '../../model/talk.ts';
import type { HeldPaper, Holdings, Travel } from '../holdings.ts';
import { Holders } from './holders.ts';
import type { KnownParts, Who } from './known-parts.ts';
import { holderKey, isDepartment, postKey } from './office-keys.ts';
import { type Sent, sinceOf } from './since.ts';

export interface Known {
  readonly persons: readonly Person[];
  readonly parts: KnownParts;
}

/**
 * On what grounds persons knew papers, and since when: by a part in the paper's travel, by being told as the paper says, by the office it goes to.
 * Pure. Made paper by paper while it is gone through, so that the grounds of a whole archive never lie in memory.
 */
export function resolveKnowledge(holdings: Holdings, { persons, parts }: Known): Iterable<Knowing> {
  return {
    *[Symbol.iterator]() {
      yield* knowledgeOf(holdings.papers(), parts, new Holders(holdings, persons));
    },
  };
}

/** The same for some papers, as the holders of offices are known. */
export function* knowledgeOf(
  papers: Iterable<HeldPaper>,
  parts: KnownParts,
  holders: Pick<Holders, 'on'>,
): Generator<Knowing> {
  for (const paper of papers) {
    if (paper.role === 'apparatus') continue;
    yield* knowingOf(paper, parts.of(paper.id), holders);
  }
}

/** How sure it is that who played a part knew what the paper says. */
const BY_PART: Readonly<Record<PartTaken['part'], number>> = {
  author: 0.97,
  signer: 0.97,
  drafter: 0.97,
  clearer: 0.9,
  participant: 0.95,
  addressee: 0.92,
  'copy-holder': 0.9,
};

function knowingOf(
  paper: HeldPaper,
  known: readonly Who[],
  holders: Pick<Holders, 'on'>,
): Iterable<Knowing> {
  const { id, kind, envelope, travel, talk } = paper;
  const sent: Sent = { id, kind, envelope, travel };
  const grounds = new Grounds(sent);
  const persons = new Map<MentionId, Who>(known.map((one) => [one.mention, one]));
  const { parts, tellings } = talk;
  for (const { name, part, evidence } of parts) {
    const who = persons.get(name);
    if (who)
      grounds.add(who.person, part, {
        evidence: [evidence],
        confidence: who.confidence * BY_PART[part],
      });
  }
  for (const { name, evidence, confidence } of tellings) {
    const who = persons.get(name);
    if (who)
      grounds.add(who.person, 'told', {
        evidence: [evidence],
        confidence: who.confidence * confidence,
      });
  }
  addOffices(sent, holders, grounds);
  return grounds.all();
}

/** Those whom the paper reaches by their office, where it does not name them. */
function addOffices(
  { envelope, travel }: Sent,
  holders: Pick<Holders, 'on'>,
  grounds: Grounds,
): void {
  const day = envelope.date?.value.slice(0, 10) ?? '';
  if (day.length < 10 || !isAmerican(envelope)) return;
  for (const { basis, reading, keyOf } of officesIn(travel, grounds)) {
    const key = keyOf(reading.value);
    const holder = key === undefined ? undefined : holders.on(key, day);
    if (holder === undefined) continue;
    const { person, confidence, reason } = holder;
    grounds.add(person, basis, { evidence: reading.evidence.slice(0, 1), confidence, reason });
  }
}

/** A post of another country's service has another chief. */
const isAmerican = ({ from, to }: HeldPaper['envelope']): boolean =>
  isDepartment(from?.value) || isDepartment(to?.value);

interface OfficeNamed {
  readonly basis: KnowledgeBasis;
  readonly reading: Reading;
  readonly keyOf: (office: string) => string | undefined;
}

function officesIn(travel: Travel, grounds: Grounds): readonly OfficeNamed[] {
  const { from, to, repeatedTo = [], sentTo = [] } = travel;
  const author = grounds.has('author') || from === undefined ? [] : [from];
  const addressee = grounds.has('addressee') || to === undefined ? [] : [to];
  const named = (
    basis: KnowledgeBasis,
    readings: readonly Reading[],
    keyOf: OfficeNamed['keyOf'],
  ): readonly OfficeNamed[] => readings.map((reading) => ({ basis, reading, keyOf }));
  return [
    ...named('author-by-office', author, holderKey),
    ...named('addressee-by-office', addressee, holderKey),
    ...named('addressee-by-office', sentTo, postKey),
    ...named('repeated-to-by-office', repeatedTo, postKey),
  ];
}

interface Ground {
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  readonly reason?: string;
}

const MOST_EVIDENCE = 3;

/** The grounds of one paper: for each person and ground the surest, with the words of all. */
class Grounds {
  readonly #paper: Sent;
  readonly #all = new Map<string, Knowing>();

  constructor(paper: Sent) {
    this.#paper = paper;
  }

  add(person: PersonId, basis: KnowledgeBasis, ground: Ground): void {
    // A name says more than an office.
    if (ground.reason !== undefined && this.#knows(person)) return;
    const key = `${person} ${basis}`;
    const known = this.#all.get(key);
    const evidence = [...(known?.evidence ?? []), ...ground.evidence].slice(0, MOST_EVIDENCE);
    const confidence = rounded(Math.max(known?.confidence ?? 0, ground.confidence));
    this.#all.set(key, {
      person,
      document: this.#paper.id,
      basis,
      since: sinceOf(this.#paper, basis),
      confidence,
      evidence,
      ...(ground.reason !== undefined && { reason: ground.reason }),
    });
  }

  has(basis: KnowledgeBasis): boolean {
    return [...this.#all.values()].some((one) => one.basis === basis);
  }

  all(): Iterable<Knowing> {
    return this.#all.values();
  }

  #knows(person: PersonId): boolean {
    return [...this.#all.values()].some((one) => one.person === person && one.reason === undefined);
  }
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
