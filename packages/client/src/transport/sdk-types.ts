// The types that the generated functions import from their transport. hey-api sets the names and the type parameters.
import type { MageCall } from "../call.ts";
import type { CallOptions } from "../options.ts";
import type { WireRequest } from "./request.ts";

export { formDataBodySerializer, urlSearchParamsBodySerializer } from "./body.ts";

/** The argument of a generated function: {@link CallOptions} and the operation's own path, query and body. */
export type Options<Data extends TDataShape = TDataShape, _ThrowOnError = boolean, _Response = unknown> = {
  [Part in keyof Omit<Data, "url">]: Part extends "query"
    ? OrUndefined<Data[Part]>
    : Part extends "headers"
      ? Data[Part] | undefined
      : Data[Part];
} & CallOptions;
/** A query whose parameters may also be `undefined`; those are not sent. */
export type OrUndefined<Query> = { [Name in keyof Query]: Query[Name] | undefined };
/** The shape of the `…Data` types in `generated/`. */
export interface TDataShape {
  body?: unknown;
  headers?: unknown;
  path?: unknown;
  query?: unknown;
  url: string;
}
/** The return type of a generated function. */
export type RequestResult<Responses, _Errors = unknown, _ThrowOnError = boolean, _Style = "data"> = MageCall<
  Responses[keyof Responses]
>;
/** The transport takes no metadata, only {@link CallOptions}. */
export type ClientMeta = Record<never, never>;

/** A request as a generated function passes it. A header that is null is left to `fetch`. */
export type GeneratedRequest = Omit<WireRequest, "headers"> & {
  headers?: Record<string, unknown> | undefined;
  responseStyle?: "data";
};

type Send = <Responses, Errors = unknown, ThrowOnError = boolean, Style = "data">(
  request: GeneratedRequest,
) => RequestResult<Responses, Errors, ThrowOnError, Style>;

/**
 * The connection that the generated functions send their requests through; made by {@link createMageClient}. Its methods
 * reach every route of Mage with the client's credentials, errors, retries and timeouts, and return Mage's envelope.
 */
export interface Client {
  /** URL of the server. */
  readonly baseUrl: string;
  /**
   * Sends a GET request to a route that has no method.
   *
   * @example
   * const outputs = await mage.client.get({ url: "/api/block_runs/{id}/outputs", path: { id: 7 } });
   */
  get: Send;
  /**
   * Sends a POST request to a route that has no method. It is retried only if the connection was refused.
   *
   * @example
   * await mage.client.post({ url: "/api/secrets", body: { secret: { name: "password", value } } });
   */
  post: Send;
  /**
   * Sends a PUT request to a route that has no method.
   *
   * @example
   * await mage.client.put({ url: "/api/pipeline_schedules/{id}", path: { id: 3 }, body: { pipeline_schedule: {} } });
   */
  put: Send;
  /**
   * Sends a DELETE request to a route that has no method.
   *
   * @example
   * await mage.client.delete({ url: "/api/pipeline_runs/{id}", path: { id: 7 } });
   */
  delete: Send;
  patch: Send;
}
