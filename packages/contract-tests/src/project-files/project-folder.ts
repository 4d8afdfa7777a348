import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { MageServer } from "@mage-api/mage-server";
import { parse, stringify } from "yaml";

/** Edits a server's files and database directly. */
export interface ProjectFolder {
  /** The project folder. */
  project: string;
  /** Changes the project settings. */
  configure(change: (settings: Metadata) => void): void;
  /** Turns on a project feature. */
  enable(feature: string): void;
  /** Changes a pipeline's file. */
  edit(pipeline: string, change: (metadata: Metadata) => void): void;
  /**
   * Inserts one row into the server's database.
   *
   * @param insert - the INSERT statement, with `:name` for the value of that name.
   * @returns the row's id.
   */
  insert(insert: string, values: Record<string, string | number | null>): number;
}

// biome-ignore lint/suspicious/noExplicitAny: the server's own format is undocumented.
type Metadata = any;

const insertScript = `
import json, sqlalchemy, sys
url, statement, values = sys.argv[1:]
with sqlalchemy.create_engine(url).begin() as connection:
    print(connection.execute(sqlalchemy.text(statement + " RETURNING id"), json.loads(values)).scalar_one())
`;

/** Opens a server's project for editing. */
export function projectFolder({ folder, python, databaseUrl }: MageServer): ProjectFolder {
  const project = join(folder, "project");
  const change = (file: string, how: (content: Metadata) => void) => {
    const content = parse(readFileSync(file, "utf8"));
    how(content);
    writeFileSync(file, stringify(content));
  };
  const configure = (how: (settings: Metadata) => void) => change(join(project, "metadata.yaml"), how);
  return {
    project,
    configure,
    enable: (feature) =>
      configure((settings) => {
        settings.features = { ...settings.features, [feature]: true };
      }),
    edit: (pipeline, how) => change(join(project, "pipelines", pipeline, "metadata.yaml"), how),
    insert: (statement, values) =>
      Number(execFileSync(python, ["-c", insertScript, databaseUrl, statement, JSON.stringify(values)])),
  };
}
