/** The parts of a schema that the cases change. */
export interface Schema {
  type?: string | string[];
  enum?: string[];
  properties?: Record<string, Schema>;
  required?: string[];
  [key: string]: unknown;
}

/** Returns a small API that contains one of everything that can change. */
export function pets() {
  const json = (schema: Schema) => ({ "application/json": { schema } });
  const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
  const response = (name: string) => ({
    description: "The result, or an error.",
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
    responses: { 200: response("PetList") } as Record<string, object>,
  };
  const create = {
    operationId: "createPet",
    summary: "Create a pet",
    requestBody: { required: true, content: json(ref("NewPet")) },
    responses: { 200: response("Pet") } as Record<string, object>,
  };
  const read = {
    operationId: "readPet",
    summary: "Read a pet",
    parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer" } }],
    responses: {
      200: response("Pet"),
      404: { description: "No such pet.", content: json(ref("ErrorEnvelope")) },
    } as Record<string, object>,
  };
  const key = { type: "apiKey", in: "header", name: "X-API-KEY" };
  const optionalSecurity: { security?: object[] } = {};
  return {
    openapi: "3.1.0",
    info: { title: "Pets", version: "1" },
    servers: [{ url: "http://pets.test" }],
    security: [{ key: [] }] as object[],
    tags: [] as object[],
    paths: {
      "/pets": { get: { ...list, ...optionalSecurity }, post: { ...create, ...optionalSecurity } },
      "/pets/{id}": { get: { ...read, ...optionalSecurity } },
    } as {
      "/pets": { get: typeof list & typeof optionalSecurity; post: typeof create & typeof optionalSecurity };
      "/pets/{id}": { get: typeof read & typeof optionalSecurity };
      [path: string]: object;
    },
    components: { schemas, securitySchemes: { key } },
  };
}

export type Pets = ReturnType<typeof pets>;
