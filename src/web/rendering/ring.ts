import { type Correspondent, type Network, type Strand, papersOf } from './network.ts';

/** A correspondent in the picture, with room for its name beside it. */
export interface Seat {
  readonly correspondent: Correspondent;
  /** With the chosen one, if there is one; else with all. */
  readonly papers: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** On which side of the disc the name stands. */
  readonly side: 'left' | 'right' | 'below';
}

/** What went between two, both ways, as one line. */
interface Line {
  readonly ends: readonly [Correspondent, Correspondent];
  readonly papers: number;
  readonly width: number;
  readonly path: string;
}

/**
 * The strongest correspondents in a ring, in order of name. The chosen one is in the middle; where nobody is chosen, the one who is tied to
 * most of the others, if there is one.
 */
export interface Ring {
  /** Where the picture begins: nothing is drawn left of it. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly middle?: Correspondent;
  readonly seats: readonly Seat[];
  readonly lines: readonly Line[];
}

const MOST = 40;
const WIDTH = 1200;
const ROW = 30;
const MARGIN = 28;
const ACROSS = 270;

/** Undefined where nobody writes to anybody. */
export function ringOf({ strands }: Network, chosen?: Correspondent): Ring | undefined {
  const { seated, lines, shared } = strongest(linesOf(strands, chosen), chosen);
  if (lines.length === 0) return undefined;
  const middle = chosen ?? hubOf(seated, lines);
  const around = seated
    .filter((one) => one !== middle)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  const height = Math.max(160, Math.ceil(around.length / 2) * ROW + 2 * MARGIN);
  const papers = (one: Correspondent): number =>
    chosen && one !== chosen ? (shared.get(one) ?? 0) : papersOf(one);
  const most = Math.max(...seated.map(papers));
  const sized = (one: Correspondent) => ({
    correspondent: one,
    papers: papers(one),
    radius: round(3 + 15 * Math.sqrt(papers(one) / most)),
  });
  const centre = { x: WIDTH / 2, y: height / 2, side: 'below' } as const;
  const seats: Seat[] = around.map((one, index) => ({
    ...sized(one),
    ...place({ index, count: around.length, height }),
  }));
  if (middle) seats.unshift({ ...sized(middle), ...centre });
  const known = middle && { middle };
  return { ...edges(seats), height, seats, lines: drawn(lines, { seats, centre }), ...known };
}

/** Who is tied to at least half of the others. */
function hubOf(
  seated: readonly Correspondent[],
  lines: readonly Joined[],
): Correspondent | undefined {
  const ties = (one: Correspondent): number =>
    lines.filter(({ ends }) => ends.includes(one)).length;
  const [first] = seated.toSorted((a, b) => ties(b) - ties(a));
  return first && ties(first) * 2 >= seated.length - 1 ? first : undefined;
}

const LETTER = 7.6;
const COUNT = 48;

/** The names reach farthest: as much paper as they need. */
function edges(seats: readonly Seat[]): Pick<Ring, 'left' | 'width'> {
  const ends = seats.map(({ correspondent, x, radius, side }) => {
    const words = drawnName(correspondent).length * LETTER + COUNT + 8;
    if (side === 'below') return [x - words / 2, x + words / 2] as const;
    return side === 'left'
      ? ([x - radius - words, x + radius] as const)
      : ([x - radius, x + radius + words] as const);
  });
  const left = Math.floor(Math.min(...ends.map(([first]) => first)));
  const right = Math.ceil(Math.max(...ends.map(([, last]) => last)));
  return { left, width: right - left };
}

const LONGEST = 44;

/** The name as there is room for it. */
export function drawnName({ name }: Correspondent): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name;
}

interface Joined {
  readonly ends: readonly [Correspondent, Correspondent];
  papers: number;
}

/** Both directions of each pair as one, of most papers first; with a chosen correspondent only what touches it. */
function linesOf(strands: readonly Strand[], chosen: Correspondent | undefined): readonly Joined[] {
  const joined = new Map<string, Joined>();
  for (const { from, to, papers } of strands) {
    if (from === to || (chosen && from.id !== chosen.id && to.id !== chosen.id)) continue;
    const key = from.id < to.id ? `${from.id}\0${to.id}` : `${to.id}\0${from.id}`;
    const line = joined.get(key);
    if (line) line.papers += papers;
    else joined.set(key, { ends: [from, to], papers });
  }
  return [...joined.values()].toSorted((a, b) => b.papers - a.papers);
}

interface Chosen {
  readonly seated: readonly Correspondent[];
  readonly lines: readonly Joined[];
  /** Papers of each on the lines that are drawn. */
  readonly shared: ReadonlyMap<Correspondent, number>;
}

/** As many of the strongest lines as have room, with every line between those who are then there. */
function strongest(lines: readonly Joined[], chosen: Correspondent | undefined): Chosen {
  const shared = new Map<Correspondent, number>(chosen && [[chosen, 0]]);
  for (const { ends, papers } of lines) {
    const missing = ends.filter((one) => !shared.has(one)).length;
    if (shared.size + missing > MOST) continue;
    for (const one of ends) shared.set(one, (shared.get(one) ?? 0) + papers);
  }
  const between = lines.filter(({ ends }) => ends.every((one) => shared.has(one)));
  return { seated: [...shared.keys()], lines: between, shared };
}

interface Placing {
  readonly index: number;
  readonly count: number;
  readonly height: number;
}

/** Clockwise from the top, each on a line of its own on its side, so that no name meets another. */
function place({ index, count, height }: Placing): Pick<Seat, 'x' | 'y' | 'side'> {
  const right = Math.ceil(count / 2);
  const onRight = index < right;
  const row = onRight ? index : count - 1 - index;
  const rows = onRight ? right : count - right;
  const share = rows === 1 ? 0 : (2 * (row + 0.5)) / rows - 1;
  const reach = Math.max(0.3, Math.sqrt(1 - share * share)) * ACROSS;
  const y = height / 2 + share * (height / 2 - MARGIN);
  return {
    x: round(WIDTH / 2 + (onRight ? reach : -reach)),
    y: round(y),
    side: onRight ? 'right' : 'left',
  };
}

interface Drawn {
  readonly seats: readonly Seat[];
  readonly centre: Point;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function drawn(lines: readonly Joined[], { seats, centre }: Drawn): readonly Line[] {
  const seatOf = new Map(seats.map((seat) => [seat.correspondent, seat]));
  const most = lines[0]?.papers ?? 1;
  return lines.flatMap(({ ends, papers }) => {
    const [a, b] = [seatOf.get(ends[0]), seatOf.get(ends[1])];
    if (!a || !b) return [];
    const width = round(0.75 + 9 * Math.sqrt(papers / most));
    const path = [a, b].some(({ side }) => side === 'below')
      ? straight(a, b)
      : curved(a, b, centre);
    return [{ ends, papers, width, path }];
  });
}

function straight(a: Point, b: Point): string {
  return `M${a.x} ${a.y}L${b.x} ${b.y}`;
}

/** Bent towards the middle, and not through it. */
function curved(a: Point, b: Point, middle: Point): string {
  const bend = (from: number, to: number, centre: number): number =>
    round(centre + ((from + to) / 2 - centre) * 0.45);
  return `M${a.x} ${a.y}Q${bend(a.x, b.x, middle.x)} ${bend(a.y, b.y, middle.y)} ${b.x} ${b.y}`;
}

const round = (number: number): number => Math.round(number * 10) / 10;
