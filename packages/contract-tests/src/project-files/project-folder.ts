import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { parse, stringify } from "yaml";

/** What a server keeps on the disk, for scenarios that change it as somebody with an editor would. */
export interface ProjectFolder {
  /** The project's folder. */
  project: string;
  /** Changes the project's own settings. */
  configure(change: (settings: Metadata) => void): void;
  switchOn(feature: string): void;
  /** Changes a pipeline's file. */
  edit(pipeline: string, change: (metadata: Metadata) => void): void;
  /**
   * Inserts one row into a table of the server's database.
   *
   * @param insert - a statement that does.
   * @returns the row's id.
   */
  insert(insert: string, ...values: (string | number | null)[]): number;
}

// biome-ignore lint/suspicious/noExplicitAny: it is the server's own format, which nobody describes.
type Metadata = any;

/** @param folder - the server's, see `MageServer`. */
export function projectFolder(folder: string): ProjectFolder {
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
    switchOn: (feature) =>
      configure((settings) => {
        settings.features = { ...settings.features, [feature]: true };
      }),
    edit: (pipeline, how) => change(join(project, "pipelines", pipeline, "metadata.yaml"), how),
    insert(statement, ...values) {
      const database = new DatabaseSync(join(folder, "mage.db"));
      try {
        // The server may be writing.
        database.exec("PRAGMA busy_timeout = 10000");
        const { changes, lastInsertRowid } = database.prepare(statement).run(...values);
        if (changes !== 1) throw new Error(`${changes} rows were inserted, not one.`);
        return Number(lastInsertRowid);
      } finally {
        database.close();
      }
    },
  };
}
