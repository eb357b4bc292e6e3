import type { Span } from '../../model/evidence.ts';

/**
 * Something said of a stretch of content. Marks may overlap in any way; a mark with `start === end` is a point. Of two
 * marks that cannot stand in one another (`link`), the one with the lower rank number stays a link.
 */
export interface Mark<Meaning> extends Span {
  readonly meaning: Meaning;
  /** Set for marks that become links: no link may stand in another. Lower stands above higher. */
  readonly link?: number;
}

/** Content as a tree: elements that nest properly, words between them. */
export type Piece<Meaning> =
  | { readonly kind: 'words'; readonly start: number; readonly end: number }
  | {
      readonly kind: 'marked';
      readonly meaning: Meaning;
      readonly inside: readonly Piece<Meaning>[];
      /** Whether it may be a link here. */
      readonly linked: boolean;
      readonly start: number;
      readonly end: number;
      /** False for the later parts of a mark that had to be cut: an element's id stands on the first part only. */
      readonly first: boolean;
    };

/** A stretch in which nothing starts or ends, with the marks over it, outermost first. */
interface Segment<Meaning> extends Span {
  readonly marks: readonly Mark<Meaning>[];
}

/**
 * Cuts a stretch of content into properly nested pieces. The words of all pieces, in order, are the stretch itself; a mark that
 * crosses another is cut where the other ends; points become elements with nothing inside.
 */
export function nest<Meaning>(
  span: Span,
  marks: readonly Mark<Meaning>[],
): readonly Piece<Meaning>[] {
  const ordered = withoutLinksInLinks(clipped(span, marks));
  return group({ segments: segments(span, ordered), depth: 0, seen: new Set() });
}

/** Marks within the span, outermost first: earlier start, then later end, then the order given. */
function clipped<Meaning>(span: Span, marks: readonly Mark<Meaning>[]): readonly Mark<Meaning>[] {
  const inside: Mark<Meaning>[] = [];
  for (const mark of marks) {
    const start = Math.max(mark.start, span.start);
    const end = Math.min(mark.end, span.end);
    const isPoint = mark.start === mark.end;
    if (isPoint ? start === mark.start && end === mark.end : start < end) {
      inside.push(start === mark.start && end === mark.end ? mark : { ...mark, start, end });
    }
  }
  return inside.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * Where two links overlap, the weaker keeps its meaning and loses its link: `Whitlock’s telegram 412` is one reference, in
 * which the name is no link of its own. Note anchors (rank 0) are left to `segments`, which cuts links around them.
 */
function withoutLinksInLinks<Meaning>(marks: readonly Mark<Meaning>[]): readonly Mark<Meaning>[] {
  const links = marks.filter((mark) => (mark.link ?? 0) > 0);
  const strongest = links.toSorted((a, b) => (a.link ?? 0) - (b.link ?? 0));
  const kept = new Set<Mark<Meaning>>();
  for (const link of strongest) {
    if (![...kept].some((other) => overlap(other, link))) kept.add(link);
  }
  return marks.map((mark) => ((mark.link ?? 0) > 0 && !kept.has(mark) ? unlinked(mark) : mark));
}

function unlinked<Meaning>({ start, end, meaning }: Mark<Meaning>): Mark<Meaning> {
  return { start, end, meaning };
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function segments<Meaning>(
  span: Span,
  marks: readonly Mark<Meaning>[],
): readonly Segment<Meaning>[] {
  const cuts = [...new Set([span.start, span.end, ...marks.flatMap((m) => [m.start, m.end])])];
  cuts.sort((a, b) => a - b);
  const points = marks.filter((mark) => mark.start === mark.end);
  const wide = marks.filter((mark) => mark.start < mark.end);
  const found: Segment<Meaning>[] = [];
  let open: Mark<Meaning>[] = [];
  let nextPoint = 0;
  let nextWide = 0;
  for (const [index, start] of cuts.entries()) {
    open = open.filter((mark) => mark.end > start);
    for (let point = points[nextPoint]; point?.start === start; point = points[nextPoint]) {
      const around = partedByAnchor(open).filter(canHold(point));
      found.push({ start, end: start, marks: [...around, point] });
      nextPoint += 1;
    }
    for (let mark = wide[nextWide]; mark?.start === start; mark = wide[nextWide]) {
      open.push(mark);
      nextWide += 1;
    }
    const end = cuts[index + 1];
    if (end !== undefined) found.push({ start, end, marks: partedByAnchor(open) });
  }
  return found;
}

/** Where a note is called, no other link goes on. */
function partedByAnchor<Meaning>(marks: readonly Mark<Meaning>[]): readonly Mark<Meaning>[] {
  const anchor = marks.find((mark) => mark.link === 0);
  return anchor ? marks.filter(canHold(anchor)) : [...marks];
}

/** Whether a mark may go around another: everything may, but links around links. */
function canHold<Meaning>(inner: Mark<Meaning>): (outer: Mark<Meaning>) => boolean {
  return (outer) => outer === inner || inner.link === undefined || outer.link === undefined;
}

interface Grouping<Meaning> {
  readonly segments: readonly Segment<Meaning>[];
  readonly depth: number;
  /** Marks that have been opened before. */
  readonly seen: Set<Mark<Meaning>>;
}

/** Neighbours that share the mark at this depth go into one element. */
function group<Meaning>({ segments, depth, seen }: Grouping<Meaning>): readonly Piece<Meaning>[] {
  const pieces: Piece<Meaning>[] = [];
  let at = 0;
  while (at < segments.length) {
    const mark = segments[at]?.marks[depth];
    const run = segments.slice(at, runEnd(segments, at, depth));
    const start = run[0]?.start ?? 0;
    const end = run.at(-1)?.end ?? start;
    if (mark) {
      const first = !seen.has(mark);
      seen.add(mark);
      const inside = group({ segments: run, depth: depth + 1, seen });
      const linked = mark.link !== undefined;
      pieces.push({ kind: 'marked', meaning: mark.meaning, inside, start, end, first, linked });
    } else if (start < end) {
      pieces.push({ kind: 'words', start, end });
    }
    at += run.length;
  }
  return pieces;
}

/** Where the run of segments that share the mark at this depth ends. */
function runEnd<Meaning>(segments: readonly Segment<Meaning>[], at: number, depth: number): number {
  const mark = segments[at]?.marks[depth];
  const goesOn = (segment: Segment<Meaning> | undefined): boolean =>
    mark !== undefined && segment?.marks[depth] === mark;
  let end = at + 1;
  while (goesOn(segments[end])) end += 1;
  return end;
}
