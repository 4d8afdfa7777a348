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
  body?: { mode: string; raw: string; formdata?: object[] };
}
export interface Collection {
  info: { name: string; description: unknown };
  item: Item[];
  variable: { key: string; value: string }[];
  auth?: object;
}

/** A change to the collection, and its expected result. */
export interface CollectionCase {
  name: string;
  change: (collection: Collection) => void;
  /** The bumps of types and client; undefined if the change is rejected. */
  bumps?: [types: Bump, client: Bump];
  /** Excerpts of the expected report, or of the error if the change is rejected. */
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

/** Saves responses with a request, each with a status, a name and a body. */
function saveResponses(collection: Collection, name: string, saved: [number, string, object][]): void {
  const item = all(collection).find((one) => one.name === name);
  if (!item) throw new Error(`No request ${name}`);
  item.response = saved.map(([code, status, body]) => ({
    name: status,
    status,
    code,
    _postman_previewlanguage: "json",
    header: [{ key: "Content-Type", value: "application/json" }],
    body: JSON.stringify(body),
  }));
}

function withBody(item: Item, body: object, header: object[] = []): Item {
  Object.assign(item.request ?? {}, { body, header });
  return item;
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
      'Request "Delete a pipeline" (DELETE /api/pipelines/{uuid}) was removed, which breaks callers of deletePipeline (major): restore it in Postman, or also remove what describes and uses it: action 8 of 20-operations.overlay.yaml, the links to it in action 7 of 30-every-operation.overlay.yaml and packages/client/src/deletePipeline.ts.',
    ],
  },
  {
    name: "a moved request",
    change: (all) => setPath(all, "Delete a pipeline", ["api", "flows", ":uuid"]),
    report: [
      'request "Delete a pipeline" changed from DELETE /api/pipelines/{uuid} to DELETE /api/flows/{uuid}',
      "is now DELETE /api/flows/{uuid}, which the overlays don't describe: move it back in Postman, or adapt action 8",
    ],
  },
  {
    name: "a request with a different method",
    change: (all) => {
      request(all, "Update a pipeline").method = "PATCH";
    },
    report: [
      'request "Update a pipeline" changed from PUT /api/pipelines/{uuid} to PATCH /api/pipelines/{uuid}',
      "is now PATCH /api/pipelines/{uuid}, which the overlays don't describe",
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
      "path variable `id` was renamed to `run_id` (1 request)",
      "The path variable `id` was renamed to `run_id` in /api/pipeline_runs/{run_id}: rename it back in Postman, or also in action 3 of 20-operations.overlay.yaml.",
    ],
  },
  {
    name: "a duplicate request",
    change: (all) =>
      folder(all, "Pipelines").item.push(structuredClone(folder(all, "Pipelines").item[0] as Item)),
    report: ["Two requests are both GET /api/pipelines", "remove one of them in Postman."],
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
  {
    name: "no requests",
    change: (all) => {
      all.item = [];
    },
    report: ["The collection has no requests: export it from Postman again."],
  },
  {
    name: "no authorization",
    change: (all) => {
      all.auth = { type: "noauth" };
    },
    report: [
      "The collection now uses no credentials instead of apiKey, which the overlays describe: choose it again under Authorization in Postman, or change actions 2 and 4 of 10-document.overlay.yaml.",
    ],
  },
  {
    name: "another authorization",
    change: (all) => {
      all.auth = { type: "bearer", bearer: [{ key: "token", value: "{{token}}" }] };
    },
    report: ["The collection now uses http bearer instead of apiKey"],
  },
  {
    name: "a bearer token on one request",
    change: (all) => {
      request(all, "List pipelines").auth = {
        type: "bearer",
        bearer: [{ key: "token", value: "{{token}}" }],
      };
    },
    bumps: ["minor", "major"],
    report: ["listPipelines: credentials are now bearer"],
  },
  {
    name: "a value that looks like a credential",
    change: (all) => {
      request(all, "List pipelines").header = [
        {
          key: "Authorization",
          value: "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJlc2lnbmF0dXJl",
        },
      ];
    },
    report: ["what looks like a credential: ", 'in request "List pipelines"', "--allow-secrets"],
  },
  {
    name: "saved responses",
    change: (all) => {
      saveResponses(all, "Read a pipeline run", [
        [200, "OK", { id: 1, status: "running", unknown: 5 }],
        [200, "OK", { id: "seven" }],
        [404, "Not Found", { error: { code: 404, type: "record_not_found" } }],
        [502, "Bad Gateway", { bad: true }],
      ]);
    },
    bumps: ["patch", "patch"],
    report: [
      'Request "Read a pipeline run" (GET /api/pipeline_runs/{id}): the saved response 200 ',
      'is left out: id is "seven" in the collection, but must be integer in the document',
      "is left out: the overlays describe no response 502",
      "readPipelineRun: examples changed",
    ],
  },
  {
    name: "saved responses of a new request",
    change: (all) => {
      folder(all, "Pipelines").item.push(
        copyOf(all, "List pipelines", "List backfills", ["api", "backfills"]),
      );
      saveResponses(all, "List backfills", [
        [200, "OK", { backfills: [{ id: 1 }] }],
        [404, "Not Found", { error: { code: 404, type: "record_not_found" } }],
      ]);
    },
    bumps: ["minor", "minor"],
    report: ["listBackfills (GET /api/backfills) is new"],
  },
  {
    name: "a value of another type than the overlays'",
    change: (all) => replaceInBody(all, "Create a pipeline schedule for a pipeline", '"@daily"', "86400"),
    bumps: ["patch", "patch"],
    report: [
      "the example of its body is left out: pipeline_schedule.schedule_interval is 86400 in the collection, but must be string in the document",
    ],
  },
  {
    name: "a different sample variable of a trigger",
    change: (all) => replaceInBody(all, "Trigger a pipeline run via an API trigger", '"staging"', "7"),
    bumps: ["patch", "patch"],
    report: ["triggerPipelineRun: examples changed"],
  },
  {
    name: "a removed property in a body",
    change: (all) => replaceInBody(all, "Create a pipeline", ',\n "type": "python"'.replaceAll("\\", ""), ""),
    bumps: ["patch", "patch"],
    report: ["createPipeline: examples changed"],
  },
  {
    name: "a described body that becomes a form",
    change: (all) => {
      request(all, "Create a pipeline").body = {
        mode: "formdata",
        raw: "",
        formdata: [{ key: "name", value: "x", type: "text" }],
      };
    },
    bumps: ["patch", "patch"],
    report: ["its body is multipart/form-data, but the overlays describe application/json"],
  },
  {
    name: "an operation that an overlay already describes",
    change: (all) =>
      folder(all, "Pipelines").item.push(copyOf(all, "List pipelines", "Server status", ["api", "status"])),
    bumps: ["patch", "patch"],
    report: ['new request "Server status" (GET /api/status)'],
  },
  {
    name: "a name that another operation has",
    change: (all) =>
      folder(all, "Pipelines").item.push(
        copyOf(all, "List pipelines", "Read status", ["api", "other_status"]),
      ),
    report: [
      'Request "Read status" (GET /api/other_status) and Request "Read the status" (GET /api/status) would both be readStatus: rename the request in Postman',
    ],
  },
  {
    name: "names that programs can't use",
    change: (all) =>
      folder(all, "Pipelines").item.push(
        ...[
          "constructor",
          "new",
          "delete",
          "__proto__",
          "hasOwnProperty",
          "List 2D things",
          "4 seasons",
          "été",
          "パイプライン",
        ].map((name, index) =>
          copyOf(all, "List pipelines", name, ["api", `names${index}`, `:${name.replace(/\W/g, "") || "x"}`]),
        ),
        copyOf(
          all,
          "Create a pipeline",
          "Create names",
          ["api", "names"],
          '{"constructor": 1, "__proto__": {"a": 1}, "hasOwnProperty": "x", "class": [1], "été": true, "2": null}',
        ),
      ),
    bumps: ["minor", "minor"],
    report: [
      "(GET /api/names0/{constructor}) is new",
      "list2dThings",
      "createNames (POST /api/names) is new",
    ],
  },
  {
    name: "forms, files, text and headers",
    change: (all) =>
      folder(all, "Pipelines").item.push(
        withBody(copyOf(all, "Create a pipeline", "Upload a file", ["api", "uploads"]), {
          mode: "formdata",
          formdata: [
            { key: "file", type: "file", src: "/x" },
            { key: "note", type: "text", value: "n" },
          ],
        }),
        withBody(copyOf(all, "Create a pipeline", "Send a form", ["api", "forms"]), {
          mode: "urlencoded",
          urlencoded: [{ key: "a", value: "1" }],
        }),
        withBody(
          copyOf(all, "Create a pipeline", "Send text", ["api", "texts"]),
          { mode: "raw", raw: "hello", options: { raw: { language: "text" } } },
          [
            { key: "X-Tenant", value: "t1" },
            { key: "Cookie", value: "theme=dark" },
            { key: "Content-Type", value: "text/plain" },
          ],
        ),
        withBody(copyOf(all, "Create a pipeline", "Send a file", ["api", "files"]), {
          mode: "file",
          file: { src: "/x" },
        }),
        copyOf(all, "Create a pipeline", "Send a list", ["api", "lists"], "[1, 2]"),
      ),
    bumps: ["minor", "minor"],
    report: ["uploadFile", "sendForm", "sendText", "sendFile", "sendList"],
  },
  {
    name: "300 new requests",
    change: (all) =>
      all.item.push({
        name: "Many",
        item: Array.from({ length: 300 }, (_, index) =>
          copyOf(all, "List pipelines", `List kind ${index}`, ["api", `kinds_${index}`]),
        ),
      }),
    bumps: ["minor", "minor"],
    report: ["listKind299 (GET /api/kinds_299) is new"],
  },
  {
    name: "hostile texts",
    change: (all) => {
      all.info.description = "*/ `$\u007bx}` <script>alert(1)</script> \\u2028";
      const item = copyOf(all, "List pipelines", "List */ `x` $\u007by} <b>things</b>", ["api", "evil"]);
      Object.assign(item.request ?? {}, { description: "*/ export const x = `$\u007b1}`; <img src=x>" });
      folder(all, "Pipelines").item.push(item);
    },
    bumps: ["minor", "minor"],
    report: ["(GET /api/evil) is new"],
  },
];
