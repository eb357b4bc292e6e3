import type { NameMention } from '../../model/mentions.ts';
import { fold } from './fold.ts';
import type { Entry } from './entries.ts';
import { describe, sharedWords } from './descriptions.ts';
import { keyFits } from './marked-key.ts';
import { type Match, NameIndex } from './name-index.ts';
import type { NameParts } from '../../understanding/names/parse-name.ts';
import type { Asked } from './asked.ts';

export type Decision =
  | {
      readonly kind: 'identified';
      readonly entry: Entry;
      readonly rule: string;
      readonly confidence: number;
      readonly reason: string;
    }
  | { readonly kind: 'ambiguous'; readonly entries: readonly Entry[]; readonly reason: string }
  | { readonly kind: 'unknown' };

/** Who the names of a volume can be, by its own list of persons. */
export class VolumeNames {
  readonly #index: NameIndex<Entry>;
  readonly #byKey = new Map<string, Entry>();
  readonly #candidates = new Map<string, readonly Match<Entry>[]>();
  readonly #uses = new Map<Entry, number>();
  readonly #inPaper = new Map<string, Set<Entry>>();

  constructor(entries: readonly Entry[]) {
    this.#index = new NameIndex(
      entries.map((entry) => ({ who: entry, names: [entry.parts, ...entry.aliases] })),
    );
    for (const entry of entries) for (const key of entry.keys) this.#byKey.set(key, entry);
  }

  candidates(name: NameParts): readonly Match<Entry>[] {
    const spelling = [...name.given, name.surname, name.generation ?? ''].join(' ');
    const known = this.#candidates.get(spelling);
    if (known !== undefined) return known;
    const matches = this.#index.findLoosely(name);
    const best = matches[0]?.score ?? 0;
    const close = matches.filter((match) => match.score >= best - 1);
    this.#candidates.set(spelling, close);
    return close;
  }

  /** True where the volume has no list: then nobody can be known by it. */
  get isEmpty(): boolean {
    return this.#byKey.size === 0;
  }

  /** Learns from names that can be only one person: who is common in the volume, and who is in a paper. */
  learnIfSure(asked: Asked): void {
    const [only, other] = this.candidates(asked.name);
    if (only === undefined || other !== undefined) return;
    const entry = only.who;
    this.#uses.set(entry, (this.#uses.get(entry) ?? 0) + 1);
    const there = this.#inPaper.get(asked.document) ?? new Set();
    this.#inPaper.set(asked.document, there.add(entry));
  }

  /** Decides who a name is: by the key of its markup where that can be, else among those who bear it. */
  decide(asked: Asked): Decision {
    const { ref, surface } = asked.mention;
    const marked = ref === undefined ? undefined : this.#byKey.get(ref);
    if (marked === undefined) return this.#decideByName(asked);
    if (keyFits(asked.name, surface, marked)) {
      const reason = `The edition marks “${surface}” as ${marked.listed.name}.`;
      return { kind: 'identified', entry: marked, rule: 'markup', confidence: 0.98, reason };
    }
    return refuse(asked, marked, this.#decideByName(asked));
  }

  #decideByName(asked: Asked): Decision {
    const candidates = this.candidates(asked.name);
    const weighed = candidates
      .map((match) => ({ entry: match.who, weight: match.score + this.#weigh(asked, match.who) }))
      .sort((left, right) => right.weight - left.weight);
    const [best, next] = weighed;
    if (best === undefined) return { kind: 'unknown' };
    if (next === undefined) return onlyOne(asked, best.entry, candidates[0]?.score ?? 0);
    const margin = best.weight - next.weight;
    if (margin < 0.5) {
      const entries = weighed
        .filter((one) => best.weight - one.weight < 0.5)
        .map((one) => one.entry);
      return {
        kind: 'ambiguous',
        entries,
        reason: `“${asked.mention.surface}” can be ${entries.length} persons of the list.`,
      };
    }
    const confidence = Math.min(0.97, 0.6 + margin * 0.06);
    const reason = `Of ${weighed.length} persons of that name, the paper and the volume speak for ${best.entry.listed.name}.`;
    return { kind: 'identified', entry: best.entry, rule: 'weighed', confidence, reason };
  }

  #weigh(asked: Asked, entry: Entry): number {
    const here = this.#inPaper.get(asked.document)?.has(entry) === true ? 5 : 0;
    const uses = Math.log2(1 + (this.#uses.get(entry) ?? 0)) * 0.7;
    return here + uses + roleWeight(asked.mention, entry) + titleWeight(asked.name, entry);
  }
}

/** The markup names someone whose name this is not: it is set aside, and that is said. */
function refuse(asked: Asked, marked: Entry, byName: Decision): Decision {
  const reason = `The edition marks “${asked.mention.surface}” as ${marked.listed.name}, whose name it does not share.`;
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
      return { kind: 'ambiguous', entries: [marked], reason };
  }
}

function onlyOne(asked: Asked, entry: Entry, score: number): Decision {
  const confidence = score >= 10 ? 0.97 : score >= 8 ? 0.92 : 0.75;
  const reason = `Only ${entry.listed.name} in the volume’s list can be “${asked.mention.surface}”.`;
  return { kind: 'identified', entry, rule: 'only-bearer', confidence, reason };
}

function roleWeight(mention: NameMention, entry: Entry): number {
  if (mention.role === undefined) return 0;
  return Math.min(6, sharedWords(describe(mention.role), entry.described).length * 1.5);
}

/** `Ambassador Johnson` is the Johnson whose description begins so, or whose listed name bears the title. */
function titleWeight(name: NameParts, entry: Entry): number {
  let weight = 0;
  for (const title of name.titles.map((word) => fold(word))) {
    if (entry.parts.titles.some((own) => fold(own) === title)) weight += 3;
    else if (headsDescription(title, entry)) weight += 3;
    else if (entry.described.words.has(title)) weight += 1;
  }
  return weight;
}

function headsDescription(title: string, entry: Entry): boolean {
  return new RegExp(`(?:^|; ?|, )(?:[\\p{L}]+ )?${title}\\b`, 'iu').test(entry.listed.description);
}
