/** A picture that was not read: the program was killed at a limit, or refused it. The message says which. */
export class RecognitionError extends Error {
  override readonly name = 'RecognitionError';
}
