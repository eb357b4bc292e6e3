/** A person as one volume lists them, with the full names by which its papers call them. */
export interface Row {
  readonly volume: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly fullForms: readonly string[];
}

export type Label = 'same' | 'other' | undefined;

/**
 * Whether two rows of the same surname are one person, by a rule that shares nothing with the resolver: letters and runs of words are
 * compared as they stand; no short forms, sounds, countries, years or rarities. It answers only where the answer is plain.
 *
 * Same: the full name is written with the same letters, a forename and one more letter at least; or the first forename is the same and
 * five words in a row of the descriptions are. Other: first forenames that have nothing to do with each other; two lines of one volume;
 * `Sr.` and `Jr.`.
 */
export function labelOf(one: Labelled, two: Labelled): Label {
  if (one.row.volume === two.row.volume) return one.full === two.full ? undefined : 'other';
  const sharesRun = [...one.runs].some((run) => two.runs.has(run));
  if (areOfTwoGenerations(one, two)) return 'other';
  if (areStrangers(one.forename, two.forename)) return sharesRun ? undefined : 'other';
  const sameFull = one.isFull && two.isFull && one.fulls.some((name) => two.fulls.includes(name));
  if (sameFull) return 'same';
  return one.forename.length > 2 && one.forename === two.forename && sharesRun ? 'same' : undefined;
}

function areOfTwoGenerations(one: Labelled, two: Labelled): boolean {
  return one.generation !== '' && two.generation !== '' && one.generation !== two.generation;
}

/** Forenames written out of which neither begins the other, and that have not even the first letter in common. */
function areStrangers(one: string, two: string): boolean {
  return one.length > 2 && two.length > 2 && one.charAt(0) !== two.charAt(0);
}

/** A row made ready to be labelled. */
export interface Labelled {
  readonly row: Row;
  readonly surname: string;
  readonly forename: string;
  readonly generation: string;
  /** Name and generation, as letters. */
  readonly full: string;
  readonly fulls: readonly string[];
  readonly isFull: boolean;
  readonly runs: Set<string>;
}

export function prepare(row: Row): Labelled {
  const [head = '', ...rest] = row.name.replace(/\([^)]*\)|“[^”]*”/g, ' ').split(',');
  const words = rest.flatMap((part) => lettersOf(part)).filter((word) => !RANKS.has(word));
  const generation = words.find((word) => GENERATION.test(word)) ?? '';
  const given = words.filter((word) => word !== generation);
  const surname = lettersOf(head).join(' ');
  const forms = row.fullForms.map((form) => lettersOf(form).join(' '));
  const full = [...given, surname].join(' ');
  return {
    row,
    surname,
    forename: given[0] ?? '',
    generation,
    full: `${full} ${generation}`,
    fulls: [full, ...forms],
    isFull: given.length > 1 && given.some((word) => word.length > 2),
    runs: runsOf(row.description),
  };
}

const GENERATION = /^(?:jr|sr|ii|iii|iv)$/;
const RANKS = new Set(
  `general gen lieutenant lt colonel col major maj captain capt brigadier brig admiral adm vice rear marshal sir lord dr
  ambassador senator representative president king prince sheikh usa usn usaf usmc ret field air commander`.split(
    /\s+/,
  ),
);

function lettersOf(words: string): readonly string[] {
  return (
    words
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .match(/\p{L}+/gu) ?? []
  );
}

const RUN = 5;

/** Five words in a row say an office with its place, and who writes lists writes them anew each time. */
function runsOf(description: string): Set<string> {
  const words = lettersOf(description);
  const runs = words.slice(0, Math.max(words.length - RUN + 1, 0));
  return new Set(runs.map((_, at) => words.slice(at, at + RUN).join(' ')));
}
