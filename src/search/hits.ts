import type { Span } from '../model/evidence.ts';
import { rangesOf } from '../model/ranges.ts';
import type { Block } from '../model/texts.ts';
import { stemTokenIn } from './language-stems.ts';
import { unreadSpans } from './analysis.ts';
import type { Chunk } from './chunks.ts';
import type { Wanted } from './wanted.ts';
import { type ChunkVisitor, eachChosenChunk } from './words.ts';

/** Words of a block that answer one part of the query. */
export interface Hit extends Span {
  readonly part: number;
}

/** Where a block of a text in this language holds what is wanted: in order, none within another. */
export function hitsIn(block: Block, wanted: Wanted, language: string): readonly Hit[] {
  const hits: Hit[] = [];
  const forms: FoundForm[] = [];
  const hasPhrases = wanted.phrases.length > 0;
  const visit: ChunkVisitor = (chunk, at) => {
    addWordHits(chunk, { at, wanted, hits, language });
    addWholeHits(chunk, { at, wanted, hits, language });
    if (!hasPhrases) return;
    for (const { form, start, end } of chunk.words) {
      forms.push({ form, start: at + start, end: at + end });
    }
  };
  eachChosenChunk(block.content, unreadSpans(block), {
    visit,
    mayBegin: (units, start, end) => wanted.firstLetters.mayBegin(units, start, end),
    // It parts the words around it.
    passOver: (start, end) => {
      if (hasPhrases) forms.push({ form: '', start, end });
    },
  });
  for (const phrase of wanted.phrases) {
    for (const reading of readingsOf(block, forms)) hits.push(...phraseHits(reading, phrase));
  }
  return withoutOverlaps(hits);
}

/** The words as they stand, and where the edition corrects itself (`26 [20]`) as printed only and as corrected only. */
function readingsOf(block: Block, forms: readonly FoundForm[]): readonly (readonly FoundForm[])[] {
  const emendations = rangesOf(block.ranges, 'emendation');
  if (emendations.length === 0) return [forms];
  const brackets = emendations.map(({ start, end }) => ({
    start,
    bracket: Math.max(start, block.content.indexOf('[', start)),
    end,
  }));
  const asPrinted = forms.filter(
    (form) => !brackets.some(({ bracket, end }) => form.start >= bracket && form.end <= end),
  );
  const asCorrected = forms.filter(
    (form) => !brackets.some(({ start, bracket }) => form.start >= start && form.end <= bracket),
  );
  return [forms, asPrinted, asCorrected];
}

interface FoundForm extends Span {
  readonly form: string;
}

interface Search {
  readonly at: number;
  readonly wanted: Wanted;
  readonly hits: Hit[];
  readonly language: string;
}

function addWordHits(chunk: Chunk, { at, wanted, hits, language }: Search): void {
  for (const { form, stem, start, end } of chunk.words) {
    const part =
      wanted.stems.get(stem) ??
      wanted.forms.get(form) ??
      wanted.languageStems.get(stemTokenIn(language, form) ?? '') ??
      prefixPart(wanted, form, 'form');
    if (part !== undefined) hits.push({ start: at + start, end: at + end, part });
  }
}

/** A whole or a part shows all of its chunk: `O’Neill` for Neill, `793.5` for `793.*`. */
function addWholeHits(chunk: Chunk, { at, wanted, hits }: Search): void {
  for (const whole of [...chunk.wholes, ...chunk.parts]) {
    const part = wanted.wholes.get(whole) ?? prefixPart(wanted, whole, 'whole');
    if (part !== undefined) hits.push({ start: at, end: at + chunkLength(chunk), part });
  }
}

function chunkLength(chunk: Chunk): number {
  return chunk.words.at(-1)?.end ?? 0;
}

function prefixPart(wanted: Wanted, word: string, of: 'form' | 'whole'): number | undefined {
  if (wanted.prefixes.length === 0) return undefined;
  return wanted.prefixes.find(
    ({ start, whole }) => whole === (of === 'whole') && word.startsWith(start),
  )?.part;
}

function phraseHits(
  found: readonly FoundForm[],
  phrase: { readonly forms: readonly string[]; readonly part: number },
): readonly Hit[] {
  const hits: Hit[] = [];
  for (const [at, first] of found.entries()) {
    if (!phrase.forms.every((form, offset) => found[at + offset]?.form === form)) continue;
    const last = found[at + phrase.forms.length - 1] ?? first;
    hits.push({ start: first.start, end: last.end, part: phrase.part });
  }
  return hits;
}

/** In order; of hits that overlap the longest stays. */
function withoutOverlaps(hits: readonly Hit[]): readonly Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || hit.start >= last.end) kept.push(hit);
    else if (hit.end - hit.start > last.end - last.start) kept[kept.length - 1] = hit;
  }
  return kept;
}
