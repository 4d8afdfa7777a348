/** The result of a call together with the HTTP answer that it came in. */
export interface WithResponse<Result> {
  data: Result;
  /** The answer itself, its body already read. */
  response: Response;
}

/**
 * A call under way: a promise of its result, which also gives the HTTP answer to who asks for it.
 *
 * @example
 * const { data, response } = await mage.pipelines.read("nightly").withResponse();
 */
export class MageCall<Result> extends Promise<Result> {
  readonly #answer: Promise<WithResponse<Result>>;

  constructor(answer: Promise<WithResponse<Result>>) {
    // The promise that this class extends is never used: `then` goes to the answer, so that a failure is reported once.
    super((resolve) => resolve(undefined as Result));
    this.#answer = answer;
  }

  /** A promise made by `then` is an ordinary one. */
  static override get [Symbol.species]() {
    return Promise;
  }

  /** The result and the HTTP answer. */
  withResponse(): Promise<WithResponse<Result>> {
    return this.#answer;
  }

  /** The same call, with a part of its result. */
  map<Part>(part: (result: Result) => Part): MageCall<Part> {
    return new MageCall(this.#answer.then(({ data, response }) => ({ data: part(data), response })));
  }

  // biome-ignore lint/suspicious/noThenProperty: a promise is what this class is.
  override then<Fulfilled = Result, Rejected = never>(
    onFulfilled?: ((result: Result) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return this.#answer.then(({ data }) => data).then(onFulfilled, onRejected);
  }

  override catch<Rejected = never>(
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Result | Rejected> {
    return this.then(undefined, onRejected);
  }

  override finally(onFinally?: (() => void) | null): Promise<Result> {
    return this.then().finally(onFinally);
  }
}
