import type { SourceId } from '../model/ids.ts';
import type { Notice } from '../model/notices.ts';
import { imageId } from '../model/scans.ts';
import type { Paper } from '../model/papers.ts';
import { formatOf, readPapers } from '../readers/formats.ts';
import { type PersonsWords, withPersonsWords } from '../readers/scan/persons-words.ts';
import { indexTerms } from '../search/analysis.ts';
import type { BundleMember } from '../sources/bundle.ts';
import { receiveFile } from '../sources/receive.ts';
import type { SourceFile } from '../sources/source.ts';
import type { FoundFile } from '../sources/walk.ts';
import { preparePaper } from '../store/prepared.ts';
import type { PreparedPaper, PreparedSource } from '../store/prepared.ts';
import { MEMBER_FORMAT, type SourceRecord } from '../store/keeping.ts';
import { understand } from '../understanding/understand.ts';
import { withMembers } from './kept-members.ts';
import { keepSource, releaseSources } from './kept-sources.ts';
import type { Layout } from './layout.ts';
import { recognisedWords } from './recognitions.ts';

/** What came of one source. */
export type ReadOutcome =
  | { readonly kind: 'read'; readonly prepared: PreparedSource }
  /** The archive has it, read by these very readers. */
  | { readonly kind: 'unchanged'; readonly id: SourceId }
  /** `record` is absent where there were no bytes to know it by. */
  | {
      readonly kind: 'refused';
      readonly record?: SourceRecord;
      readonly notices: readonly Notice[];
    };

/** What reading needs to know of the archive. Plain values: they travel to the threads that read. */
export interface ReadingContext {
  readonly layout: Layout;
  readonly readWith: string;
  readonly known: ReadonlySet<SourceId>;
  /** What persons read on pictures, by the picture's id. */
  readonly persons: ReadonlyMap<string, readonly PersonsWords[]>;
}

/** Takes in, keeps, reads, understands and analyses what one file holds (a zip: each member): everything but storing it. */
export async function* readFound(
  found: FoundFile,
  context: ReadingContext,
): AsyncGenerator<ReadOutcome> {
  for await (const received of receiveFile(found)) {
    if (received.kind === 'refused') yield { kind: 'refused', notices: [received.notice] };
    else yield await readFile(received.file, context);
  }
}

async function readFile(received: SourceFile, context: ReadingContext): Promise<ReadOutcome> {
  const { layout, readWith, known } = context;
  if (known.has(received.id)) return { kind: 'unchanged', id: received.id };
  const kept = new Set<SourceId>();
  const file: SourceFile = {
    ...(await withMembers(received, layout, kept)),
    wordsOn: (picture, came) => {
      const recognised = recognisedWords(layout, picture);
      const words = recognised === 'failed' ? (came ?? recognised) : (recognised ?? came);
      if (words === undefined || words === 'failed') return words;
      const persons = context.persons.get(imageId(picture.source, picture.frame)) ?? [];
      return withPersonsWords(words, persons);
    },
  };
  const { id, name, mediaType, size } = file;
  const papers: PreparedPaper[] = [];
  const result = await readPapers(file, (paper) => papers.push(prepare(paper)));
  const record = { id, name, mediaType, size, readWith, notices: result.notices };
  if (result.kind === 'refused') {
    await releaseSources(layout, kept);
    return refused(record);
  }
  const source = { ...record, format: formatOf(file)?.name ?? null };
  // Bytes first, rows second: what the store knows is always there.
  await keepSource(layout, id, file.bytes);
  const members = (file.members ?? []).map((member) => memberRecord(member, file, readWith));
  return { kind: 'read', prepared: { source, collection: result.collection, papers, members } };
}

/** The record of a picture in a folder: it is kept like any file, and read with its folder. */
function memberRecord(
  { id, name, mediaType, size }: BundleMember,
  folder: SourceFile,
  readWith: string,
): SourceRecord {
  const whole = `${folder.name}/${name}`;
  return { id, name: whole, mediaType, size, format: MEMBER_FORMAT, readWith, notices: [] };
}

function refused(record: Omit<SourceRecord, 'format'>): ReadOutcome {
  return { kind: 'refused', record: { ...record, format: null }, notices: record.notices };
}

function prepare(paper: Paper): PreparedPaper {
  const understanding = understand(paper);
  return preparePaper({ paper, understanding, terms: indexTerms(paper, understanding) });
}

/** Says that our own code failed on a source. */
export function failureNotice(source: string, error: unknown): Notice {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const message = `Chancery failed on this file. Nothing of it was stored; please report it with these lines: ${detail}`;
  return { code: 'reader-failed', severity: 'error', message, source, place: {} };
}
