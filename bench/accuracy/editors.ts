import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { sourceId } from '../../src/model/ids.ts';
import type { PaperMention, Says } from '../../src/model/mentions.ts';
import { SILENCE } from '../../src/model/talk.ts';
import { isNote, openingOf } from '../../src/model/texts.ts';
import { readWords } from '../../src/readers/formats.ts';
import { decidePaper } from '../../src/resolution/decide-paper.ts';
import { groundOf, type Ground } from '../../src/resolution/ground.ts';
import type { HeldPaper } from '../../src/resolution/holdings.ts';
import { memoryHoldings } from '../../src/resolution/memory-holdings.ts';
import { isInNote } from '../../src/resolution/notes.ts';
import { misprintedDates, withSoundDates } from '../../src/resolution/sound-dates.ts';
import { readEnvelope } from '../../src/understanding/envelope/read-envelope.ts';
import { readReferences } from '../../src/understanding/references/read-references.ts';
import { Scores } from './scores.ts';
import type { AccuracyTask } from './task.ts';

/**
 * How many of the editors' own cross-references resolution finds again when they are hidden: mentions in the papers whose note says
 * where the cited paper is printed. Read and resolved from the volumes themselves, all together.
 */
export const editorsTask: AccuracyTask = {
  name: 'editors',
  onlyByName: true,
  async run({ data }) {
    const folder = resolve(data, '../../frus');
    if (!existsSync(folder)) return { figures: [], remarks: [`no volumes in ${folder}`] };
    const files = readdirSync(folder).sort();
    const papers = files.flatMap((name) => heldIn(join(folder, name)));
    const holdings = memoryHoldings(papers);
    const ground = groundOf(withSoundDates(holdings, misprintedDates(holdings)));
    const scores = new Scores();
    for (const paper of papers) score(paper, ground, scores);
    return {
      figures: scores.figures(),
      remarks: [`${papers.length} papers of ${files.length} volumes`],
    };
  },
};

function heldIn(path: string): readonly HeldPaper[] {
  const bytes = readFileSync(path);
  const id = sourceId(createHash('sha256').update(bytes).digest('hex'));
  const about = { id, name: path.replace(/\.gz$/, ''), mediaType: 'application/xml' };
  const read = readWords({ ...about, size: bytes.length, bytes, content: gunzipSync(bytes) });
  if (read.kind !== 'read') return [];
  return read.papers.map((paper) => {
    const envelope = readEnvelope(paper);
    const notes = paper.texts.flatMap((text) => text.blocks.filter(isNote));
    return {
      ...paper,
      kind: (envelope.kind?.value ?? 'unknown') as HeldPaper['kind'],
      notes: notes.map((note) => ({ id: note.id, label: note.label ?? '' })),
      opening: openingOf(paper.texts),
      envelope,
      mentions: readReferences(paper, envelope),
      names: [],
      talk: SILENCE,
      travel: {},
    };
  });
}

/** The words of a mention alone, without the place that its note or link gives. */
function hidden(mention: PaperMention): PaperMention {
  const said = Object.entries(mention.says).filter(([field]) => !PLACES.has(field));
  return { ...mention, says: Object.fromEntries(said) };
}

const PLACES: ReadonlySet<string> = new Set([
  'target',
  'documentNumber',
  'page',
  'where',
  'footnote',
  'printed',
]);

function score(paper: HeldPaper, ground: Ground, scores: Scores): void {
  const shown = paper.mentions.filter((mention) => !isInNote(mention, paper));
  const targets = decidePaper({ ...paper, mentions: shown }, ground);
  const found = decidePaper({ ...paper, mentions: shown.map(hidden) }, ground);
  targets.forEach(({ decision, mention }, index) => {
    if (!isPlace(mention.says) || decision.outcome.kind !== 'held') return;
    const outcome = found[index]?.decision.outcome;
    const again = outcome?.kind === 'held' && outcome.document === decision.outcome.document;
    scores.share('ALL', 'found again').add(again);
    if (outcome?.kind === 'held') scores.share('ALL', 'right where linked').add(again);
  });
}

/** Mentions that say what is cited in words of their own, and whose note says where it is. */
function isPlace({ target, documentNumber, page, where, number, date }: Says): boolean {
  const isPlaced = [target, documentNumber, page, where].some((one) => one !== undefined);
  return isPlaced && (number !== undefined || date !== undefined);
}
