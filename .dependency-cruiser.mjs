// Who may import whom. A room is a folder in packages/, testing/ or scripts/. `pnpm rooms` checks the rules.
const room = "^(?:packages|testing|scripts)/[^/]+/";

/** Allows a room to import only the given rooms, besides itself and its dependencies from npm. */
const only = (from, to, comment) => ({
  name: `${from.replace(/[^\w/-]/g, "")} imports`,
  comment,
  severity: "error",
  from: { path: `^${from}/` },
  to: { path: room, pathNot: [`^${from}/`, ...to.map((one) => `^${one}/`)] },
});

/** The converter's stages, in the order that a request passes them. */
const stages = ["input", "collection", "schema", "operation", "document", "report"];

export default {
  forbidden: [
    {
      name: "no circles",
      comment: "Files that import each other can't be read, tested or moved alone.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "rooms import each other by package name",
      comment: "A path into another room's files goes around its `exports`.",
      severity: "error",
      from: { path: "^((?:packages|testing|scripts)/[^/]+|spec)/" },
      to: { path: room, pathNot: "^$1/", dependencyTypes: ["local"] },
    },
    {
      name: "the client's generated code is below its hand-written code",
      severity: "error",
      from: { path: "^packages/client/src/generated/" },
      to: { path: "^packages/client/src/(?!generated/|transport/|schema\\.ts|checks\\.ts)" },
    },
    ...stages.map((stage, index) => ({
      name: `the converter's ${stage} stage imports earlier stages only`,
      severity: "error",
      from: { path: `^packages/postman-to-openapi/src/${stage}/`, pathNot: "\\.test\\.ts$" },
      to: {
        path: `^packages/postman-to-openapi/src/(?:${[...stages.slice(index + 1), "\\w+\\.ts$"].join("|")})`,
      },
    })),
    only("packages/postman-to-openapi", [], "The converter knows nothing of Mage."),
    only("packages/types", [], "Types are published alone."),
    only("packages/client/src", [], "The client is published alone."),
    only("packages/client", ["scripts/workspace"], "Its API reference is made with shared helpers."),
    only("packages/mock-server", ["packages/client"], "Its tests use the client."),
    only("packages/docs", [
      "packages/client",
      "packages/mock-server",
      "testing/mage-server",
      "testing/openapi-document",
    ]),
    only("packages/contract-tests", [
      "packages/client",
      "packages/mock-server",
      "testing/mage-server",
      "testing/openapi-document",
      "scripts/workspace",
    ]),
    only("testing/mage-server", ["scripts/workspace"]),
    only("testing/openapi-document", []),
    only("testing/mutation", ["packages/contract-tests", "testing/openapi-document", "scripts/workspace"]),
    only("testing/(?:differential|drift|ecosystem|fuzz|load)", [
      "packages/(?!contract-tests)[^/]+",
      "testing/mage-server",
      "testing/openapi-document",
      "scripts/workspace",
    ]),
    only("scripts/workspace", ["testing/openapi-document"]),
    only("scripts/generate", [
      "packages/postman-to-openapi",
      "scripts/workspace",
      "testing/openapi-document",
    ]),
    only("scripts/api-diff", ["scripts/workspace", "testing/openapi-document"]),
    only("scripts/regenerate", ["packages/postman-to-openapi", "scripts/(?:api-diff|generate|workspace)"]),
    only("scripts/release", ["scripts/workspace", "testing/mage-server"]),
    only("scripts/workflows", ["scripts/workspace", "testing/mage-server"]),
  ],
  options: {
    doNotFollow: { path: "node_modules|/dist/" },
    exclude: { path: "/node_modules/|/programs/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["types", "import", "default", "node"],
    },
  },
};
