import type { Collection, ListedPerson, ListedTerm } from '../../model/collections.ts';
import { blockId, type DocumentId, documentId, type SourceId, textId } from '../../model/ids.ts';
import type { Paper, Place } from '../../model/papers.ts';
import type { TakePaper } from '../format.ts';
import { Checks } from './checks.ts';
import type { OpenEmendation } from './emendations.ts';
import type { Flow, PageBreak } from './flow.ts';
import { type Frame, noteFrame } from './frames.ts';
import type { Header } from './header.ts';
import { OpenSections } from './open-sections.ts';
import { type PageKeeper, PaperWriter } from './paper.ts';
import { isInBody, roleOf, type Section, untitled } from './sections.ts';
import { isBlank } from './space.ts';

/** Where the parser stands; line and column of the element being opened. */
export type Here = () => Place;

interface OpenPaper {
  readonly paper: PaperWriter;
  readonly section: Section;
  readonly key: string;
  readonly place: Place;
}

/** What a volume's writer is given besides its header. */
interface Setting {
  readonly here: Here;
  readonly invented: boolean;
  readonly take: TakePaper;
}

/**
 * Builds a volume while its file is read from start to end. Words always belong to one paper: the document they stand in, or the
 * paper that a chapter or section has for its own words (its head, an introduction). Such a paper ends where a document
 * begins; words that follow the document make another, so that papers one after the other are the volume in its order.
 */
export class VolumeWriter {
  readonly checks = new Checks();
  readonly here: Here;
  private readonly header: Header;
  /** What the project's own samples carry. */
  private readonly mark: { readonly invented?: true };
  private readonly source: SourceId;
  private readonly sections = new OpenSections();
  /** Papers that wait for what is still to be known of them: whether the volume marks documents at all, and which one is the last. */
  private waiting: Paper[] = [];
  private readonly take: TakePaper;
  private count = 0;
  private readonly persons: ListedPerson[] = [];
  private readonly terms: ListedTerm[] = [];
  private readonly page: PageKeeper = { current: undefined };
  private readonly notes: Flow[] = [];
  private writer: OpenPaper | undefined;
  /** Page breaks that no words have followed yet. */
  private breaks: PageBreak[] = [];
  private pagesAreLocal = false;
  private hasDocuments = false;
  private readonly inBody = new Set<DocumentId>();
  /** Emendations whose sides are being read, innermost last. */
  readonly choices: OpenEmendation[] = [];
  /** Above 0 in an index: it names persons by ids too, but describes none. */
  indexes = 0;
  /** Above 0 inside elements whose characters are no words: a script. */
  silence = 0;

  constructor(header: Header, source: SourceId, { here, invented, take }: Setting) {
    this.header = header;
    this.source = source;
    this.here = here;
    this.take = take;
    this.mark = invented ? { invented } : {};
  }

  get section(): Section | undefined {
    return this.sections.innermost;
  }

  get inNote(): boolean {
    return this.notes.length > 0;
  }

  /** The paper that words written now belong to; begun if need be. */
  get paper(): PaperWriter {
    this.writer ??= this.begin();
    return this.writer.paper;
  }

  /** The flow that words go into now, if there is a paper at all. */
  get openFlow(): Flow | undefined {
    return this.writer === undefined ? undefined : this.flow;
  }

  /** The flow that words written now go into: the innermost open note, or the body of the paper. */
  get flow(): Flow {
    return this.notes.at(-1) ?? this.paper.body;
  }

  write(text: string): void {
    if (this.silence > 0 || (this.writer === undefined && isBlank(text))) return;
    this.flow.write(text);
  }

  openSection(section: Section): void {
    this.finishPaper();
    this.sections.enter(section);
    // A document is one even when nothing is in it: its number is there, and others refer to it.
    if (section.kind === 'document') this.writer = this.begin();
  }

  closeSection(): void {
    this.finishPaper();
    this.sections.leave();
  }

  keyOfUnnamed(type: string): string {
    return this.sections.keyOfUnnamed(type);
  }

  /**
   * Opens a note called where the words have come to, or behind the block before; false when it is called from nowhere.
   * `again`: the id of an earlier note that it may only repeat.
   */
  openNote(note: Pick<Frame, 'kind' | 'id' | 'label'>, again: string | undefined): boolean {
    const { paper, flow: caller } = this;
    const isNumbered = note.label !== undefined;
    if (!caller.inWords && !(isNumbered && caller.hasBlock)) return false;
    const reserved = paper.reserve(note.kind, note.id);
    caller.callNote({ kind: 'note-anchor', note: reserved, label: note.label ?? '' });
    const flow = paper.note(noteFrame({ ...note, reserved }));
    this.notes.push(flow);
    if (again === undefined) return true;
    paper.repeats.set(reserved, blockId(again));
    flow.point({ kind: 'link', target: `#${again}` });
    return true;
  }

  closeNote(): void {
    const note = this.notes.pop();
    if (note === undefined) return;
    note.end();
    for (const mark of note.takeBreaks()) this.flow.pageBreak(mark);
  }

  /** `local` breaks count the pages of one document; after it, its last page means nothing. */
  pageBreak(mark: PageBreak, local: boolean): void {
    if (local && !this.pagesAreLocal) this.writer?.paper.pages.splice(0);
    this.pagesAreLocal ||= local;
    if (this.writer === undefined) this.breaks.push(mark);
    else this.flow.pageBreak(mark);
  }

  /** Hands over the last papers, and says what volume they are of. */
  finish(): Collection {
    this.finishPaper();
    const last = this.hasDocuments
      ? this.waiting
      : this.waiting.map((paper) => this.asDocument(paper));
    for (const paper of withBreaksAtEnd(last, this.breaks)) this.take(paper);
    return this.collection();
  }

  private collection(): Collection {
    const { id, title, record } = this.header;
    return {
      id,
      kind: 'volume',
      title,
      record,
      parts: this.sections.parts,
      persons: this.persons,
      terms: this.terms,
      ...this.mark,
    };
  }

  /** In an edition that marks no documents, the divisions of its body are the documents: a letter by itself. */
  private asDocument(paper: Paper): Paper {
    return this.inBody.has(paper.id) ? { ...paper, role: 'document' } : paper;
  }

  private begin(): OpenPaper {
    const section = this.section ?? { kind: 'matter', key: 'text', place: this.here() };
    const key = this.sections.keyOfPaper(section);
    const place = key === section.key ? section.place : this.here();
    const paper = new PaperWriter(this.page);
    for (const mark of this.breaks) paper.body.pageBreak(mark);
    this.breaks = [];
    return { paper, section, key, place };
  }

  private finishPaper(): void {
    const { writer } = this;
    if (writer === undefined) return;
    while (this.inNote) this.closeNote();
    this.writer = undefined;
    writer.paper.body.end();
    this.breaks = writer.paper.body.takeBreaks();
    if (this.pagesAreLocal) this.forgetPages(writer.paper);
    if (writer.paper.isEmpty && writer.section.kind !== 'document') return;
    for (const person of writer.paper.persons) this.persons.push(person);
    for (const term of writer.paper.terms) this.terms.push(term);
    const paper = this.finished(writer);
    this.count += 1;
    this.waiting.push(paper);
    this.hasDocuments ||= writer.section.kind === 'document';
    if (isInBody(writer.section)) this.inBody.add(paper.id);
    if (this.hasDocuments) this.handOver();
  }

  /** All but the last, at whose end pages may still begin. */
  private handOver(): void {
    const last = this.waiting.pop();
    for (const paper of this.waiting) this.take(paper);
    this.waiting = last === undefined ? [] : [last];
  }

  private forgetPages(paper: PaperWriter): void {
    paper.pointAtEnd(this.breaks);
    this.breaks = [];
    this.page.current = undefined;
    this.pagesAreLocal = false;
  }

  private finished({ paper, section, key, place }: OpenPaper): Paper {
    const { id: collection } = this.header;
    const language = this.sections.language ?? this.header.language;
    const { part, heads } = this.sections;
    const { head } = paper;
    const blocks = paper.finish();
    return {
      id: documentId(collection, key),
      collection,
      source: this.source,
      place,
      ordinal: this.count + 1,
      role: roleOf(section, head),
      ...(section.printedNumber !== undefined && { printedNumber: section.printedNumber }),
      ...(part !== undefined && { part }),
      ...(heads.length > 0 && { under: heads }),
      title: this.sections.nameOf(section, head) ?? untitled(section),
      texts: [{ id: textId(language), layer: 'edition', language, blocks }],
      record: paper.record,
      pages: paper.pages,
      ...(section.subtype !== undefined && { subtype: section.subtype }),
      ...this.mark,
    };
  }
}

/** Pages that begin after the last words of the volume: empty ones, the cover. */
function withBreaksAtEnd(papers: readonly Paper[], breaks: readonly PageBreak[]): readonly Paper[] {
  const last = papers.at(-1);
  const text = last?.texts[0];
  const block = text?.blocks.at(-1);
  if (!last || !text || !block || breaks.length === 0) return papers;
  const at = block.content.length;
  const points = breaks.map((mark) => ({ ...mark, start: at, end: at }));
  const ended = { ...block, ranges: [...block.ranges, ...points] };
  const texts = [{ ...text, blocks: [...text.blocks.slice(0, -1), ended] }];
  return [...papers.slice(0, -1), { ...last, texts }];
}
