import type { CollectionId, DocumentId } from '../model/ids.ts';
import type { Past, PastPaper } from '../resolution/past.ts';
import type { Questions } from '../resolution/asking.ts';
import type { StoredPast } from '../store/prepared-resolution.ts';
import { type PreparedMemory, prepareMemory } from '../store/prepared-resolution.ts';

/** What is remembered of papers lies by collection under this name. */
const NAME = 'papers ';

interface Remembered extends Omit<PastPaper, 'collection' | 'keys' | 'asked'> {
  readonly id: DocumentId;
  readonly keys: string;
  readonly asked: string;
}

/** The past of the papers, as the last resolution left it. */
export function pastOfPapers(stored: StoredPast): Past {
  const papers = new Map<DocumentId, PastPaper>();
  for (const [collection, rows] of stored.memory(NAME)) {
    for (const { id, keys, asked, ...rest } of rows as readonly Remembered[]) {
      const questions = { keys: questionsOf(keys), asked: questionsOf(asked) };
      papers.set(id, { ...rest, ...questions, collection: collection as CollectionId });
    }
  }
  return {
    papers,
    stands: (id) => stored.standing.has(id),
    cited: stored.cited(),
    links: (id) => stored.links(id),
  };
}

/** What is to be remembered, of those collections in which a paper was resolved anew or that lost one. */
export function memoryOfPapers(
  papers: ReadonlyMap<DocumentId, PastPaper>,
  anew: ReadonlySet<DocumentId>,
  past: Past,
): readonly PreparedMemory[] {
  const changed = new Set<CollectionId>();
  for (const id of anew) changed.add(papers.get(id)?.collection ?? ('' as CollectionId));
  for (const [id, { collection }] of past.papers) if (!papers.has(id)) changed.add(collection);
  const byCollection = Map.groupBy(papers, ([, { collection }]) => collection);
  return [...changed].map((collection) => {
    const rows = byCollection.get(collection)?.map(([id, paper]) => rememberedOf(id, paper));
    return prepareMemory(NAME + collection, rows ?? null);
  });
}

/** In one order, so that the same is kept in the same words. */
function rememberedOf(id: DocumentId, paper: PastPaper): Remembered {
  const { said, keys, asked, findings, early, answers, isAnswering } = paper;
  const questions = { keys: wordsOf(keys), asked: wordsOf(asked) };
  return { id, said, ...questions, findings, early, answers, isAnswering };
}

function wordsOf(questions: Questions): string {
  const { buffer, byteOffset, byteLength } = questions;
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

/** Copied, for a slice of a larger buffer need not begin where a number may. */
function questionsOf(words: string): Questions {
  return new Uint32Array(new Uint8Array(Buffer.from(words, 'base64')).buffer);
}
