import type { Clock } from "./clock.ts";
import { Accounts, type User } from "./http/accounts.ts";
import type { RunTiming } from "./orchestration/block-runner.ts";
import { Database } from "./orchestration/database.ts";
import { Engine } from "./orchestration/engine.ts";
import { Failures } from "./orchestration/failures.ts";
import type { DatabaseKind } from "./orchestration/postgresql.ts";
import { Project } from "./project/project.ts";

/** Settings of a mock server, with all defaults filled in. */
export interface ServerOptions {
  authentication: boolean;
  database: DatabaseKind;
  apiKey: string;
  users: readonly User[];
  repoPath: string;
  example: boolean;
  timing: RunTiming;
}

/** The whole state of a mock server. */
export class ServerState {
  readonly clock: Clock;
  readonly project: Project;
  readonly database: Database;
  readonly failures = new Failures();
  readonly accounts: Accounts;
  readonly engine: Engine;
  /** The message of `record_not_found`. After a login, Mage uses the login's error message instead. */
  notFoundMessage = "Record not found.";

  constructor(clock: Clock, options: ServerOptions) {
    this.clock = clock;
    this.database = new Database(options.database);
    const { repoPath, example, timing } = options;
    this.project = new Project(clock, repoPath, example);
    this.accounts = new Accounts(clock, options);
    this.engine = new Engine(this.database, this.project, clock, this.failures, timing);
  }
}
