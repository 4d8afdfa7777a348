/** Thrown when the input can't be converted. The message is one sentence with the fault, its place and the cure. */
export class CollectionError extends Error {
  override readonly name = "CollectionError";
}
