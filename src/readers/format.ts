import type { Collection } from '../model/collections.ts';
import type { Notice } from '../model/notices.ts';
import type { Paper } from '../model/papers.ts';
import type { SourceFile } from '../sources/source.ts';
import type { Glimpse } from './glimpse.ts';

/**
 * What a reader made of one file: either everything, with notices for what was odd, or nothing with the notice that says why. A
 * reader never throws for bad input and never yields half a file.
 */
export type ReadResult =
  | {
      readonly kind: 'read';
      readonly collection: Collection;
      readonly papers: readonly Paper[];
      readonly notices: readonly Notice[];
    }
  | { readonly kind: 'refused'; readonly notices: readonly Notice[] };

/** Takes the papers of a file, in order. They count only if the file is read to its end and not refused. */
export type TakePaper = (paper: Paper) => void;

/** A format of source files. The registry is the list in `formats.ts`, asked in order. */
export interface Format {
  readonly name: string;
  /** How sure `recognise` can be at most; it is not asked where another format is as sure. */
  readonly surest: number;
  /** How sure the reader is that the file is its own: 0 no, 1 certain. */
  recognise(glimpse: Glimpse): number;
  read(file: SourceFile): ReadResult | Promise<ReadResult>;
  /** The same, but each paper is handed over as soon as it is whole, and the result has none: a volume need not be held at once. */
  readEach?(file: SourceFile, take: TakePaper): ReadResult;
}

/** A format of words, read in one go. Pictures, and what is packed with them, are read in steps that others can wait for. */
export interface WordFormat extends Format {
  read(file: SourceFile): ReadResult;
}
