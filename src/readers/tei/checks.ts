import type { Notice, Severity } from '../../model/notices.ts';
import type { Place } from '../../model/papers.ts';

/** At most so many notices of one kind; the last says how many more there are. */
const SHOWN = 20;

/**
 * Watches a volume for what is odd but does no harm: ids given twice, links to nowhere, elements without a meaning. Says so in a few
 * notices, however often it happens.
 */
export class Checks {
  private readonly ids = new Set<string>();
  private readonly twice = new Map<string, Place>();
  private readonly targets = new Map<string, Seen>();
  private readonly unknown = new Map<string, Seen>();

  id(id: string, place: () => Place): void {
    if (this.ids.has(id)) this.twice.set(id, this.twice.get(id) ?? place());
    this.ids.add(id);
  }

  /** A pointer as encoded; only those into the same volume (`#d5`) can be checked. */
  target(pointer: string, place: () => Place): void {
    for (const each of pointer.split(/\s+/))
      if (each.startsWith('#')) see(this.targets, each, place);
  }

  unknownElement(name: string, place: () => Place): void {
    see(this.unknown, name, place);
  }

  notices(source: string): readonly Notice[] {
    const make = (severity: Severity, code: string, lines: Iterable<Line>): readonly Notice[] =>
      shortened(Array.from(lines, (line) => ({ code, severity, source, ...line })));
    return [
      ...make('warning', 'duplicate-id', this.duplicates()),
      ...make('warning', 'unknown-element', this.unknowns()),
      ...make('warning', 'broken-link', this.brokenLinks()),
    ];
  }

  private *duplicates(): Generator<Line> {
    for (const [id, place] of this.twice) {
      const message = `The id “${id}” is given a second time here. Links to it lead to the first one.`;
      yield { message, place };
    }
  }

  private *unknowns(): Generator<Line> {
    for (const [name, { place, count }] of this.unknown) {
      const message = `The element <${name}> has no meaning for this reader (${times(count)}). Its words are kept.`;
      yield { message, place };
    }
  }

  private *brokenLinks(): Generator<Line> {
    for (const [target, { place, count }] of this.targets) {
      if (this.ids.has(target.slice(1))) continue;
      const message = `The link to “${target}” leads nowhere in this volume (${times(count)}). It is kept as it is.`;
      yield { message, place };
    }
  }
}

interface Seen {
  readonly place: Place;
  count: number;
}

type Line = Pick<Notice, 'message' | 'place'>;

function see(map: Map<string, Seen>, name: string, place: () => Place): void {
  const seen = map.get(name);
  if (seen === undefined) map.set(name, { place: place(), count: 1 });
  else seen.count += 1;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

function shortened(notices: readonly Notice[]): readonly Notice[] {
  const last = notices[SHOWN - 1];
  if (last === undefined || notices.length === SHOWN) return notices;
  const rest = notices.length - SHOWN + 1;
  const message = `${rest} more of the same kind; the first of them here: ${last.message}`;
  return [...notices.slice(0, SHOWN - 1), { ...last, message }];
}
