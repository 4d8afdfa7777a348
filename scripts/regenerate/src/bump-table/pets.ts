/** A schema, as far as the table changes one. */
export interface Schema {
  type?: string | string[];
  enum?: string[];
  properties?: Record<string, Schema>;
  required?: string[];
  [key: string]: unknown;
}

/** A small API that has one of everything that a change can happen to. */
export function pets() {
  const json = (schema: Schema) => ({ "application/json": { schema } });
  const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
  const answer = (name: string) => ({
    description: "Done, or an error.",
    content: json({ anyOf: [ref(name), ref("ErrorEnvelope")] }),
  });
  const schemas: Record<"NewPet" | "Kind" | "Pet" | "State" | "PetList" | "ErrorEnvelope", Schema> = {
    NewPet: {
      type: "object",
      required: ["name"],
      properties: {
        name: { type: "string", maxLength: 20 },
        age: { type: "integer" },
        weight: { type: "number" },
        kind: ref("Kind"),
        note: { type: ["string", "null"] },
        code: { type: ["string", "integer"] },
        motto: { type: "string" },
      },
    },
    Kind: { type: "string", enum: ["cat", "dog"] },
    Pet: {
      type: "object",
      required: ["id", "name", "state", "parent"],
      properties: {
        id: { type: "integer" },
        name: { type: "string" },
        state: ref("State"),
        nickname: { type: "string" },
        parent: { type: ["string", "null"] },
      },
    },
    State: { type: "string", enum: ["new", "sold"] },
    PetList: {
      type: "object",
      required: ["pets", "total"],
      properties: { pets: { type: "array", items: ref("Pet") }, total: { type: "integer" } },
    },
    ErrorEnvelope: {
      type: "object",
      required: ["error"],
      properties: { error: { type: "object", properties: { message: { type: "string" } } } },
    },
  };
  const limit: { [key: string]: unknown; required?: boolean; schema: Schema } = {
    name: "limit",
    in: "query",
    schema: { type: "integer", default: 10 },
  };
  const list = {
    operationId: "listPets",
    summary: "List pets",
    parameters: [limit],
    responses: { 200: answer("PetList") } as Record<string, object>,
  };
  const create = {
    operationId: "createPet",
    summary: "Create a pet",
    requestBody: { required: true, content: json(ref("NewPet")) },
    responses: { 200: answer("Pet") } as Record<string, object>,
  };
  const read = {
    operationId: "readPet",
    summary: "Read a pet",
    parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer" } }],
    responses: {
      200: answer("Pet"),
      404: { description: "No such pet.", content: json(ref("ErrorEnvelope")) },
    } as Record<string, object>,
  };
  const key = { type: "apiKey", in: "header", name: "X-API-KEY" };
  const open: { security?: object[] } = {};
  return {
    openapi: "3.1.0",
    info: { title: "Pets", version: "1" },
    servers: [{ url: "http://pets.test" }],
    security: [{ key: [] }] as object[],
    tags: [] as object[],
    paths: {
      "/pets": { get: { ...list, ...open }, post: { ...create, ...open } },
      "/pets/{id}": { get: { ...read, ...open } },
    } as {
      "/pets": { get: typeof list & typeof open; post: typeof create & typeof open };
      "/pets/{id}": { get: typeof read & typeof open };
      [path: string]: object;
    },
    components: { schemas, securitySchemes: { key } },
  };
}

export type Pets = ReturnType<typeof pets>;
