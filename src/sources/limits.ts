/** How much of one input is taken in, so that no file can exhaust memory or time. Sizes are bytes. */
export interface Limits {
  /** A file as received. */
  readonly fileSize: number;
  /** What a file, or a member of a zip, may unpack to. */
  readonly unpackedSize: number;
  /** Members of one zip, and what they may unpack to all together. */
  readonly zipMembers: number;
  readonly zipUnpackedSize: number;
  /** Pictures of one folder that are taken in together. */
  readonly bundleMembers: number;
}

const MiB = 1024 * 1024;

/** The largest printed volumes are some 10 MiB. */
export const DEFAULT_LIMITS: Limits = {
  fileSize: 128 * MiB,
  unpackedSize: 128 * MiB,
  zipMembers: 100_000,
  zipUnpackedSize: 8192 * MiB,
  bundleMembers: 20_000,
};

/** `134217728` -> `128 MiB`, for messages. */
export function inMebibytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / MiB)).toLocaleString('en-GB')} MiB`;
}
