import type { Bump } from "@mage-api/api-diff";

/** The parts of a Postman collection that are changed here. */
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

/** A change that somebody makes to the collection, and what it is to those who use the packages. */
export interface Mutation {
  name: string;
  change: (collection: Collection) => void;
  /** Bumps of types and client; absent when the change is refused. */
  bumps?: [types: Bump, client: Bump];
  /** Each is part of what is said of the collection or of the API. Of a refusal: of its sentences. */
  says: string[];
}

/** The request of a name. */
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

/** A new request like one there is. */
function like(collection: Collection, original: string, name: string, path: string[], body?: string): Item {
  const copy = structuredClone(request(collection, original));
  copy.name = name;
  copy.url.path = path;
  copy.url.raw = `{{baseUrl}}/${path.join("/")}`;
  if (copy.body && body) copy.body.raw = body;
  return { name, request: copy, response: [] };
}

function inBody(collection: Collection, name: string, from: string, to: string): void {
  const { body } = request(collection, name);
  if (!body?.raw.includes(from)) throw new Error(`No ${from} in the body of ${name}`);
  body.raw = body.raw.replace(from, to);
}

function toPath(collection: Collection, name: string, path: string[]): void {
  const { url } = request(collection, name);
  url.raw = url.raw.replace(url.path.join("/"), path.join("/"));
  url.path = path;
}

const folder = (collection: Collection, name: string) =>
  collection.item.find((one) => one.name === name) as Required<Item>;

export const mutations: readonly Mutation[] = [
  {
    name: "a request in a folder of its own",
    change: (all) => {
      const item = [like(all, "List pipelines", "List backfills", ["api", "backfills"])];
      all.item.push({ name: "Backfills", item });
    },
    bumps: ["minor", "minor"],
    says: [
      'new request "List backfills", GET /api/backfills',
      "listBackfills (GET /api/backfills) is new",
      "tags are others",
    ],
  },
  {
    name: "a request with a body, in a folder there is",
    change: (all) =>
      folder(all, "Pipelines").item.push(
        like(
          all,
          "Create a pipeline",
          "Create a backfill",
          ["api", "backfills"],
          '{"backfill": {"name": "b", "total": 3}}',
        ),
      ),
    bumps: ["minor", "minor"],
    says: ["createBackfill (POST /api/backfills) is new"],
  },
  {
    name: "a second method on a path",
    change: (all) =>
      folder(all, "Pipelines").item.push({
        ...like(all, "Update a pipeline", "Patch a pipeline", ["api", "pipelines", ":uuid"]),
        request: {
          ...structuredClone(request(all, "Update a pipeline")),
          name: "Patch a pipeline",
          method: "PATCH",
        },
      }),
    bumps: ["minor", "minor"],
    says: ["patchPipeline (PATCH /api/pipelines/{uuid}) is new"],
  },
  {
    name: "three requests at once",
    change: (all) =>
      folder(all, "Blocks").item.push(
        like(all, "List pipelines", "List variables", ["api", "variables"]),
        like(all, "List pipelines", "List kernels", ["api", "kernels"]),
        like(all, "List pipelines", "List logs", ["api", "logs"]),
      ),
    bumps: ["minor", "minor"],
    says: ["listVariables (GET /api/variables) is new", "listKernels", "listLogs"],
  },
  {
    name: "a request of another name",
    change: (all) => rename(all, "Read a pipeline", "Get one pipeline"),
    bumps: ["patch", "patch"],
    says: [
      'request "Read a pipeline" is called "Get one pipeline" now',
      "readPipeline is described otherwise",
    ],
  },
  {
    name: "a folder of another name",
    change: (all) => {
      folder(all, "Blocks").name = "Steps";
    },
    bumps: ["none", "none"],
    says: [],
  },
  {
    name: "requests and folders in another order",
    change: (all) => {
      all.item.reverse();
      for (const one of all.item) one.item?.reverse();
    },
    bumps: ["none", "none"],
    says: [],
  },
  {
    name: "URLs as text",
    change: (collection) => {
      for (const { request } of all(collection)) Object.assign(request ?? {}, { url: request?.url.raw });
    },
    bumps: ["patch", "patch"],
    says: ["triggerPipelineRun: path parameter `schedule_id` is described otherwise"],
  },
  {
    name: "a query parameter",
    change: (all) => request(all, "List pipelines").url.query?.push({ key: "owner", value: "me" }),
    bumps: ["minor", "minor"],
    says: ["listPipelines: query parameter `owner` is new, optional (string)"],
  },
  {
    name: "a query parameter of numbers",
    change: (all) => request(all, "List pipeline runs").url.query?.push({ key: "page", value: "2" }),
    bumps: ["minor", "minor"],
    says: ["listPipelineRuns: query parameter `page` is new, optional (integer)"],
  },
  {
    name: "a property in a body",
    change: (all) => inBody(all, "Create a pipeline", '"type"', '"team": "data", "type"'),
    bumps: ["minor", "minor"],
    says: ["createPipeline: body property `pipeline.team` is new, optional (string)"],
  },
  {
    name: "an object in a body",
    change: (all) =>
      inBody(all, "Update a block in a pipeline", '"content"', '"limits": {"cpu": 2}, "content"'),
    bumps: ["minor", "minor"],
    says: ["updateBlock: body property `block.limits` is new, optional (object)"],
  },
  {
    name: "a list in a body",
    change: (all) => inBody(all, "Update a pipeline schedule", '"status"', '"owners": ["a"], "status"'),
    bumps: ["minor", "minor"],
    says: [
      "updatePipelineSchedule: body property `pipeline_schedule.owners` is new, optional (array of string)",
    ],
  },
  {
    name: "another example in a body",
    change: (all) => inBody(all, "Create a pipeline", "arwen-starlight", "aragorn"),
    bumps: ["patch", "patch"],
    says: ["createPipeline: examples are others"],
  },
  {
    name: "a folder with another description",
    change: (all) => {
      folder(all, "Pipelines").description = "Everything about pipelines.";
    },
    bumps: ["none", "none"],
    says: [],
  },
  {
    name: "a request that is gone",
    change: (all) => {
      for (const one of all.item)
        one.item = one.item?.filter(({ name }) => name !== "Delete a pipeline") ?? [];
    },
    says: [
      'request "Delete a pipeline", DELETE /api/pipelines/{uuid}, is gone',
      "target $.paths['/api/pipelines/{uuid}'].delete: matches nothing",
      "That was deletePipeline.",
    ],
  },
  {
    name: "a request that has moved",
    change: (all) => toPath(all, "Delete a pipeline", ["api", "flows", ":uuid"]),
    says: [
      'request "Delete a pipeline" is DELETE /api/flows/{uuid} now, not DELETE /api/pipelines/{uuid}',
      "That was deletePipeline, which is DELETE /api/flows/{uuid} now.",
    ],
  },
  {
    name: "a request with another method",
    change: (all) => {
      request(all, "Update a pipeline").method = "PATCH";
    },
    says: [
      'request "Update a pipeline" is PATCH /api/pipelines/{uuid} now, not PUT /api/pipelines/{uuid}',
      "That was updatePipeline, which is PATCH /api/pipelines/{uuid} now.",
    ],
  },
  {
    name: "a path variable of another name",
    change: (all) => {
      const { url } = request(all, "Read a pipeline run");
      url.raw = url.raw.replace(":id", ":run_id");
      url.path = ["api", "pipeline_runs", ":run_id"];
      url.variable = [{ key: "run_id", value: "1" }];
    },
    says: [
      'request "Read a pipeline run" is GET /api/pipeline_runs/{run_id} now',
      "That was readPipelineRun, which is GET /api/pipeline_runs/{run_id} now.",
    ],
  },
  {
    name: "the same request twice",
    change: (all) =>
      folder(all, "Pipelines").item.push(structuredClone(folder(all, "Pipelines").item[0] as Item)),
    says: ["GET /api/pipelines"],
  },
  {
    name: "another name of the collection",
    change: (all) => {
      all.info.name = "Mage Pro API";
    },
    bumps: ["patch", "patch"],
    says: ["the API is described otherwise"],
  },
  {
    name: "another API",
    change: (all) => {
      all.info.name = "Pets";
      all.item.splice(1);
    },
    says: ['This is the collection "Pets", with 3 of the 15 operations of "Mage API"', "--force"],
  },
];
