/** Input that cannot be converted. `message` is one sentence: what is wrong, where, what to do. */
export class CollectionError extends Error {
  override readonly name = "CollectionError";
}
