/** Does something with each of many, so many at once and the next one whenever one is done; what came of each, in their order. */
export async function inLanes<T, R>(
  all: readonly T[],
  atOnce: number,
  work: (each: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const left = [...all.entries()];
  const lane = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [at, each] = next;
      results[at] = await work(each);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return results;
}
