/**
 * What is worked out from an object once and kept as long as the object is: the store gives the same answer again until somebody writes, and
 * overviews need not be laid out anew for each reader.
 */
export function oncePer<Given extends WeakKey, Result>(
  work: (given: Given) => Result,
): (given: Given) => Result {
  const known = new WeakMap<Given, { readonly result: Result }>();
  return (given) => {
    const kept = known.get(given) ?? { result: work(given) };
    known.set(given, kept);
    return kept.result;
  };
}
