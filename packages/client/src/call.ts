/** The result of a call together with its HTTP response. */
export interface WithResponse<Result> {
  data: Result;
  /** The HTTP response. Its body has already been read. */
  response: Response;
}

/**
 * A pending API call: a promise of the result, with access to the raw response.
 *
 * @example
 * const { data, response } = await mage.pipelines.read("nightly").withResponse();
 */
export class MageCall<Result> extends Promise<Result> {
  readonly #response: Promise<WithResponse<Result>>;

  constructor(response: Promise<WithResponse<Result>>) {
    // The base promise is never used: `then` uses the response's, so that a failure is reported only once.
    super((resolve) => resolve(undefined as Result));
    this.#response = response;
  }

  // `then` returns an ordinary promise.
  static override get [Symbol.species]() {
    return Promise;
  }

  /**
   * Returns the result and the HTTP response.
   *
   * @example
   * const { response } = await mage.pipelines.read("nightly_load").withResponse();
   */
  withResponse(): Promise<WithResponse<Result>> {
    return this.#response;
  }

  /**
   * Returns the same call with a part of its result.
   *
   * @example
   * const uuids = await mage.pipelines.blocks("nightly_load").map((blocks) => blocks.map(({ uuid }) => uuid));
   */
  map<Part>(part: (result: Result) => Part): MageCall<Part> {
    return new MageCall(this.#response.then(({ data, response }) => ({ data: part(data), response })));
  }

  // `catch` and `finally` of the base class call this.
  // biome-ignore lint/suspicious/noThenProperty: the class is a promise.
  override then<Fulfilled = Result, Rejected = never>(
    onFulfilled?: ((result: Result) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return this.#response.then(({ data }) => data).then(onFulfilled, onRejected);
  }
}
