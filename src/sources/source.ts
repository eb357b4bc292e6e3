import type { BundleMember } from './bundle.ts';
import type { SourceId } from '../model/ids.ts';
import type { PageLayout } from '../model/scans.ts';

/** A file as received. `bytes` are what lies on disk (still compressed); `content` is what a reader gets. */
export interface SourceFile {
  readonly id: SourceId;
  /** Path as the user gave it, for notices; members of a zip as `box.zip/page.txt`. */
  readonly name: string;
  readonly mediaType: string;
  /** Number of bytes as received. */
  readonly size: number;
  readonly bytes: Uint8Array;
  /** Decompressed bytes; the same object as `bytes` when nothing was compressed. */
  readonly content: Uint8Array;
  /** What the content says, where it came as words and need not be decoded. */
  readonly words?: string;
  /** Of a folder of page pictures, its files; reading them is what takes time. */
  readonly members?: readonly BundleMember[];
  /** The words that were recognised on a frame of a picture, or that they could not be; absent where nothing was tried. */
  readonly recognised?: (source: SourceId, frame: number) => PageLayout | 'failed' | undefined;
}
