import type { BundleMember } from './bundle.ts';
import type { SourceId } from '../model/ids.ts';
import type { PageImage, PageLayout } from '../model/scans.ts';

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
  /**
   * The words on a frame of a picture as the archive has them: those that were recognised, else those that came with the file (`came`), with what
   * persons read there in their place. `failed` where there are none and they could not be recognised; undefined where nobody tried.
   */
  readonly wordsOn?: (
    picture: Pick<PageImage, 'source' | 'frame'>,
    came?: PageLayout,
  ) => PageLayout | 'failed' | undefined;
}
