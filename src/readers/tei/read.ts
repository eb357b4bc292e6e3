import { decodePieces } from '../../sources/decode.ts';
import type { SourceFile } from '../../sources/source.ts';
import type { Paper } from '../../model/papers.ts';
import type { ReadResult, TakePaper } from '../format.ts';
import { VolumeParser } from './parse.ts';
import { type Reason, Refusal, undecodable } from '../refusals.ts';

/** Reads a TEI volume: the whole of it, or nothing and why. */
export function readTei(file: SourceFile): ReadResult {
  const papers: Paper[] = [];
  const result = readTeiPapers(file, (paper) => papers.push(paper));
  return result.kind === 'read' ? { ...result, papers } : result;
}

/** The same with each paper handed over when it is whole. */
export function readTeiPapers(file: SourceFile, take: TakePaper): ReadResult {
  const decoded = decodePieces(file.content);
  if (decoded.kind === 'undecodable')
    return refused(file, undecodable(decoded.reason, decoded.place));
  try {
    return new VolumeParser(file, take).parse(decoded.pieces);
  } catch (error) {
    if (error instanceof Refusal) return refused(file, error.reason);
    throw error;
  }
}

function refused(file: SourceFile, reason: Reason): ReadResult {
  return { kind: 'refused', notices: [{ severity: 'error', source: file.name, ...reason }] };
}
