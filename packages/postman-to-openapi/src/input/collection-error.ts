/** Thrown when the input can't be converted. The message is one sentence: fault, place and cure. */
export class CollectionError extends Error {
  override readonly name = "CollectionError";
}
