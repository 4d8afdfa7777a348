import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";

/**
 * Returns API Extractor's report of a built package: its exports and everything they refer to. Reviewers read the report,
 * and TypeScript compares it with an older one as a module.
 *
 * @param folder - The package's folder, with its declarations in `dist`.
 * @throws Error if API Extractor fails.
 */
export function apiReport(folder: string): string {
  const silent = { default: { logLevel: ExtractorLogLevel.None } };
  const out = mkdtempSync(join(tmpdir(), "api-report-"));
  try {
    const config = ExtractorConfig.prepare({
      configObject: {
        projectFolder: folder,
        mainEntryPointFilePath: join(folder, "dist/index.d.ts"),
        // No Node.js types: API Extractor can't resolve their `Response`.
        compiler: { overrideTsconfig: { compilerOptions, include: ["dist"] } },
        apiReport: {
          enabled: true,
          reportFileName: "report.api.md",
          reportFolder: out,
          reportTempFolder: join(out, "temp"),
          includeForgottenExports: true,
        },
        docModel: { enabled: false },
        dtsRollup: { enabled: false },
        tsdocMetadata: { enabled: false },
        newlineKind: "lf",
        messages: {
          compilerMessageReporting: silent,
          extractorMessageReporting: silent,
          tsdocMessageReporting: silent,
        },
      },
      configObjectFullPath: undefined,
      packageJsonFullPath: join(folder, "package.json"),
    });
    const { succeeded } = Extractor.invoke(config, { localBuild: true, messageCallback });
    if (!succeeded) throw new Error(`API Extractor failed for ${folder}`);
    return readFileSync(join(out, "report.api.md"), "utf8");
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

const compilerOptions = {
  target: "ES2023",
  lib: ["ES2023", "DOM", "DOM.AsyncIterable"],
  module: "NodeNext",
  strict: true,
  allowImportingTsExtensions: true,
  noEmit: true,
  types: [],
  skipLibCheck: true,
};

/** Suppresses the notices about a new report and the bundled TypeScript version. */
function messageCallback(message: { logLevel: string; handled: boolean }): void {
  if (message.logLevel !== "error") message.handled = true;
}
