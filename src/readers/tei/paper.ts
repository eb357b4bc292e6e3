import type { ListedPerson, ListedTerm } from '../../model/collections.ts';
import { type BlockId, blockId } from '../../model/ids.ts';
import type { RecordField } from '../../model/papers.ts';
import { rangesOf } from '../../model/ranges.ts';
import type { Block, BlockKind } from '../../model/texts.ts';
import { Flow, type FlowSink, type PageBreak } from './flow.ts';
import { BlockNames } from './block-names.ts';
import { type Frame, holderFrame } from './frames.ts';
import { listedPerson, listedTerm } from './lists.ts';
import type { Mark } from './marks.ts';
import type { Entry } from './open-block.ts';
import { UniqueNames } from './unique-names.ts';

/** Gathers the blocks of one paper: its body in reading order, then its notes in the order of their calls. */
export class PaperWriter {
  readonly body: Flow;
  readonly record: RecordField[] = [];
  readonly persons: ListedPerson[] = [];
  readonly terms: ListedTerm[] = [];
  readonly pages: string[] = [];
  /** Notes that may only call an earlier one again, and which. */
  readonly repeats = new Map<BlockId, BlockId>();
  private readonly blocks: Block[] = [];
  private readonly notes: Block[][] = [];
  private readonly taken = new UniqueNames();
  private readonly names = new BlockNames('');
  private readonly page: PageKeeper;

  constructor(page: PageKeeper) {
    this.page = page;
    this.body = new Flow(this.sinkInto(this.blocks, this.names), holderFrame('paragraph'));
  }

  /** A note with a flow of its own; its blocks come after those of the notes called before it. */
  note(frame: Frame): Flow {
    const blocks: Block[] = [];
    this.notes.push(blocks);
    return new Flow(this.sinkInto(blocks, new BlockNames(`${frame.reserved ?? 'n'}-`)), frame);
  }

  /** The id of a note, known before its first words so that its anchor can name it. */
  reserve(kind: BlockKind, wanted: string | undefined): BlockId {
    return blockId(this.taken.claim(wanted ?? this.names.next(kind)));
  }

  get isEmpty(): boolean {
    return this.blocks.length === 0 && this.notes.length === 0;
  }

  /** Head of the paper itself, not of an attachment or a list in it. */
  get head(): string | undefined {
    return this.blocks.find((block) => block.kind === 'head' && block.depth === 1)?.content;
  }

  /** Body, then notes. Summaries of the edition stand behind the block that calls them. */
  finish(): readonly Block[] {
    const again = this.emptyRepeats();
    const notes = this.notes.filter((note) => !again.has(note[0]?.id));
    const all = withSummaries(this.blocks, notes);
    return again.size === 0 ? all : all.map((block) => callingAgain(block, again));
  }

  /** Marks a place at the very end of the paper's body. */
  pointAtEnd(marks: readonly Mark[]): void {
    const last = this.blocks.pop();
    if (last === undefined) return;
    const at = last.content.length;
    const points = marks.map((mark) => ({ ...mark, start: at, end: at }));
    this.blocks.push({ ...last, ranges: [...last.ranges, ...points] });
  }

  /** `<note n="6" target="d1fn3"/>` has no words of its own: its anchor names the note called before instead. */
  private emptyRepeats(): ReadonlyMap<BlockId | undefined, BlockId> {
    const found = new Map<BlockId | undefined, BlockId>();
    if (this.repeats.size === 0) return found;
    const before = new Set<BlockId>();
    for (const note of this.notes) {
      const [first] = note;
      if (first === undefined) continue;
      const earlier = this.repeats.get(first.id);
      const isEmpty = note.every((block) => block.content === '');
      if (isEmpty && earlier !== undefined && before.has(earlier)) found.set(first.id, earlier);
      else before.add(first.id);
    }
    return found;
  }

  private sinkInto(blocks: Block[], names: BlockNames): FlowSink {
    return {
      idFor: (kind, wanted) => blockId(this.taken.claim(wanted ?? names.next(kind))),
      add: (block, entries) => {
        blocks.push(block);
        this.list(block, entries);
      },
      turnPages: (breaks) => this.turnPages(breaks),
    };
  }

  private turnPages(breaks: readonly PageBreak[]): void {
    for (const mark of breaks) this.page.current = mark.page;
    const { current } = this.page;
    if (current !== undefined && this.pages.at(-1) !== current) this.pages.push(current);
  }

  private list(block: Block, entries: readonly Entry[]): void {
    for (const entry of entries) {
      if (entry.what === 'person') this.persons.push(listedPerson(block.content, entry));
      else this.terms.push(listedTerm(block.content, entry));
    }
  }
}

/** Body, then notes; but a summary stands behind the block that calls it, be that in a note or in another summary. */
function withSummaries(
  body: readonly Block[],
  notes: readonly (readonly Block[])[],
): readonly Block[] {
  const isSummary = (note: readonly Block[]): boolean => note[0]?.kind === 'summary';
  const others = notes.filter((note) => !isSummary(note)).flat();
  const summaries = new Map(notes.filter(isSummary).map((note) => [note[0]?.id, note]));
  if (summaries.size === 0) return [...body, ...others];
  const withTheirs = (block: Block): readonly Block[] => [
    block,
    ...rangesOf(block.ranges, 'note-anchor').flatMap((at) => {
      const summary = summaries.get(at.note) ?? [];
      summaries.delete(at.note);
      return summary.flatMap(withTheirs);
    }),
  ];
  return [...body, ...others].flatMap(withTheirs);
}

function callingAgain(block: Block, again: ReadonlyMap<BlockId | undefined, BlockId>): Block {
  const ranges = block.ranges.map((range) => {
    const earlier = range.kind === 'note-anchor' ? again.get(range.note) : undefined;
    return range.kind === 'note-anchor' && earlier !== undefined
      ? { ...range, note: earlier }
      : range;
  });
  return { ...block, ranges };
}

/** The page that the words being read stand on, through the whole volume. */
export interface PageKeeper {
  current: string | undefined;
}
