import { type JsonObject, join, OpenApiDocument } from "@mage-api/openapi-document";
import { enumerationsOf, isNullable, type Place, placesOf, spread, withoutNull } from "./places.ts";

/** One way to damage a document. */
export interface Mutant {
  /** What was done, and where. */
  name: string;
  document: object;
}

type Damage = (node: JsonObject) => void;

/** Damages a document in many ways, each in a copy. The same document gives the same ways. */
export function documentMutants(original: object): Mutant[] {
  const document = new OpenApiDocument(original);
  const mutants: Mutant[] = [];
  const damage = (name: string, pointer: string, how: Damage) => {
    const copy = new OpenApiDocument(structuredClone(original));
    const node = copy.at(pointer) as JsonObject | undefined;
    if (node === undefined) throw new Error(`There is nothing to damage at ${pointer}.`);
    const before = JSON.stringify(copy.root);
    how(node);
    if (JSON.stringify(copy.root) === before) throw new Error(`The damage changed nothing: ${name}.`);
    mutants.push({ name, document: copy.root });
  };

  const places = placesOf(document);
  const each = (some: readonly Place[], most: number, name: string, how: (place: Place) => Damage) => {
    for (const place of spread(some, most)) {
      damage(
        `${name}: ${document.label(join(place.pointer, "properties", place.key))}`,
        place.pointer,
        how(place),
      );
    }
  };
  const ofAnswers = places.filter(({ pointer }) => pointer.startsWith("#/components/schemas"));
  const ofBodies = places.filter(({ pointer }) => /^#\/paths\/.*\/requestBody\//.test(pointer));

  for (const [where, some] of [
    ["of an answer", ofAnswers],
    ["of a body", ofBodies],
  ] as const) {
    const most = where === "of an answer" ? 10 : 4;
    const plain = some.filter(({ schema }) => typeof schema.type === "string" && !schema.enum);
    each(some, most, `a property ${where} is gone`, ({ key }) => (node) => {
      delete (node.properties as JsonObject)[key];
      if (Array.isArray(node.required)) node.required = node.required.filter((name) => name !== key);
    });
    each(plain, most, `a property ${where} has another type`, ({ key, schema }) => (node) => {
      const type = schema.type === "string" ? "integer" : "string";
      (node.properties as JsonObject)[key] = { ...schema, type };
    });
    each(
      some.filter(({ optional }) => optional),
      most,
      `an optional property ${where} is required`,
      ({ key }) =>
        (node) => {
          node.required = [...((node.required as string[]) ?? []), key];
        },
    );
    each(
      some.filter(({ optional }) => !optional),
      most,
      `a required property ${where} is optional`,
      ({ key }) =>
        (node) => {
          node.required = (node.required as string[]).filter((name) => name !== key);
        },
    );
    each(some, 3, `a property ${where} has another name`, ({ key, schema }) => (node) => {
      const properties = node.properties as JsonObject;
      delete properties[key];
      properties[`${key}_renamed`] = schema;
      if (Array.isArray(node.required))
        node.required = node.required.map((name) => (name === key ? `${key}_renamed` : name));
    });
  }
  each(
    ofAnswers.filter(({ schema }) => isNullable(schema)),
    12,
    "a property of an answer is never null",
    ({ key, schema }) =>
      (node) => {
        (node.properties as JsonObject)[key] = withoutNull(schema);
      },
  );
  each(
    ofAnswers.filter(
      ({ schema }) => typeof schema.type === "string" && schema.type !== "null" && !schema.enum,
    ),
    6,
    "a property of an answer may be null",
    ({ key, schema }) =>
      (node) => {
        (node.properties as JsonObject)[key] = { ...schema, type: [schema.type, "null"] };
      },
  );
  each(
    ofAnswers.filter(({ schema }) => schema.type === "array"),
    4,
    "the items of a list have another type",
    ({ key, schema }) =>
      (node) => {
        (node.properties as JsonObject)[key] = { ...schema, items: { type: "boolean" } };
      },
  );
  each(
    ofAnswers.filter(({ schema }) => schema.additionalProperties === true),
    3,
    "an object of free form is closed",
    ({ key, schema }) =>
      (node) => {
        (node.properties as JsonObject)[key] = { ...schema, additionalProperties: false };
      },
  );

  for (const pointer of spread(enumerationsOf(document), 8)) {
    const label = document.label(pointer);
    damage(`a value of an enumeration is gone: ${label}`, pointer, (node) => {
      node.enum = (node.enum as unknown[]).slice(1);
    });
    damage(`an enumeration has a value that no server has: ${label}`, pointer, (node) => {
      node.enum = [...(node.enum as unknown[]), "nonsense"];
    });
  }

  for (const { operationId, pointer } of spread(document.routes, 4)) {
    damage(`an operation is gone: ${operationId}`, pointer.slice(0, pointer.lastIndexOf("/")), (node) => {
      delete node[pointer.slice(pointer.lastIndexOf("/") + 1)];
    });
    damage(
      `an operation has another method: ${operationId}`,
      pointer.slice(0, pointer.lastIndexOf("/")),
      (node) => {
        const method = pointer.slice(pointer.lastIndexOf("/") + 1);
        node.patch = node[method];
        delete node[method];
      },
    );
  }
  for (const path of spread(Object.keys(document.root.paths as object), 4)) {
    damage(`a path has another name: ${path}`, "#/paths", (paths) => {
      paths[path.replace("/api/", "/api/v1/")] = paths[path];
      delete paths[path];
    });
  }
  parameterDamages(document, damage);
  securityDamages(document, damage);

  for (const { operationId, pointer } of spread(document.routes, 3)) {
    damage(
      `an operation has no errors under HTTP 200: ${operationId}`,
      `${pointer}/responses/200/content/application~1json`,
      (node) => {
        node.schema = ((node.schema as JsonObject).anyOf as unknown[])[0];
      },
    );
  }
  for (const { operationId, pointer } of spread(
    document.routes.filter(({ pointer }) => document.at(`${pointer}/responses/401`)),
    3,
  )) {
    damage(`an operation has no HTTP 401: ${operationId}`, `${pointer}/responses`, (node) => {
      delete node["401"];
    });
  }
  damage("moments have another form: Timestamp", "#/components/schemas/Timestamp", (node) => {
    node.pattern = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$";
  });
  damage(
    "an answer has another content type: readPipeline",
    `${routeOf(document, "readPipeline")}/responses/200`,
    (node) => {
      node.content = { "application/xml": (node.content as JsonObject)["application/json"] };
    },
  );
  return mutants;
}

function parameterDamages(
  document: OpenApiDocument,
  damage: (name: string, pointer: string, how: Damage) => void,
): void {
  const all = document.routes.flatMap((route) =>
    document.queryParameters(route).map((parameter) => ({ ...parameter, route })),
  );
  const at = (pointer: string) => pointer.slice(0, pointer.lastIndexOf("/"));
  for (const { name, pointer, route } of spread(all, 5)) {
    damage(`a query parameter is gone: ${route.operationId}?${name}`, at(at(pointer)), (node) => {
      node.parameters = (node.parameters as unknown[]).filter(
        (_, i) => i !== Number(pointer.split("/").at(-1)),
      );
    });
    damage(`a query parameter has another name: ${route.operationId}?${name}`, pointer, (node) => {
      node.name = `${name}_renamed`;
    });
    damage(`a query parameter stands in a header: ${route.operationId}?${name}`, pointer, (node) => {
      node.in = "header";
    });
  }
  const numbers = all.filter(
    ({ pointer }) => (document.at(`${pointer}/schema`) as JsonObject).type === "integer",
  );
  for (const { name, pointer, route } of spread(numbers, 3)) {
    damage(
      `a query parameter has another type: ${route.operationId}?${name}`,
      `${pointer}/schema`,
      (node) => {
        node.type = "boolean";
      },
    );
  }
  for (const { operationId, pointer } of spread(
    document.routes.filter(({ segments }) => segments.at(-1) === "{id}"),
    2,
  )) {
    damage(`a path variable has another type: ${operationId}`, `${pointer}/parameters/0/schema`, (node) => {
      node.type = "boolean";
    });
  }
}

function securityDamages(
  document: OpenApiDocument,
  damage: (name: string, pointer: string, how: Damage) => void,
): void {
  const both = [{ apiKey: [], oauthToken: [] }, {}];
  damage("a trigger wants credentials", routeOf(document, "triggerPipelineRun"), (node) => {
    node.security = both;
  });
  damage("a login wants a token", routeOf(document, "createSession"), (node) => {
    node.security = both;
  });
  damage("a list of pipelines wants nothing", routeOf(document, "listPipelines"), (node) => {
    node.security = [];
  });
  damage("a run wants either credential", routeOf(document, "readPipelineRun"), (node) => {
    node.security = [{ apiKey: [] }, { oauthToken: [] }, {}];
  });
  damage("credentials are wanted where authentication is off too", "#", (node) => {
    node.security = [{ apiKey: [], oauthToken: [] }];
  });
  damage("the API key stands in the query", "#/components/securitySchemes/apiKey", (node) => {
    node.in = "query";
  });
  damage("the token has another header", "#/components/securitySchemes/oauthToken", (node) => {
    node.name = "X-OAUTH-TOKEN";
  });
}

function routeOf(document: OpenApiDocument, operationId: string): string {
  const route = document.routes.find((one) => one.operationId === operationId);
  if (!route) throw new Error(`The document has no operation ${operationId}.`);
  return route.pointer;
}
