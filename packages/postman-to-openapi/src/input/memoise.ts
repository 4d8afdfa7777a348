/**
 * Caches the results of a function on texts that recur in a collection.
 *
 * @param maxResults limit of the cache, so that memory stays bounded.
 */
export function memoised<Result extends NonNullable<unknown>>(
  judge: (text: string) => Result,
  maxResults: number,
): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    let result = known.get(text);
    if (result === undefined) {
      result = judge(text);
      if (known.size < maxResults) known.set(text, result);
    }
    return result;
  };
}
