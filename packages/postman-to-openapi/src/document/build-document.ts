import type { Tree } from "../collection/read-requests.ts";
import type { Findings } from "../input/findings.ts";
import type { JsonObject } from "../input/json.ts";
import type { OpenApiVersion } from "../schema/shape.ts";
import type { GeneralSecurity } from "./security.ts";
import { buildTags } from "./tags.ts";

/** An OpenAPI document. */
export interface OpenApiDocument extends JsonObject {
  openapi: string;
  info: { title: string; description?: string; version: string };
  paths: Record<string, JsonObject>;
}

/** Parts of an OpenAPI document. */
export interface DocumentParts {
  version: OpenApiVersion;
  tree: Tree;
  findings: Findings;
  security: GeneralSecurity;
  server: JsonObject | undefined;
  paths: Record<string, JsonObject>;
  schemas: JsonObject;
  securitySchemes: JsonObject;
}

/** Builds the OpenAPI Object. */
export function buildDocument({
  version,
  tree,
  findings,
  security,
  server,
  paths,
  schemas,
  securitySchemes,
}: DocumentParts): OpenApiDocument {
  const tags = buildTags(tree, findings);
  const components = {
    ...(Object.keys(schemas).length > 0 ? { schemas } : {}),
    ...(Object.keys(securitySchemes).length > 0 ? { securitySchemes } : {}),
  };
  return {
    openapi: version === "3.0" ? "3.0.3" : "3.1.0",
    info: {
      title: tree.name,
      ...(tree.description === undefined ? {} : { description: tree.description }),
      version: tree.version ?? "1.0.0",
    },
    ...(server ? { servers: [server] } : {}),
    ...(security ? { security: security.map(({ requirement }) => requirement) } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    paths,
    ...(Object.keys(components).length > 0 ? { components } : {}),
  };
}
