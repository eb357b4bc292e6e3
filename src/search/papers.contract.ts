/** Invented papers for the tests of search, and a short way to write them. */
import type { SingleField } from '../model/envelopes.ts';
import { blockId, collectionId, documentId, sourceId, textId } from '../model/ids.ts';
import { SILENCE } from '../model/talk.ts';
import type { NameMention } from '../model/mentions.ts';
import type { Paper, RecordField } from '../model/papers.ts';
import type { Range } from '../model/ranges.ts';
import type { Block, BlockKind, Text } from '../model/texts.ts';
import type { Understanding } from '../model/understandings.ts';
import type { ImportedPaper } from '../store/keeping.ts';
import { indexTerms } from './analysis.ts';

const VOLUME = collectionId('harbour1951');
export const SOURCE = sourceId('ab'.repeat(32));

export interface SketchedPaper {
  readonly key: string;
  readonly title?: string;
  /** Each `kind: content`; `‹59›` is a printed note number, `‹Page 17›` a page mark, `‹26=20›` an emendation `26 [20]`. */
  readonly blocks: readonly string[];
  readonly language?: string;
  readonly stated?: Partial<Record<SingleField, string>>;
  readonly names?: readonly Pick<NameMention, 'surface' | 'surname' | 'part'>[];
  readonly record?: readonly RecordField[];
}

export function paper(sketch: SketchedPaper): Paper {
  const language = sketch.language ?? 'en';
  const text: Text = {
    id: textId(language),
    layer: 'edition',
    language,
    blocks: sketch.blocks.map((line, index) => block(line, index)),
  };
  return {
    id: documentId(VOLUME, sketch.key),
    collection: VOLUME,
    source: SOURCE,
    place: {},
    ordinal: Number(sketch.key.replace(/\D/g, '')) || 1,
    role: 'document',
    title: sketch.title ?? `Paper ${sketch.key}`,
    texts: [text],
    record: sketch.record ?? [],
    pages: [],
    invented: true,
  };
}

export function understanding(sketch: SketchedPaper): Understanding {
  const stated = Object.entries(sketch.stated ?? {}).map(([field, value]) => [
    field,
    { value, confidence: 1, rule: 'test', author: 'grammar', evidence: [] },
  ]);
  const names = (sketch.names ?? []).map((name) => ({
    ...name,
    id: 'm' as NameMention['id'],
    evidence: { text: textId('en'), block: blockId('b0'), quote: name.surface, start: 0, end: 1 },
    form: 'surname' as const,
    script: 'latin' as const,
    rule: 'test',
    confidence: 1,
  }));
  return {
    envelope: Object.fromEntries(stated),
    mentions: [],
    names,
    copies: [],
    talk: SILENCE,
    findings: [],
  };
}

export function imported(sketch: SketchedPaper): ImportedPaper {
  const held = { paper: paper(sketch), understanding: understanding(sketch) };
  return { ...held, terms: indexTerms(held.paper, held.understanding) };
}

function block(line: string, index: number): Block {
  const [, kind = 'paragraph', marked = line] = /^([a-z-]+): (.*)$/s.exec(line) ?? [];
  const ranges: Range[] = [];
  let content = '';
  for (const [, words = '', mark] of marked.matchAll(/([^‹]*)(?:‹([^›]*)›)?/g)) {
    content += words;
    if (mark === undefined) continue;
    const shown = shownMark(mark);
    ranges.push(rangeOf(mark, { start: content.length, end: content.length + shown.length }));
    content += shown;
  }
  return { id: blockId(`b${index}`), kind: kind as BlockKind, content, ranges };
}

function shownMark(mark: string): string {
  if (mark.startsWith('Page ')) return `[${mark}]`;
  const [printed, corrected] = mark.split('=');
  return corrected === undefined ? mark : `${printed} [${corrected}]`;
}

function rangeOf(mark: string, span: { readonly start: number; readonly end: number }): Range {
  if (mark.startsWith('Page ')) return { kind: 'page-break', page: mark.slice(5), ...span };
  const [printed = '', corrected] = mark.split('=');
  return corrected === undefined
    ? { kind: 'note-anchor', note: blockId(`fn${mark}`), label: mark, ...span }
    : { kind: 'emendation', printed, corrected, ...span };
}
