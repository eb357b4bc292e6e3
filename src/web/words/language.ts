import { AsyncLocalStorage } from 'node:async_hooks';

/** The languages in which the interface speaks. What papers say stays in theirs. */
export const LANGUAGES = ['en', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

const SPOKEN = new AsyncLocalStorage<Language>();

/** Does some work, and all that it starts, in a language: a request is answered so from its first line to its last. */
export function inLanguage<Result>(language: Language, work: () => Result): Result {
  return SPOKEN.run(language, work);
}

/** The language of the answer that is being made; English where nobody has said. */
export function language(): Language {
  return SPOKEN.getStore() ?? 'en';
}
