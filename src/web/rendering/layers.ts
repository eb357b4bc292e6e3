/** The layers of a paper by their names, and those of them that the reader asked for. */
export interface Layers {
  readonly names: readonly string[];
  readonly shown: readonly string[];
}

/**
 * `ru,en` of the address `?layers=ru,en`: those that the paper has, in the paper’s order. Where none is asked for, or none of that name is
 * there, all are shown: an address from yesterday never leads to an empty page.
 */
export function layersAsked(names: readonly string[], asked: string | undefined): Layers {
  const wanted = new Set(asked?.split(','));
  const shown = names.filter((name) => wanted.has(name));
  return { names, shown: shown.length === 0 ? names : shown };
}

/** What one may choose: all, any two, any one. Nothing where there is no choice. */
export function choices(names: readonly string[]): readonly (readonly string[])[] {
  if (names.length < 2) return [];
  const pairs = names.flatMap((left, at) => names.slice(at + 1).map((right) => [left, right]));
  return [names, ...(names.length > 2 ? pairs : []), ...names.map((name) => [name])];
}

/** Whether a choice is the one shown now. */
export function isShown({ shown }: Layers, choice: readonly string[]): boolean {
  return choice.length === shown.length && choice.every((name, at) => shown[at] === name);
}
