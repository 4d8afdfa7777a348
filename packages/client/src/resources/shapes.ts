import type { OrUndefined } from "../transport.ts";

/** What an operation takes in its body, without the envelope: `RequestBody<CreatePipelineData, "pipeline">`. */
export type RequestBody<
  Data extends { body?: object },
  Key extends keyof NonNullable<Data["body"]>,
> = NonNullable<NonNullable<Data["body"]>[Key]>;

/** The query of a list, without what a {@link List} and the transport see to. What is `undefined` is not sent. */
export type Filter<Data extends { query?: object }> = OrUndefined<
  Omit<NonNullable<Data["query"]>, "_limit" | "_offset" | "_http_error_codes">
>;
