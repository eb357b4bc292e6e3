import { SaxesParser } from 'saxes';
import type { Notice } from '../../model/notices.ts';
import type { Place } from '../../model/papers.ts';
import { decodeText } from '../../sources/decode.ts';
import type { SourceFile } from '../../sources/source.ts';
import type { ReadResult, TakePaper } from '../format.ts';
import { handlerOf } from './elements.ts';
import type { Close } from './handler.ts';
import { HeaderReader } from './header.ts';
import type { Attributes } from './marks.ts';
import { empty, entities, included, malformed, notTei, Refusal, tooDeep } from '../refusals.ts';
import { isIndentation } from './space.ts';
import { VolumeWriter } from './volume.ts';

/** Volumes nest some 20 deep. */
const DEEPEST = 200;

/** Under whatever prefix; TEI itself has no element of this name. */
const INCLUDE = /^(?:[^:]+:)?include$/;

/** Drives a volume's writer by the events of one parse. */
export class VolumeParser {
  private readonly file: SourceFile;
  private readonly take: TakePaper;
  private readonly parser = new SaxesParser();
  private readonly closes: (Close | undefined)[] = [];
  private readonly notices: Notice[] = [];
  private header: HeaderReader | undefined;
  private volume: VolumeWriter | undefined;
  private prefix = '';
  private invented = false;
  /** Depth at which the header opened; 0 outside it. */
  private headerDepth = 0;
  private openedAt: Place = {};
  private lastTag: 'start' | 'end' = 'start';
  private isIndented = false;

  constructor(file: SourceFile, take: TakePaper) {
    this.file = file;
    this.take = take;
    this.parser.on('doctype', (doctype) => this.doctype(doctype));
    this.parser.on('opentagstart', (tag) => this.notePlace(tag.name));
    this.parser.on('opentag', (tag) => this.open(tag.name, tag.attributes));
    this.parser.on('closetag', () => this.close());
    this.parser.on('text', (text) => this.write(text));
    this.parser.on('cdata', (text) => this.write(text));
    this.parser.on('error', (error) => this.malformed(error.message));
  }

  /** Reads the pieces of its text, in order. Throws a `Refusal` where the file cannot be read. */
  parse(text: Iterable<string>): ReadResult {
    let isEmpty = true;
    for (const piece of text) {
      if (isEmpty && /\S/.test(piece)) isEmpty = false;
      this.parser.write(piece);
    }
    if (isEmpty) throw new Refusal(empty());
    this.parser.close();
    const { volume } = this;
    if (volume === undefined) throw new Refusal(notTei('It has no <text>.', {}));
    const notices = [...this.notices, ...volume.checks.notices(this.file.name)];
    return { kind: 'read', collection: volume.finish(), papers: [], notices };
  }

  private open(qualified: string, attributes: Attributes): void {
    this.meetTag('start');
    const depth = this.closes.length;
    if (depth === 0) this.openRoot(qualified, attributes);
    if (depth > DEEPEST) throw new Refusal(tooDeep(DEEPEST, this.openedAt));
    const name = this.localName(qualified);
    if (INCLUDE.test(name)) throw new Refusal(included(this.openedAt));
    this.closes.push(this.enter(name, attributes));
  }

  private enter(name: string, attributes: Attributes): Close | undefined {
    const { header } = this;
    if (this.headerDepth > 0 && header !== undefined) {
      header.enter(name, attributes);
      return undefined;
    }
    if (name === 'teiHeader' && this.volume === undefined) {
      this.header = new HeaderReader();
      this.headerDepth = this.closes.length + 1;
      return undefined;
    }
    if (this.closes.length === 0) return undefined;
    return this.enterText(name, attributes);
  }

  private enterText(name: string, attributes: Attributes): Close | undefined {
    this.volume ??= this.begin();
    const { checks } = this.volume;
    const { 'xml:id': id, target, corresp } = attributes;
    if (id !== undefined) checks.id(id, this.volume.here);
    if (target !== undefined) checks.target(target, this.volume.here);
    if (corresp !== undefined) checks.target(corresp, this.volume.here);
    return handlerOf(name)(this.volume, attributes);
  }

  private close(): void {
    this.meetTag('end');
    const closing = this.closes.pop();
    if (this.headerDepth === 0) closing?.();
    else if (this.closes.length < this.headerDepth) this.headerDepth = 0;
    else this.header?.leave();
  }

  private write(text: string): void {
    if (this.headerDepth > 0) {
      this.header?.write(text);
    } else if (isIndentation(text)) {
      this.isIndented = true;
    } else {
      if (this.isIndented) this.volume?.write(' '); // a comment stood between
      this.isIndented = false;
      this.volume?.write(text);
    }
  }

  /**
   * `(<persName>` line end `<hi>Marrow</hi>` line end `</persName>)` reads `(Marrow)`: between two start tags or two end tags a program has
   * indented. Between an end tag and a start tag the blank parts words.
   */
  private meetTag(kind: 'start' | 'end'): void {
    if (this.isIndented && this.lastTag === kind) this.volume?.openFlow?.indentation();
    else if (this.isIndented) this.volume?.write(' ');
    this.isIndented = false;
    this.lastTag = kind;
  }

  private begin(): VolumeWriter {
    const header = (this.header ?? new HeaderReader()).header(nameOf(this.file.name));
    return new VolumeWriter(header, this.file.id, {
      here: () => this.openedAt,
      invented: this.invented,
      take: this.take,
    });
  }

  private openRoot(qualified: string, attributes: Attributes): void {
    const [prefix, name] = qualified.includes(':') ? qualified.split(':') : ['', qualified];
    if (name !== 'TEI') throw new Refusal(notTei(`Its root is <${qualified}>.`, this.openedAt));
    this.prefix = prefix === '' ? '' : `${prefix}:`;
    this.invented = attributes['type'] === 'invented';
  }

  /** Names without the prefix of TEI's own namespace, where a file uses one. */
  private localName(qualified: string): string {
    return this.prefix !== '' && qualified.startsWith(this.prefix)
      ? qualified.slice(this.prefix.length)
      : qualified;
  }

  /** The parser stands right behind the element's name. */
  private notePlace(name: string): void {
    const { line, columnIndex } = this.parser;
    const column = columnIndex - name.length - 1;
    this.openedAt = column > 0 ? { line, column } : { line: Math.max(1, line - 1) };
  }

  private doctype(doctype: string): void {
    const place = { line: this.parser.line };
    if (/<!ENTITY/i.test(doctype)) throw new Refusal(entities(place));
    if (!/\b(?:SYSTEM|PUBLIC)\b/.test(doctype)) return;
    const message = 'The file names a DTD. It is not fetched, and nothing is taken from it.';
    const source = this.file.name;
    this.notices.push({ code: 'dtd-ignored', severity: 'info', message, source, place });
  }

  private malformed(message: string): never {
    const { line, columnIndex } = this.parser;
    const decoded = decodeText(this.file.content);
    const text = decoded.kind === 'text' ? decoded.text : '';
    throw new Refusal(malformed(message, text, { line, column: columnIndex + 1 }));
  }
}

/** `shelf/kestrel1951v01.xml.gz` -> `kestrel1951v01`. */
function nameOf(path: string): string {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  return name.replace(/\.gz$/i, '').replace(/\.xml$/i, '') || 'volume';
}
