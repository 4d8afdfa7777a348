import type { Bump } from "@mage-api/api-diff";

/** The parts of a Postman collection that the cases change. */
export interface Item {
  name: string;
  description?: unknown;
  item?: Item[];
  request?: Request;
  response?: object[];
}
interface Request {
  name?: string;
  description?: unknown;
  method: string;
  auth?: object | null;
  header?: object[];
  url: {
    raw: string;
    host: string[];
    path: string[];
    query?: object[];
    variable?: { key: string; value: string }[];
  };
  body?: { mode: string; raw: string };
}
export interface Collection {
  info: { name: string; description: unknown };
  item: Item[];
  variable: { key: string; value: string }[];
}

/** A change to the collection, and its expected result. */
export interface CollectionCase {
  name: string;
  change: (collection: Collection) => void;
  /** The bumps of types and client; undefined if the change is rejected. */
  bumps?: [types: Bump, client: Bump];
  /** Parts of the expected report, or of the error if the change is rejected. */
  report: string[];
}

function request(collection: Collection, name: string): Request {
  const found = all(collection).find((one) => one.name === name)?.request;
  if (!found) throw new Error(`No request ${name}`);
  return found;
}

function all({ item }: Collection): Item[] {
  return item.flatMap((folder) => folder.item ?? []);
}

function rename(collection: Collection, from: string, to: string): void {
  const found = all(collection).find((one) => one.name === from);
  if (!found?.request) throw new Error(`No request ${from}`);
  found.name = to;
  found.request.name = to;
}

/** Copies a request. */
function copyOf(collection: Collection, original: string, name: string, path: string[], body?: string): Item {
  const copy = structuredClone(request(collection, original));
  copy.name = name;
  copy.url.path = path;
  copy.url.raw = `{{baseUrl}}/${path.join("/")}`;
  if (copy.body && body) copy.body.raw = body;
  return { name, request: copy, response: [] };
}

function replaceInBody(collection: Collection, name: string, from: string, to: string): void {
  const { body } = request(collection, name);
  if (!body?.raw.includes(from)) throw new Error(`No ${from} in the body of ${name}`);
  body.raw = body.raw.replace(from, to);
}

function setPath(collection: Collection, name: string, path: string[]): void {
  const { url } = request(collection, name);
  url.raw = url.raw.replace(url.path.join("/"), path.join("/"));
  url.path = path;
}

const folder = (collection: Collection, name: string) =>
  collection.item.find((one) => one.name === name) as Required<Item>;

export const collectionCases: readonly CollectionCase[] = [
  {
    name: "a new request in a new folder",
    change: (all) => {
      const item = [copyOf(all, "List pipelines", "List backfills", ["api", "backfills"])];
      all.item.push({ name: "Backfills", item });
    },
    bumps: ["minor", "minor"],
    report: [
      'new request "List backfills" (GET /api/backfills)',
      "listBackfills (GET /api/backfills) is new",
      "tags changed",
    ],
  },
  {
    name: "a new request with a body in an existing folder",
    change: (all) =>
      folder(all, "Pipelines").item.push(
        copyOf(
          all,
          "Create a pipeline",
          "Create a backfill",
          ["api", "backfills"],
          '{"backfill": {"name": "b", "total": 3}}',
        ),
      ),
    bumps: ["minor", "minor"],
    report: ["createBackfill (POST /api/backfills) is new"],
  },
  {
    name: "a second method on a path",
    change: (all) =>
      folder(all, "Pipelines").item.push({
        ...copyOf(all, "Update a pipeline", "Patch a pipeline", ["api", "pipelines", ":uuid"]),
        request: {
          ...structuredClone(request(all, "Update a pipeline")),
          name: "Patch a pipeline",
          method: "PATCH",
        },
      }),
    bumps: ["minor", "minor"],
    report: ["patchPipeline (PATCH /api/pipelines/{uuid}) is new"],
  },
  {
    name: "three new requests",
    change: (all) =>
      folder(all, "Blocks").item.push(
        copyOf(all, "List pipelines", "List variables", ["api", "variables"]),
        copyOf(all, "List pipelines", "List kernels", ["api", "kernels"]),
        copyOf(all, "List pipelines", "List logs", ["api", "logs"]),
      ),
    bumps: ["minor", "minor"],
    report: ["listVariables (GET /api/variables) is new", "listKernels", "listLogs"],
  },
  {
    name: "a renamed request",
    change: (all) => rename(all, "Read a pipeline", "Get one pipeline"),
    bumps: ["patch", "patch"],
    report: ['request "Read a pipeline" was renamed to "Get one pipeline"', "readPipeline has a new summary"],
  },
  {
    name: "a renamed folder",
    change: (all) => {
      folder(all, "Blocks").name = "Steps";
    },
    bumps: ["none", "none"],
    report: [],
  },
  {
    name: "requests and folders in a different order",
    change: (all) => {
      all.item.reverse();
      for (const one of all.item) one.item?.reverse();
    },
    bumps: ["none", "none"],
    report: [],
  },
  {
    name: "URLs as text",
    change: (collection) => {
      for (const { request } of all(collection)) Object.assign(request ?? {}, { url: request?.url.raw });
    },
    bumps: ["patch", "patch"],
    report: ["triggerPipelineRun: path parameter `schedule_id` has updated documentation"],
  },
  {
    name: "a new query parameter",
    change: (all) => request(all, "List pipelines").url.query?.push({ key: "owner", value: "me" }),
    bumps: ["minor", "minor"],
    report: ["listPipelines: query parameter `owner` is new (optional, string)"],
  },
  {
    name: "a new numeric query parameter",
    change: (all) => request(all, "List pipeline runs").url.query?.push({ key: "page", value: "2" }),
    bumps: ["minor", "minor"],
    report: ["listPipelineRuns: query parameter `page` is new (optional, integer)"],
  },
  {
    name: "a new property in a body",
    change: (all) => replaceInBody(all, "Create a pipeline", '"type"', '"team": "data", "type"'),
    bumps: ["minor", "minor"],
    report: ["createPipeline: body property `pipeline.team` is new (optional, string)"],
  },
  {
    name: "a new object in a body",
    change: (all) =>
      replaceInBody(all, "Update a block in a pipeline", '"content"', '"limits": {"cpu": 2}, "content"'),
    bumps: ["minor", "minor"],
    report: ["updateBlock: body property `block.limits` is new (optional, object)"],
  },
  {
    name: "a new list in a body",
    change: (all) =>
      replaceInBody(all, "Update a pipeline schedule", '"status"', '"owners": ["a"], "status"'),
    bumps: ["minor", "minor"],
    report: [
      "updatePipelineSchedule: body property `pipeline_schedule.owners` is new (optional, array of string)",
    ],
  },
  {
    name: "a different example in a body",
    change: (all) => replaceInBody(all, "Create a pipeline", "arwen-starlight", "aragorn"),
    bumps: ["patch", "patch"],
    report: ["createPipeline: examples changed"],
  },
  {
    name: "a new folder description",
    change: (all) => {
      folder(all, "Pipelines").description = "Everything about pipelines.";
    },
    bumps: ["none", "none"],
    report: [],
  },
  {
    name: "a removed request",
    change: (all) => {
      for (const one of all.item)
        one.item = one.item?.filter(({ name }) => name !== "Delete a pipeline") ?? [];
    },
    report: [
      'request "Delete a pipeline" (DELETE /api/pipelines/{uuid}) was removed',
      "target $.paths['/api/pipelines/{uuid}'].delete: matches nothing",
      "The target was deletePipeline.",
    ],
  },
  {
    name: "a moved request",
    change: (all) => setPath(all, "Delete a pipeline", ["api", "flows", ":uuid"]),
    report: [
      'request "Delete a pipeline" changed from DELETE /api/pipelines/{uuid} to DELETE /api/flows/{uuid}',
      "The target was deletePipeline, which is now DELETE /api/flows/{uuid}.",
    ],
  },
  {
    name: "a request with a different method",
    change: (all) => {
      request(all, "Update a pipeline").method = "PATCH";
    },
    report: [
      'request "Update a pipeline" changed from PUT /api/pipelines/{uuid} to PATCH /api/pipelines/{uuid}',
      "The target was updatePipeline, which is now PATCH /api/pipelines/{uuid}.",
    ],
  },
  {
    name: "a renamed path variable",
    change: (all) => {
      const { url } = request(all, "Read a pipeline run");
      url.raw = url.raw.replace(":id", ":run_id");
      url.path = ["api", "pipeline_runs", ":run_id"];
      url.variable = [{ key: "run_id", value: "1" }];
    },
    report: [
      'request "Read a pipeline run" changed from GET /api/pipeline_runs/{id} to GET /api/pipeline_runs/{run_id}',
      "The target was readPipelineRun, which is now GET /api/pipeline_runs/{run_id}.",
    ],
  },
  {
    name: "a duplicate request",
    change: (all) =>
      folder(all, "Pipelines").item.push(structuredClone(folder(all, "Pipelines").item[0] as Item)),
    report: ["GET /api/pipelines"],
  },
  {
    name: "a renamed collection",
    change: (all) => {
      all.info.name = "Mage Pro API";
    },
    bumps: ["patch", "patch"],
    report: ["the API has a new title or description"],
  },
  {
    name: "a different API",
    change: (all) => {
      all.info.name = "Pets";
      all.item.splice(1);
    },
    report: ['The collection "Pets" has only 3 of the 15 operations of "Mage API"', "--force"],
  },
];
