import { decodeText } from '../../sources/decode.ts';
import type { SourceFile } from '../../sources/source.ts';
import type { ReadResult } from '../format.ts';
import { VolumeParser } from './parse.ts';
import { empty, type Reason, Refusal, undecodable } from '../refusals.ts';

/** Reads a TEI volume: the whole of it, or nothing and why. */
export function readTei(file: SourceFile): ReadResult {
  const decoded = decodeText(file.content);
  if (decoded.kind === 'undecodable')
    return refused(file, undecodable(decoded.reason, decoded.place));
  if (!/\S/.test(decoded.text)) return refused(file, empty());
  try {
    return new VolumeParser(file, decoded.text).parse();
  } catch (error) {
    if (error instanceof Refusal) return refused(file, error.reason);
    throw error;
  }
}

function refused(file: SourceFile, reason: Reason): ReadResult {
  return { kind: 'refused', notices: [{ severity: 'error', source: file.name, ...reason }] };
}
