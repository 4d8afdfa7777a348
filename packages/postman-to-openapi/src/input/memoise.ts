/**
 * The function with its results kept, for texts that stand in a collection again and again.
 *
 * @param enough how many results are kept: more texts than that are judged each time, so that memory has a bound.
 */
export function memoised<Result extends NonNullable<unknown>>(
  judge: (text: string) => Result,
  enough: number,
): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    let result = known.get(text);
    if (result === undefined) {
      result = judge(text);
      if (known.size < enough) known.set(text, result);
    }
    return result;
  };
}
