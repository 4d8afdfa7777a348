import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";

/**
 * The API report of a built package: everything that its entry point exports and what that refers to, as API Extractor
 * writes it. The report is at once what a reviewer reads and a module that TypeScript can compare with another.
 *
 * @param folder - The package's folder, with its declarations in `dist`.
 * @throws Error when API Extractor can't follow the declarations.
 */
export function apiReport(folder: string): string {
  const silent = { default: { logLevel: ExtractorLogLevel.None } };
  const out = mkdtempSync(join(tmpdir(), "api-report-"));
  try {
    const config = ExtractorConfig.prepare({
      configObject: {
        projectFolder: folder,
        mainEntryPointFilePath: join(folder, "dist/index.d.ts"),
        // Globals come from the libraries alone: API Extractor can't follow `Response` into the types of Node.js.
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
    if (!succeeded) throw new Error(`API Extractor can't describe ${folder}`);
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

/** It says that the report is new, and which TypeScript it brings; neither is news. */
function messageCallback(message: { logLevel: string; handled: boolean }): void {
  if (message.logLevel !== "error") message.handled = true;
}
