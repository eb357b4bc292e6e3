import type { DocumentId, PersonId } from '../../model/ids.ts';
import type { Asked } from './asked.ts';
import { bearsTitle, weightOf } from './bearer-weights.ts';
import type { Entry } from './entries.ts';
import { keyFits } from './marked-key.ts';
import { type NameParts, isTitle } from '../../understanding/names/parse-name.ts';
import { type Match, NameIndex } from './name-index.ts';

export type Decision =
  | {
      readonly kind: 'identified';
      readonly person: PersonId;
      readonly rule: string;
      readonly confidence: number;
      readonly reason: string;
    }
  | { readonly kind: 'ambiguous'; readonly persons: readonly PersonId[]; readonly reason: string }
  | { readonly kind: 'unknown' };

/** A person as one volume lists them: in one line as a rule, in several where a volume has several lists. */
interface Listed {
  readonly person: PersonId;
  readonly entries: Entry[];
}

/** Who the names of a volume can be, by its own list of persons. */
export class VolumeNames {
  readonly #listed: readonly Listed[];
  readonly #index: NameIndex<Listed>;
  readonly #byKey = new Map<string, readonly [Listed, Entry]>();
  readonly #spellings = new Map<NameParts, Spelling>();
  readonly #reasons = new Map<string, string>();
  readonly #uses = new Map<Listed, number>();
  readonly #inPaper = new Map<DocumentId, Set<Listed>>();

  constructor(entries: readonly Entry[], personOf: (entry: Entry) => PersonId) {
    const listed = new Map<PersonId, Listed>();
    for (const entry of entries) {
      const person = personOf(entry);
      const one = listed.get(person) ?? { person, entries: [] };
      listed.set(person, one);
      one.entries.push(entry);
      for (const { key } of [entry.listed, ...entry.pointers]) this.#byKey.set(key, [one, entry]);
    }
    this.#listed = [...listed.values()];
    const bearers = this.#listed.map((who) => ({
      who,
      names: who.entries.flatMap((entry) => [entry.parts, ...entry.aliases]),
    }));
    this.#index = new NameIndex(bearers, 'any-word');
  }

  /** True where the volume has no list: then nobody can be known by it. */
  get isEmpty(): boolean {
    return this.#byKey.size === 0;
  }

  /** Learns from names that can be only one person: who is common in the volume, and who is in a paper. */
  learnIfSure(asked: Asked): void {
    const marked = this.#marked(asked);
    if (marked !== undefined) {
      this.#learn(asked, marked);
      return;
    }
    const [only, other] = this.#candidatesFor(asked).matches;
    if (only !== undefined && other === undefined) this.#learn(asked, only.who);
  }

  /** Learns from names that title or office settles, once those that need no settling are known. */
  learnIfClear(asked: Asked): void {
    if (this.#marked(asked) !== undefined) return;
    const [best, next] = this.#weighed(asked);
    if (best === undefined || next === undefined) return;
    if (best.weight - next.weight >= CLEAR) this.#learn(asked, best.listed);
  }

  /** Decides who a name is: by the key of its markup where that can be, else among those who bear it. */
  decide(asked: Asked): Decision {
    const { ref, surface } = asked.mention;
    const marked = this.#byKey.get(ref ?? '');
    if (marked === undefined) return this.#decideByName(asked);
    const [{ person }, entry] = marked;
    const byKey = this.#byMarkup(asked, marked);
    if (byKey !== undefined) return byKey;
    const reason = `The edition marks “${surface}” as ${entry.listed.name}, whose name it does not share.`;
    return refused(this.#decideByName(asked), { person, reason });
  }

  #marked(asked: Asked): Listed | undefined {
    const { ref } = asked.mention;
    const marked = ref === undefined ? undefined : this.#byKey.get(ref);
    return marked !== undefined && this.#byMarkup(asked, marked) ? marked[0] : undefined;
  }

  /** What is decided of a name by the key of its markup; nothing where the words do not fit the key. */
  #byMarkup(
    { name, mention }: Asked,
    [{ person }, entry]: readonly [Listed, Entry],
  ): Decision | undefined {
    const { marks } = this.#spellingOf(name);
    const known = marks.get(entry);
    if (known !== undefined) return known === 'misfit' ? undefined : known;
    const fitting = keyFits(name, mention.surface, entry);
    const reason = `The edition marks “${mention.surface}” as ${entry.listed.name}.`;
    const decision = {
      kind: 'identified',
      person,
      rule: 'markup',
      confidence: 0.98,
      reason,
    } as const;
    marks.set(entry, fitting ? decision : 'misfit');
    return fitting ? decision : undefined;
  }

  #spellingOf(name: NameParts): Spelling {
    const known = this.#spellings.get(name);
    if (known !== undefined) return known;
    const spelling: Spelling = { marks: new Map() };
    this.#spellings.set(name, spelling);
    return spelling;
  }

  #learn({ document }: Asked, listed: Listed): void {
    this.#uses.set(listed, (this.#uses.get(listed) ?? 0) + 1);
    const there = this.#inPaper.get(document);
    if (there === undefined) this.#inPaper.set(document, new Set([listed]));
    else there.add(listed);
  }

  /** Those who can bear the name. */
  #candidatesFor({ name, mention }: Asked): Candidates {
    const spelling = this.#spellingOf(name);
    if (mention.rule === 'marked-name') {
      spelling.marked ??= { matches: this.#find(name, true) };
      return spelling.marked;
    }
    spelling.read ??= { matches: this.#find(name, false) };
    return spelling.read;
  }

  #find(name: NameParts, marked: boolean): readonly Match<Listed>[] {
    const matches = marked ? this.#marksFor(name) : this.#index.find(name);
    const best = matches[0]?.score ?? 0;
    const least = Math.max(best - 1, marked ? 0 : 6);
    return matches.filter((match) => match.score >= least);
  }

  /** What an edition marks is a name, even if it is misspelt, a forename, or no more than `the King`. */
  #marksFor(name: NameParts): readonly Match<Listed>[] {
    const found = this.#index.findLoosely(name);
    if (found.length > 0) return found;
    if (isTitle(name.surname)) return this.#listedWhere((entry) => bearsTitle(entry, name.surname));
    if (isLetter(name))
      return this.#listedWhere(({ parts }) => parts.surname.startsWith(name.surname.charAt(0)));
    const shorter = withoutTail(name);
    return shorter === undefined ? found : this.#marksFor(shorter);
  }

  #listedWhere(holds: (entry: Entry) => boolean): readonly Match<Listed>[] {
    return this.#listed
      .filter(({ entries }) => entries.some(holds))
      .map((who) => ({ who, score: 3 }));
  }

  #decideByName(asked: Asked): Decision {
    const candidates = this.#candidatesFor(asked);
    if (candidates.matches.length > 1) return this.#decideByWeight(asked);
    candidates.decision ??= onlyBearer(asked, candidates.matches[0]);
    return candidates.decision;
  }

  #decideByWeight(asked: Asked): Decision {
    const weighed = this.#weighed(asked);
    const [best, next] = weighed;
    if (best === undefined || next === undefined) return UNKNOWN;
    const { person } = best.listed;
    const { surface } = asked.mention;
    const margin = best.weight - next.weight;
    if (margin < DECIDED) {
      const close = weighed.filter((one) => best.weight - one.weight < DECIDED);
      const reason = `“${surface}” can be ${close.length} persons of the list.`;
      return { kind: 'ambiguous', persons: close.map(({ listed }) => listed.person), reason };
    }
    const confidence = Math.min(0.97, 0.6 + margin * 0.06);
    const reason = this.#reasonFor(best.listed, weighed.length);
    return { kind: 'identified', person, rule: 'weighed', confidence, reason };
  }

  /** One string for all the names it is said of. */
  #reasonFor(listed: Listed, among: number): string {
    const reason = `Of ${among} persons of that name, office, paper and volume speak for ${nameOf(listed)}.`;
    const known = this.#reasons.get(reason);
    if (known !== undefined) return known;
    this.#reasons.set(reason, reason);
    return reason;
  }

  #weighed(asked: Asked): readonly Weighed[] {
    return this.#candidatesFor(asked)
      .matches.map(({ who, score }) => ({
        listed: who,
        score,
        weight: score + this.#weigh(asked, who),
      }))
      .sort((left, right) => right.weight - left.weight);
  }

  #weigh(asked: Asked, listed: Listed): number {
    const here = this.#inPaper.get(asked.document)?.has(listed) === true ? HERE : 0;
    const uses = Math.log2(1 + (this.#uses.get(listed) ?? 0)) * USE;
    return here + uses + weightOf(asked, listed.entries);
  }
}

const UNKNOWN: Decision = { kind: 'unknown' };

/** What is decided of a name that one person of the list can bear, or none. */
function onlyBearer({ mention }: Asked, only: Match<Listed> | undefined): Decision {
  if (only === undefined) return UNKNOWN;
  const { who, score } = only;
  const reason = `Only ${nameOf(who)} in the volume’s list can be “${mention.surface}”.`;
  const confidence = score >= 10 ? 0.97 : score >= 8 ? 0.92 : 0.75;
  return { kind: 'identified', person: who.person, rule: 'only-bearer', confidence, reason };
}

/** What was found out about one spelling: it holds for all its mentions. */
interface Spelling {
  readonly marks: Map<Entry, Decision | 'misfit'>;
  marked?: Candidates;
  read?: Candidates;
}

/** Those who can bear a name, and what is decided of it where there is no choice. */
interface Candidates {
  readonly matches: readonly Match<Listed>[];
  decision?: Decision;
}

interface Weighed {
  readonly listed: Listed;
  readonly score: number;
  readonly weight: number;
}

/** Weights, settled on the names task. A name needs a lead to be decided, and more to teach others. */
const DECIDED = 0.1;
const CLEAR = 2.5;
const HERE = 3;
const USE = 0.6;

const nameOf = ({ entries }: Listed): string => entries[0]?.listed.name ?? '';

interface Refusal {
  readonly person: PersonId;
  readonly reason: string;
}

/** The markup names someone whose name this is not: it is set aside, and that is said. */
function refused(byName: Decision, { person, reason }: Refusal): Decision {
  switch (byName.kind) {
    case 'identified':
      return {
        ...byName,
        rule: 'markup-refused',
        confidence: byName.confidence * 0.9,
        reason: `${reason} ${byName.reason}`,
      };
    case 'ambiguous':
      return { ...byName, reason: `${reason} ${byName.reason}` };
    case 'unknown':
      return { kind: 'ambiguous', persons: [person], reason };
  }
}

/** `K:` in a record of what was said: the paper knows who. */
function isLetter({ given, surname }: NameParts): boolean {
  return given.length === 0 && /^\p{Lu}\.?$/u.test(surname);
}

/** Marks that take in the next word: `the Hale Doctrine`, `Hale re Utopia`, `Hale clique`. */
function withoutTail({ given, surname, titles }: NameParts): NameParts | undefined {
  const about = given.indexOf('re');
  const own = about > 0 ? given.slice(0, about) : given;
  const last = own.at(-1);
  if (last === undefined || (about < 1 && !TAIL.test(surname))) return undefined;
  return { titles, given: own.slice(0, -1), surname: last };
}

const TAIL =
  /^(?:\p{Ll}+|IN|TO|AND|Doctrine|Plan|Administration|Government|Committee|Report|Mission|Proposal)$/u;
