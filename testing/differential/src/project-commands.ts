import fc from "fast-check";
import {
  blockName,
  blockNames,
  blockPath,
  blockTitle,
  blockUuid,
  type Command,
  code,
  colour,
  defined,
  flag,
  maybe,
  name,
  pipelineName,
  pipelinePath,
  RequestCommand,
  slug,
} from "./request-command.ts";

const createPipeline = fc
  .record({
    name,
    type: maybe(fc.constantFrom("python", "streaming", "integration", "databricks", "pyspark")),
    description: maybe(fc.constantFrom("a description", "")),
    tags: maybe(fc.subarray(["red", "green"])),
  })
  .map(
    (fields) =>
      new RequestCommand(`createPipeline ${JSON.stringify(fields)}`, (_, model) => ({
        method: "POST",
        path: "/api/pipelines",
        body: { pipeline: { ...defined(fields), name: pipelineName(model, fields.name) } },
      })),
  );

const readPipeline = fc
  .record({
    of: name,
    query: fc.record(
      {
        includes_content: flag,
        includes_outputs: flag,
        includes_extensions: flag,
        includes_block_metadata: flag,
        include_schedules: flag,
      },
      { requiredKeys: [] },
    ),
  })
  .map(
    ({ of, query }) =>
      new RequestCommand(`readPipeline ${of} ${JSON.stringify(query)}`, (_, model) => ({
        method: "GET",
        path: pipelinePath(model, of),
        query: query as Record<string, string>,
      })),
  );

const updatePipeline = fc
  .record({
    of: name,
    to: maybe(name),
    fields: fc.record(
      {
        description: fc.constantFrom("changed", null),
        tags: fc.subarray(["red", "green", "blue"]),
        retry_config: fc.record({ retries: fc.nat({ max: 3 }) }),
        concurrency_config: fc.record({ pipeline_run_limit: fc.nat({ max: 3 }) }),
        executor_type: fc.constantFrom("local_python", "k8s", null),
        settings: fc.record({ triggers: fc.constantFrom(null, { save_in_code_automatically: false }) }),
        run_pipeline_in_one_process: fc.boolean(),
        nonsense: fc.constant(1),
      },
      { requiredKeys: [] },
    ),
    order: maybe(fc.shuffledSubarray([...blockNames])),
    content: maybe(fc.constantFrom("first", "second")),
  })
  .map(
    ({ of, to, fields, order, content }) =>
      new RequestCommand(
        `updatePipeline ${of} ${JSON.stringify({ to, fields, order, content })}`,
        (_, model) => ({
          method: "PUT",
          path: pipelinePath(model, of),
          query: content === undefined ? {} : { update_content: "true" },
          body: {
            pipeline: {
              ...fields,
              ...(to === undefined ? {} : { name: pipelineName(model, to) }),
              ...(order === undefined
                ? {}
                : {
                    blocks: order.map((block) => ({
                      uuid: blockUuid(model, block),
                      ...(content === undefined ? {} : { content: code("custom", content) }),
                    })),
                  }),
            },
          },
        }),
      ),
  );

const deletePipeline = name.map(
  (of) =>
    new RequestCommand(`deletePipeline ${of}`, (_, model) => ({
      method: "DELETE",
      path: pipelinePath(model, of),
    })),
);

const listPipelines = fc
  .record({
    search: maybe(fc.constantFrom("alpha", "BETA", "nothing")),
    query: fc.record(
      {
        _limit: fc.constantFrom("1", "3", "many"),
        _offset: fc.constantFrom("0", "1", "99"),
        "type[]": fc.constantFrom("python", "python,streaming", "databricks"),
        "tag[]": fc.constantFrom("red", "red,blue", "nothing"),
        "status[]": fc.constantFrom("active", "inactive", "no_schedules"),
        include_schedules: flag,
        "_order_by[]": fc.constantFrom("uuid", "-uuid"),
      },
      { requiredKeys: [] },
    ),
  })
  // A filter by type returns no fixed order, so its pages can't be compared.
  .filter(({ query }) => !(query["type[]"] && (query._limit || query._offset)))
  .map(
    ({ search, query }) =>
      new RequestCommand(
        `listPipelines ${JSON.stringify({ search, ...query })}`,
        (_, { prefix }) => ({
          method: "GET",
          path: "/api/pipelines",
          query: {
            ...(query as Record<string, string>),
            search: search ? `${slug(prefix)}_${search}` : slug(prefix),
          },
        }),
        { sorted: query["type[]"] !== undefined },
      ),
  );

const createBlock = fc
  .record({
    of: name,
    block: blockName,
    type: fc.constantFrom(
      "data_loader",
      "transformer",
      "data_exporter",
      "custom",
      "scratchpad",
      "callback",
      "conditional",
      "hook",
      "nonsense",
    ),
    language: maybe(fc.constantFrom("python", "sql", "nonsense")),
    content: maybe(fc.constantFrom("first", "second")),
    color: maybe(colour),
    upstream: maybe(fc.subarray([...blockNames], { maxLength: 2 })),
    priority: maybe(fc.nat({ max: 3 })),
    configuration: maybe(fc.constantFrom({ note: "kept" }, {})),
    require_unique_name: maybe(fc.boolean()),
  })
  .map(
    ({ of, block, content, upstream, ...fields }) =>
      new RequestCommand(
        `createBlock ${of} ${JSON.stringify({ block, content, upstream, ...fields })}`,
        (_, model) => ({
          method: "POST",
          path: `${pipelinePath(model, of)}/blocks`,
          body: {
            block: {
              ...defined(fields),
              name: blockTitle(model, block),
              ...(content === undefined ? {} : { content: code(fields.type, content) }),
              ...(upstream === undefined
                ? {}
                : { upstream_blocks: upstream.map((one) => blockUuid(model, one)) }),
            },
          },
        }),
      ),
  );

const blockQuery = fc.record(
  { block_type: fc.constantFrom("callback", "conditional"), _http_error_codes: fc.constant("true") },
  { requiredKeys: [] },
) as fc.Arbitrary<Record<string, string>>;

const readBlock = fc.record({ of: name, block: blockName, query: blockQuery }).map(
  ({ of, block, query }) =>
    new RequestCommand(`readBlock ${of} ${block} ${JSON.stringify(query)}`, (_, model) => ({
      method: "GET",
      path: blockPath(model, of, block),
      query,
    })),
);

const updateBlock = fc
  .record({
    of: name,
    block: blockName,
    to: maybe(blockName),
    upstream: maybe(fc.subarray([...blockNames], { maxLength: 3 })),
    downstream: maybe(fc.subarray([...blockNames], { maxLength: 2 })),
    fields: fc.record(
      {
        color: colour,
        content: fc.constant("ignored"),
        configuration: fc.constantFrom({ note: "changed" }, {}),
        executor_type: fc.constantFrom("k8s", null),
        has_callback: fc.boolean(),
        retry_config: fc.constantFrom({ retries: 1 }, null),
        timeout: fc.constantFrom(60, null),
        nonsense: fc.constant(1),
      },
      { requiredKeys: [] },
    ),
  })
  .map(
    ({ of, block, to, upstream, downstream, fields }) =>
      new RequestCommand(
        `updateBlock ${of} ${block} ${JSON.stringify({ to, upstream, downstream, fields })}`,
        (_, model) => ({
          method: "PUT",
          path: blockPath(model, of, block),
          body: {
            block: {
              ...fields,
              ...(to === undefined ? {} : { name: blockTitle(model, to) }),
              ...(upstream === undefined
                ? {}
                : { upstream_blocks: upstream.map((one) => blockUuid(model, one)) }),
              ...(downstream === undefined
                ? {}
                : { downstream_blocks: downstream.map((one) => blockUuid(model, one)) }),
            },
          },
        }),
      ),
  );

const deleteBlock = fc
  .record({ of: name, block: blockName, query: fc.record({ force: flag }, { requiredKeys: [] }) })
  .map(
    ({ of, block, query }) =>
      new RequestCommand(`deleteBlock ${of} ${block} ${JSON.stringify(query)}`, (_, model) => ({
        method: "DELETE",
        path: blockPath(model, of, block),
        query: query as Record<string, string>,
      })),
  );

const listBlocks = fc
  .record({
    of: name,
    query: fc.record(
      { _limit: fc.constantFrom("1", "2", "x"), _offset: fc.constantFrom("1", "9") },
      { requiredKeys: [] },
    ),
  })
  .map(
    ({ of, query }) =>
      new RequestCommand(`listBlocks ${of} ${JSON.stringify(query)}`, (_, model) => ({
        method: "GET",
        path: `${pipelinePath(model, of)}/blocks`,
        query: query as Record<string, string>,
      })),
  );

/** Commands about pipelines and blocks, with their weights. */
export const projectCommands: fc.WeightedArbitrary<Command>[] = [
  { arbitrary: createPipeline, weight: 6 },
  { arbitrary: readPipeline, weight: 5 },
  { arbitrary: updatePipeline, weight: 5 },
  { arbitrary: deletePipeline, weight: 1 },
  { arbitrary: listPipelines, weight: 3 },
  { arbitrary: createBlock, weight: 12 },
  { arbitrary: readBlock, weight: 5 },
  { arbitrary: updateBlock, weight: 8 },
  { arbitrary: deleteBlock, weight: 3 },
  { arbitrary: listBlocks, weight: 2 },
];
