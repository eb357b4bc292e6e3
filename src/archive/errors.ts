/** A request that cannot be carried out: the message says what happened and what to do. Shown without a stack. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}
