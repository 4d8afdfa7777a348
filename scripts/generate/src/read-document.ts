import { join } from "node:path";
import { files, InputError, readRequired } from "@mage-api/workspace";
import { parse } from "yaml";

/**
 * Reads the generated OpenAPI document.
 *
 * @param root - The workspace, or the folder that `generate-document --out` wrote to.
 * @throws {@link InputError} if it doesn't exist or isn't valid YAML.
 */
export async function readDocument(root: string): Promise<object> {
  const text = String(await readRequired(join(root, files.document), "generate it with `npm start`."));
  try {
    return parse(text);
  } catch (error) {
    const [reason] = (error as Error).message.split("\n");
    throw new InputError(
      `${files.document} is not valid YAML: ${reason} Generate it again with \`npm start\`.`,
    );
  }
}
