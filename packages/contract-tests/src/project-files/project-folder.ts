import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { parse, stringify } from "yaml";

/** Edits a server's files and database directly. */
export interface ProjectFolder {
  /** The project's folder. */
  project: string;
  /** Changes the project's settings. */
  configure(change: (settings: Metadata) => void): void;
  /** Turns on a feature of the project. */
  enable(feature: string): void;
  /** Changes a pipeline's file. */
  edit(pipeline: string, change: (metadata: Metadata) => void): void;
  /**
   * Inserts one row into the server's database.
   *
   * @param insert - the INSERT statement.
   * @returns the row's id.
   */
  insert(insert: string, ...values: (string | number | null)[]): number;
}

// biome-ignore lint/suspicious/noExplicitAny: the server's own format is undocumented.
type Metadata = any;

/**
 * Opens a server's project for editing.
 *
 * @param folder - see `MageServer.folder`.
 */
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
    enable: (feature) =>
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
        if (changes !== 1) throw new Error(`Inserted ${changes} rows instead of one.`);
        return Number(lastInsertRowid);
      } finally {
        database.close();
      }
    },
  };
}
