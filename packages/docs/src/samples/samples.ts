import type { Api, Operation } from "../model/document.ts";
import { pythonSample } from "./python.ts";
import { sampleRequest } from "./request.ts";
import { curlSample, httpieSample } from "./shell.ts";
import { typescriptSample } from "./typescript.ts";

/** Languages of the samples. `needs` is Markdown. */
export const languages = [
  {
    id: "typescript",
    title: "TypeScript",
    highlight: "ts",
    needs: "[Install the client](../guides/first-call.html#typescript)",
  },
  { id: "curl", title: "curl", highlight: "sh", needs: "" },
  { id: "python", title: "Python", highlight: "python", needs: "`pip install requests`" },
  { id: "httpie", title: "CLI (HTTPie)", highlight: "sh", needs: "`pip install httpie`" },
] as const;

export type Language = (typeof languages)[number]["id"];

/**
 * Returns the samples of an operation. Each is a complete program or command.
 *
 * @param values - see {@link sampleRequest}.
 */
export function samplesOf(
  api: Api,
  operation: Operation,
  values?: Record<string, string | number>,
): Record<Language, string> {
  const request = sampleRequest(api, operation, values);
  return {
    typescript: typescriptSample(request),
    curl: curlSample(api, request),
    python: pythonSample(api, request),
    httpie: httpieSample(api, request),
  };
}
