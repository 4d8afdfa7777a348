import { createRecorder, type Exchange } from "@mage-api/openapi-document";
import { InputError } from "@mage-api/workspace";

/** The server to compare, with credentials. */
export interface Target {
  /** Without a trailing slash. */
  baseUrl: string;
  apiKey?: string | undefined;
  oauthToken?: string | undefined;
  /** Number of pipelines, schedules and runs to read individually. */
  samples: number;
  /** Timeout of each request, in ms. */
  timeoutMs: number;
}

const missingId = 999_999_999;
const variations = {
  pipelines: ["", "?include_schedules=true", "?_limit=2&_offset=0"],
  pipeline: ["", "?include_schedules=true&include_block_pipelines=true", "?includes_content=false"],
  block: ["", "?include_block_metadata=true&include_block_catalog=true&include_documentation=true"],
  schedules: ["?_limit=100", "?order_by=created_at&_limit=5"],
  runs: [
    "?_limit=100",
    "?include_pipeline_type=true&include_pipeline_tags=true&include_pipeline_uuids=true&_limit=20",
  ],
};

interface Named {
  uuid?: unknown;
  id?: unknown;
  blocks?: Named[];
  pipeline_uuid?: unknown;
}

/**
 * Reads a sample of everything on a server, and a few missing objects to observe the errors. Sends only GET requests.
 *
 * @returns the exchanges.
 * @throws InputError when the server can't be reached or denies access.
 */
export async function probe({
  baseUrl,
  apiKey,
  oauthToken,
  samples,
  timeoutMs,
}: Target): Promise<Exchange[]> {
  const recorder = createRecorder();
  const headers = {
    ...(apiKey === undefined ? {} : { "X-API-KEY": apiKey }),
    ...(oauthToken === undefined ? {} : { "OAUTH-TOKEN": oauthToken }),
  };
  const get = async (path: string): Promise<Record<string, Named[] & Named>> => {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await recorder
      .fetch(baseUrl + path, { method: "GET", redirect: "manual", headers, signal })
      .catch((error: Error & { cause?: { code?: string } }) => {
        const why =
          error.name === "TimeoutError" ? `no response within ${timeoutMs / 1000} s` : error.cause?.code;
        throw new InputError(
          `${baseUrl} can't be read (GET ${path.split("?")[0]}: ${why ?? error.message}).`,
        );
      });
    const text = await response.text();
    return text.startsWith("{") ? JSON.parse(text) : {};
  };
  const all = async (path: string, variations: readonly string[]) => {
    for (const query of variations) await get(path + query);
  };
  const some = (items: unknown) => (Array.isArray(items) ? (items as Named[]).slice(0, samples) : []);

  await get("/api/status");
  const first = await get("/api/pipelines");
  checkAccess(first, baseUrl);
  await all("/api/status", ["?_format=with_activity_details"]);
  await all("/api/pipelines", variations.pipelines.slice(1));
  for (const { uuid } of some(first.pipelines)) {
    const path = `/api/pipelines/${encodeURIComponent(String(uuid))}`;
    const { pipeline } = await get(path);
    await all(path, variations.pipeline.slice(1));
    await all(path, ["/blocks", "/pipeline_schedules", "/logs?_limit=5"]);
    for (const block of some(pipeline?.blocks)) {
      await all(`${path}/blocks/${encodeURIComponent(String(block.uuid))}`, variations.block);
    }
  }
  const { pipeline_schedules } = await get(`/api/pipeline_schedules${variations.schedules[0]}`);
  await all("/api/pipeline_schedules", variations.schedules.slice(1));
  for (const { id } of some(pipeline_schedules)) {
    await all(`/api/pipeline_schedules/${id}`, ["", "/pipeline_runs?_limit=20"]);
  }
  const { pipeline_runs } = await get(`/api/pipeline_runs${variations.runs[0]}`);
  await all("/api/pipeline_runs", variations.runs.slice(1));
  for (const { id } of some(pipeline_runs)) await get(`/api/pipeline_runs/${id}`);
  await all("/api/pipelines/", [`${missingId}`, `${missingId}/blocks`]);
  await all("/api/pipeline_runs/", [`${missingId}`, `${missingId}?_http_error_codes=true`]);
  await get(`/api/pipeline_schedules/${missingId}`);
  return recorder.drain();
}

function checkAccess(response: Record<string, unknown>, baseUrl: string): void {
  const { error } = response as { error?: { type?: string } };
  const credentials: Record<string, string> = {
    invalid_api_key: "an API key (--api-key or MAGE_API_KEY)",
    invalid_oauth_token: "a valid OAuth token (--oauth-token or MAGE_OAUTH_TOKEN)",
    expired_oauth_token: "a valid OAuth token (--oauth-token or MAGE_OAUTH_TOKEN)",
    unauthorized_access: "an OAuth token with read access (--oauth-token or MAGE_OAUTH_TOKEN)",
  };
  const needed = credentials[error?.type ?? ""];
  if (needed) throw new InputError(`${baseUrl} requires ${needed}.`);
  if (!("pipelines" in response) && !error) {
    throw new InputError(`${baseUrl} is not a Mage server: GET /api/pipelines returns no list.`);
  }
}
