import type { PersonId } from '../../model/ids.ts';
import type { Asked } from './asked.ts';
import type { Entry, Years } from './entries.ts';
import { knownPersons } from './known-persons.ts';
import { NameIndex } from './name-index.ts';
import { compareNames } from './name-agreement.ts';

/** Someone whom a list of another collection names, for a paper without a list of its own. */
export type ArchiveDecision = {
  readonly person: PersonId;
  readonly rule: 'listed-elsewhere';
  readonly confidence: number;
  readonly reason: string;
};

/**
 * Who a name is by the lists of the other collections. It needs forenames or an office that agree, in years that do; a surname alone
 * only where it is rare, one person bears it, and the papers are of the same years.
 */
export class ArchiveNames {
  readonly #entries: readonly Entry[];
  readonly #personOf: (entry: Entry) => PersonId;
  /** Made when it is asked: where every collection has a list of its own, nobody asks. */
  #index: NameIndex<Entry> | undefined;

  constructor(entries: readonly Entry[], personOf: (entry: Entry) => PersonId) {
    this.#entries = entries;
    this.#personOf = personOf;
  }

  decide(asked: Asked): ArchiveDecision | undefined {
    this.#index ??= new NameIndex(
      this.#entries.map((entry) => ({ who: entry, names: [entry.parts, ...entry.aliases] })),
    );
    const bearers = this.#index
      .find(asked.name)
      .filter((match) => match.score >= 8)
      .map((match) => match.who);
    const fitting = bearers.filter((entry) => agrees(asked, entry));
    const persons = new Set(fitting.map((entry) => this.#personOf(entry)));
    const [entry] = fitting;
    if (entry !== undefined && persons.size === 1) return decision(asked, entry, [...persons]);
    if (persons.size > 1 || !isRare(asked)) return undefined;
    const all = new Set(bearers.map((bearer) => this.#personOf(bearer)));
    const near = bearers.find((bearer) => yearsApart(asked.year, bearer.years) <= CLOSE_YEARS);
    return all.size === 1 && near !== undefined ? decision(asked, near, [...all]) : undefined;
  }
}

const CLOSE_YEARS = 2;
const NEAR_YEARS = 10;

function agrees(asked: Asked, entry: Entry): boolean {
  if (yearsApart(asked.year, entry.years) > NEAR_YEARS) return false;
  const { full, initials, conflict } = compareNames(asked.name, entry.parts);
  if (conflict !== false) return false;
  const { role } = asked.mention;
  return (
    full > 0 || initials > 1 || (role !== undefined && entry.career.fit(role, asked.year) > 0.6)
  );
}

/** No office holder of the authority bears the surname, and the paper gives no forename that speaks against it. */
function isRare(asked: Asked): boolean {
  const known = knownPersons()
    .index.find(asked.name)
    .some((match) => match.score >= 8);
  return !known && asked.name.given.length === 0;
}

function yearsApart(year: number | undefined, { from, to }: Years): number {
  return year === undefined ? 0 : Math.max(0, from - year, year - to);
}

function decision(
  asked: Asked,
  { listed, collection }: Entry,
  [person]: readonly PersonId[],
): ArchiveDecision | undefined {
  if (person === undefined) return undefined;
  const surnameOnly = asked.name.given.length === 0 && asked.mention.role === undefined;
  const reason = `${listed.name} in the list of ${collection}${surnameOnly ? ' is the only one of that surname in these years' : ' agrees in name or office, and in years'}.`;
  return { person, rule: 'listed-elsewhere', confidence: surnameOnly ? 0.65 : 0.8, reason };
}
