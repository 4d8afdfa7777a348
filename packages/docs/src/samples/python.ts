import type { Api } from "../model/document.ts";
import { credentialHeaders, pathOf, type SampleRequest, Secret, type Value } from "./request.ts";

/** Returns a complete Python program that uses requests. */
export function pythonSample(api: Api, request: SampleRequest): string {
  const { operation, body } = request;
  const headers = credentialHeaders(api, operation);
  const secretPath = Object.values(request.path).some((value) => value instanceof Secret);
  const url = pathOf(request, (value) =>
    value instanceof Secret ? `{os.environ['${value.variable}']}` : encodeURIComponent(value),
  );
  const call = [
    `    f"{base_url}${url}",`,
    ...(headers.length > 0 ? ["    headers=headers,"] : []),
    ...(body ? [`    json=${literal(body)},`] : []),
    "    timeout=60,",
  ];
  return [
    "import os",
    "",
    "import requests",
    "",
    'base_url = os.environ.get("MAGE_BASE_URL", "http://localhost:6789")',
    ...(headers.length > 0
      ? [
          "headers = {",
          ...headers.map(({ header, variable }) => `    "${header}": os.environ["${variable}"],`),
          "}",
        ]
      : []),
    ...(secretPath ? ["# The path contains a secret token: keep the URL out of logs."] : []),
    `response = requests.${operation.method.toLowerCase()}(`,
    ...call,
    ")",
    "body = response.json()",
    'if "error" in body:  # even with HTTP status 200',
    '    raise SystemExit(body["error"].get("exception") or body["error"]["message"])',
    "print(body)",
    "",
  ].join("\n");
}

function literal(value: Value): string {
  if (value instanceof Secret) return `os.environ["${value.variable}"]`;
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${literal(inner)}`);
  return `{${entries.join(", ")}}`;
}
