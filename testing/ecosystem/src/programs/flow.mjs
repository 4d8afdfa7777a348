// Uses the client as a user would. It is passed in and nothing else is imported, so this runs in every runtime.
export async function flow(api, { name, owner, ...options }) {
  const { Mage, MageError, toDate } = api;
  const mage = new Mage(options);
  const session = await mage.login(owner);
  const result = { loggedIn: session.expires > new Date() };

  const pipeline = await mage.pipelines.create({ name, type: "python" });
  result.created = pipeline.uuid;
  result.age = Date.now() - toDate(pipeline.created_at).getTime();
  const block = { name: "load", type: "data_loader", language: "python" };
  result.block = (await mage.blocks.create(pipeline.uuid, block)).uuid;
  const { data, response } = await mage.pipelines.read(pipeline.uuid).withResponse();
  result.read = [response.status, data.blocks.length];
  result.updated = (await mage.pipelines.update(pipeline.uuid, { description: "ü" })).description;
  result.listed = false;
  for await (const { uuid } of mage.pipelines.list()) result.listed ||= uuid === pipeline.uuid;

  const errors = {
    missing: () => mage.pipelines.read("no such pipeline"),
    existing: () => mage.pipelines.create({ name, type: "python" }),
    invalid: () => mage.pipelines.create({ name, type: "cobol" }),
    badKey: () => mage.pipelines.read(pipeline.uuid, { apiKey: "wrong" }),
    aborted: () => mage.pipelines.read(pipeline.uuid, { signal: AbortSignal.abort() }),
    slow: () => mage.pipelines.read(pipeline.uuid, { timeout: 0, maxRetries: 0 }),
  };
  result.misnamed = [];
  for (const [what, call] of Object.entries(errors)) {
    const error = await call().then(
      () => undefined,
      (reason) => reason,
    );
    // Compare by the exported name: a minifier may have renamed the class.
    result[what] =
      error instanceof MageError && Object.keys(api).find((key) => api[key] === error.constructor);
    if (error?.name !== result[what]) result.misnamed.push(error?.name);
  }
  result.deleted = (await mage.pipelines.delete(pipeline.uuid)).uuid;
  return result;
}
