/** What is said around the network, in the language of the page, which hands it over. */
export interface StageWords {
  readonly explore?: string;
  readonly cannotDraw?: string;
  readonly stage?: string;
  readonly pointAt?: string;
  readonly nearer?: string;
  readonly farther?: string;
  readonly whole?: string;
  /** `{sent} sent, {received} received`. */
  readonly traffic?: string;
  readonly inTable?: string;
  readonly nobody?: string;
}

export function wordsOf(figure: HTMLElement): StageWords {
  return JSON.parse(figure.dataset['words'] ?? '{}') as StageWords;
}
