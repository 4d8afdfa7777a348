import type { OrUndefined } from "../transport/sdk-types.ts";

/** The body of an operation, without its envelope: `RequestBody<CreatePipelineData, "pipeline">`. */
export type RequestBody<
  Data extends { body?: object },
  Key extends keyof NonNullable<Data["body"]>,
> = NonNullable<NonNullable<Data["body"]>[Key]>;

/** The query of a list, without the parameters that the client sets itself. `undefined` values are not sent. */
export type Filter<Data extends { query?: object }> = OrUndefined<
  Omit<NonNullable<Data["query"]>, "_limit" | "_offset" | "_http_error_codes">
>;
