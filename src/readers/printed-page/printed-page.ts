import { textId } from '../../model/ids.ts';
import type { Paper } from '../../model/papers.ts';
import type { SourceFile } from '../../sources/source.ts';
import type { ReadResult, WordFormat } from '../format.ts';
import { BlockList } from '../plain-text/blocks.ts';
import type { Glimpse } from '../glimpse.ts';
import { readTextFile } from '../text-file.ts';
import { takeInventedNote } from '../plain-text/invented.ts';
import { languageOfText } from '../plain-text/languages.ts';
import { PAPERS } from '../plain-text/papers.ts';
import { findAnchors } from './anchors.ts';
import { identityOf } from './identity.ts';
import { layOut } from './layout.ts';
import { pagesOf, rangesOfPart } from './marks.ts';
import { addNotes, noteBlockIds, noteNotices } from './note-blocks.ts';
import { takeNotes } from './notes.ts';

/** No page of an edition says in as many words that it is one. */
const SUREST = 0.9;

/** One paper as copied from a printed edition: source line, head, dateline, text with note numbers in it, note list. */
export const printedPage: WordFormat = {
  name: 'printed page',
  surest: SUREST,
  recognise(glimpse: Glimpse): number {
    if (glimpse.looksForeign) return 0;
    const head = takeInventedNote(glimpse.head).text;
    let sure = 0;
    for (const [form, weight] of SIGNS) {
      if (form.test(head)) sure += weight;
      if (sure >= SUREST) return SUREST;
    }
    const total = Math.min(SUREST, sure + sureByNotes(head, takeInventedNote(glimpse.tail).text));
    return total < 0.3 ? 0 : total;
  },
  read(file: SourceFile): ReadResult {
    const decoded = readTextFile(file);
    if (decoded.kind === 'refused') return { kind: 'refused', notices: [decoded.notice] };
    return readPage(file, decoded.text);
  },
};

function sureByNotes(head: string, tail: string): number {
  if (takeNotes(tail).notes.length === 0) return 0;
  return FUSED_NUMBER.test(head) || FUSED_NUMBER.test(tail) ? 0.4 : 0.1;
}

/** Digits that may call a note: `Vyshinski59`, `7 p.m.60`. A list at the end without them is a list of something else. */
const FUSED_NUMBER = /(?:\p{Ll}|[”)])[.,;:]?\d{1,3}(?![\d.])/u;

/** What shows in the first kilobytes that a file is a page of an edition, and how much each sign says; the quickest first. */
const SIGNS: readonly (readonly [RegExp, number])[] = [
  [/^\s*\d{1,4}\. (?:\p{Lu}\p{Ll}+ ){1,4}(?:From|Prepared|by|of|to|for|Between)\b/u, 0.5],
  [/\[Page \d+\]/, 0.4],
  [/^[^\n]{3,80}\/[^\n]{1,40}: (?:Circular )?(?:Telegram|Airgram)\s*$/m, 0.4],
  [/^\s*[^\n]{0,80}\bFiles?\b[^\n]{0,80}\n/, 0.2],
  [/^\s*(?:\d{1,4}\. )?Editorial Note\n/, 0.5],
  [/^\s*(?:\S[^\n]*\n+)?(?:No\. \d+\n)?The [^\n]{3,120} \([^\n]{2,40}\)\d* to [^\n]{3,120}\n/, 0.4],
  [/\n\[\p{Lu}\p{L}+(?: \p{L}+)?,\] \p{Lu}\p{L}+ \d{1,2}, \d{4}/u, 0.3],
  [
    /\n\p{Lu}\p{L}+(?: \p{L}+)?, \p{Lu}\p{L}+ \d{1,2}, \d{4}(?:—|, | at )[\d:]{1,5} ?[ap]\. ?m\./u,
    0.3,
  ],
];

function readPage(file: SourceFile, raw: string): ReadResult {
  const marked = takeInventedNote(raw);
  const { body, notes } = takeNotes(marked.text);
  const parts = layOut(body);
  const headEnd = parts.find(({ kind }) => kind === 'head')?.end ?? -1;
  const { found: anchors, ambiguous } = findAnchors(body, notes, headEnd);
  const list = new BlockList();
  const called = { anchors, ids: noteBlockIds(notes) };
  for (const part of parts) {
    list.add(part.kind, [part.content], { ranges: rangesOfPart(part, called) });
  }
  addNotes(list, notes, anchors);
  const language = languageOfText(body) ?? 'en';
  const paper: Paper = {
    ...identityOf(file, parts, anchors),
    record: marked.record,
    texts: [{ id: textId(language), layer: 'edition', language, blocks: list.blocks }],
    pages: pagesOf(body),
    ...(marked.invented ? { invented: true } : {}),
  };
  const notices = noteNotices(file, notes, { found: anchors, ambiguous });
  return { kind: 'read', collection: PAPERS, papers: [paper], notices };
}
