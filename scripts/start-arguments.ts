/** Options of `chancery serve` that have a word of their own after them. */
const WITH_VALUE = new Set(['--port', '--host']);

export interface StartArguments {
  /** Files and folders to import. */
  readonly paths: readonly string[];
  /** What goes to `chancery serve`. */
  readonly options: readonly string[];
}

/** Parts what was typed after `npm start --`. */
export function partArguments(args: readonly string[]): StartArguments {
  const isOption = (arg: string, index: number): boolean =>
    arg.startsWith('-') || WITH_VALUE.has(args[index - 1] ?? '');
  return {
    paths: args.filter((arg, index) => !isOption(arg, index)),
    options: args.filter(isOption),
  };
}
