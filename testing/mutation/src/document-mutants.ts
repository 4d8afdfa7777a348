import { type JsonObject, join, OpenApiDocument } from "@mage-api/openapi-document";
import { enumsOf, isNullable, type Property, propertiesOf, spread, withoutNull } from "./properties.ts";

/** A copy of a document with one mutation. */
export interface Mutant {
  /** The mutation and its location. */
  name: string;
  document: object;
}

/** Changes a node of the document in place. */
type Mutation = (node: JsonObject) => void;
type AddMutant = (name: string, pointer: string, mutation: Mutation) => void;

/** Creates mutants of a document. The same document always yields the same mutants. */
export function documentMutants(original: object): Mutant[] {
  const document = new OpenApiDocument(original);
  const mutants: Mutant[] = [];
  const add: AddMutant = (name, pointer, mutation) => {
    const copy = new OpenApiDocument(structuredClone(original));
    const node = copy.at(pointer) as JsonObject | undefined;
    if (node === undefined) throw new Error(`There is nothing to mutate at ${pointer}.`);
    const before = JSON.stringify(copy.root);
    mutation(node);
    if (JSON.stringify(copy.root) === before) throw new Error(`The mutation changed nothing: ${name}.`);
    mutants.push({ name, document: copy.root });
  };

  mutateProperties(document, add);
  mutateEnums(document, add);
  mutateOperations(document, add);
  mutateParameters(document, add);
  mutateSecurity(document, add);
  mutateResponses(document, add);
  return mutants;
}

function mutateProperties(document: OpenApiDocument, add: AddMutant): void {
  const each = (
    properties: readonly Property[],
    max: number,
    name: string,
    mutation: (property: Property) => Mutation,
  ) => {
    for (const property of spread(properties, max)) {
      const { pointer, key } = property;
      add(`${name}: ${document.label(join(pointer, "properties", key))}`, pointer, mutation(property));
    }
  };
  const replace =
    (change: (schema: JsonObject) => JsonObject) =>
    ({ key, schema }: Property): Mutation =>
    (node) => {
      (node.properties as JsonObject)[key] = change(schema);
    };
  const properties = propertiesOf(document);
  const inResponses = properties.filter(({ pointer }) => pointer.startsWith("#/components/schemas"));
  const inRequests = properties.filter(({ pointer }) => /^#\/paths\/.*\/requestBody\//.test(pointer));

  for (const [kind, all, max] of [
    ["response", inResponses, 10],
    ["request", inRequests, 4],
  ] as const) {
    const plain = all.filter(({ schema }) => typeof schema.type === "string" && !schema.enum);
    each(all, max, `${kind} property removed`, ({ key }) => (node) => {
      delete (node.properties as JsonObject)[key];
      if (Array.isArray(node.required)) node.required = node.required.filter((name) => name !== key);
    });
    each(
      plain,
      max,
      `type of a ${kind} property changed`,
      replace((schema) => ({ ...schema, type: schema.type === "string" ? "integer" : "string" })),
    );
    const optional = all.filter((property) => property.optional);
    each(optional, max, `optional ${kind} property made required`, ({ key }) => (node) => {
      node.required = [...((node.required as string[]) ?? []), key];
    });
    const required = all.filter((property) => !property.optional);
    each(required, max, `required ${kind} property made optional`, ({ key }) => (node) => {
      node.required = (node.required as string[]).filter((name) => name !== key);
    });
    each(all, 3, `${kind} property renamed`, ({ key, schema }) => (node) => {
      const own = node.properties as JsonObject;
      delete own[key];
      own[`${key}_renamed`] = schema;
      if (Array.isArray(node.required))
        node.required = node.required.map((name) => (name === key ? `${key}_renamed` : name));
    });
  }
  each(
    inResponses.filter(({ schema }) => isNullable(schema)),
    12,
    "null no longer allowed",
    replace(withoutNull),
  );
  each(
    inResponses.filter(
      ({ schema }) => typeof schema.type === "string" && schema.type !== "null" && !schema.enum,
    ),
    6,
    "null allowed",
    replace((schema) => ({ ...schema, type: [schema.type, "null"] })),
  );
  each(
    inResponses.filter(({ schema }) => schema.type === "array"),
    4,
    "type of array items changed",
    replace((schema) => ({ ...schema, items: { type: "boolean" } })),
  );
  each(
    inResponses.filter(({ schema }) => schema.additionalProperties === true),
    3,
    "free-form object closed",
    replace((schema) => ({ ...schema, additionalProperties: false })),
  );
}

function mutateEnums(document: OpenApiDocument, add: AddMutant): void {
  for (const pointer of spread(enumsOf(document), 8)) {
    const label = document.label(pointer);
    add(`enum value removed: ${label}`, pointer, (node) => {
      node.enum = (node.enum as unknown[]).slice(1);
    });
    add(`enum value added: ${label}`, pointer, (node) => {
      node.enum = [...(node.enum as unknown[]), "nonsense"];
    });
  }
}

function mutateOperations(document: OpenApiDocument, add: AddMutant): void {
  for (const { operationId, pointer } of spread(document.routes, 4)) {
    const method = pointer.slice(pointer.lastIndexOf("/") + 1);
    add(`operation removed: ${operationId}`, parentOf(pointer), (node) => {
      delete node[method];
    });
    add(`method changed: ${operationId}`, parentOf(pointer), (node) => {
      node.patch = node[method];
      delete node[method];
    });
  }
  for (const path of spread(Object.keys(document.root.paths as object), 4)) {
    add(`path renamed: ${path}`, "#/paths", (paths) => {
      paths[path.replace("/api/", "/api/v1/")] = paths[path];
      delete paths[path];
    });
  }
}

function mutateParameters(document: OpenApiDocument, add: AddMutant): void {
  const all = document.routes.flatMap((route) =>
    document.queryParameters(route).map((parameter) => ({ ...parameter, route })),
  );
  for (const { name, pointer, route } of spread(all, 5)) {
    const label = `${route.operationId}?${name}`;
    add(`query parameter removed: ${label}`, parentOf(parentOf(pointer)), (node) => {
      node.parameters = (node.parameters as unknown[]).filter(
        (_, i) => i !== Number(pointer.split("/").at(-1)),
      );
    });
    add(`query parameter renamed: ${label}`, pointer, (node) => {
      node.name = `${name}_renamed`;
    });
    add(`query parameter moved to a header: ${label}`, pointer, (node) => {
      node.in = "header";
    });
  }
  const numbers = all.filter(
    ({ pointer }) => (document.at(`${pointer}/schema`) as JsonObject).type === "integer",
  );
  for (const { name, pointer, route } of spread(numbers, 3)) {
    add(`type of a query parameter changed: ${route.operationId}?${name}`, `${pointer}/schema`, (node) => {
      node.type = "boolean";
    });
  }
  const byId = document.routes.filter(({ segments }) => segments.at(-1) === "{id}");
  for (const { operationId, pointer } of spread(byId, 2)) {
    add(`type of a path parameter changed: ${operationId}`, `${pointer}/parameters/0/schema`, (node) => {
      node.type = "boolean";
    });
  }
}

function mutateSecurity(document: OpenApiDocument, add: AddMutant): void {
  const both = [{ apiKey: [], oauthToken: [] }, {}];
  add("credentials required to trigger a run", routeOf(document, "triggerPipelineRun"), (node) => {
    node.security = both;
  });
  add("token required to log in", routeOf(document, "createSession"), (node) => {
    node.security = both;
  });
  add("no credentials required to list pipelines", routeOf(document, "listPipelines"), (node) => {
    node.security = [];
  });
  add("only one credential required to read a run", routeOf(document, "readPipelineRun"), (node) => {
    node.security = [{ apiKey: [] }, { oauthToken: [] }, {}];
  });
  add("credentials required when authentication is off", "#", (node) => {
    node.security = [{ apiKey: [], oauthToken: [] }];
  });
  add("API key moved to the query", "#/components/securitySchemes/apiKey", (node) => {
    node.in = "query";
  });
  add("header of the token changed", "#/components/securitySchemes/oauthToken", (node) => {
    node.name = "X-OAUTH-TOKEN";
  });
}

function mutateResponses(document: OpenApiDocument, add: AddMutant): void {
  for (const { operationId, pointer } of spread(document.routes, 3)) {
    const content = `${pointer}/responses/200/content/application~1json`;
    add(`errors under HTTP 200 removed: ${operationId}`, content, (node) => {
      node.schema = ((node.schema as JsonObject).anyOf as unknown[])[0];
    });
  }
  const with401 = document.routes.filter(({ pointer }) => document.at(`${pointer}/responses/401`));
  for (const { operationId, pointer } of spread(with401, 3)) {
    add(`HTTP 401 removed: ${operationId}`, `${pointer}/responses`, (node) => {
      delete node["401"];
    });
  }
  add("format of timestamps changed", "#/components/schemas/Timestamp", (node) => {
    node.pattern = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$";
  });
  add("content type changed: readPipeline", `${routeOf(document, "readPipeline")}/responses/200`, (node) => {
    node.content = { "application/xml": (node.content as JsonObject)["application/json"] };
  });
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf("/"));
}

function routeOf(document: OpenApiDocument, operationId: string): string {
  const route = document.routes.find((one) => one.operationId === operationId);
  if (!route) throw new Error(`The document has no operation ${operationId}.`);
  return route.pointer;
}
