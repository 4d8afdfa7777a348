import { expect, test } from "vitest";
import type { ApiChanges } from "./compare.ts";
import { changesetFor, terminalReport } from "./report.ts";

const noTypeChanges = { bump: "none", added: [], removed: [], broken: [] } as const;
const noChanges: ApiChanges = {
  changes: [],
  types: { ...noTypeChanges, added: [], removed: [], broken: [] },
  client: { ...noTypeChanges, added: [], removed: [], broken: [] },
  broken: [],
  bumps: { types: "none", client: "none" },
};

const apiChanges: ApiChanges = {
  ...noChanges,
  changes: [
    {
      kind: "operation removed",
      subject: "deletePipeline",
      text: "deletePipeline (DELETE /api/pipelines/{uuid}) was removed",
      bumps: { types: "major", client: "major" },
      breaks: "callers of deletePipeline",
    },
    {
      kind: "optional property added",
      subject: "`Block.owner`",
      text: "`Block.owner` is new (optional, string) in readBlock",
      bumps: { types: "minor", client: "minor" },
    },
    {
      kind: "documentation changed",
      subject: "readBlock",
      text: "readBlock has a new description",
      bumps: { types: "patch", client: "patch" },
    },
  ],
  client: {
    bump: "major",
    added: [],
    removed: ["deletePipeline"],
    broken: [
      { name: "Block", reason: "Type 'a' is not assignable to type 'b'." },
      { name: "BlockDetail", reason: "Type 'a' is not assignable to type 'b'." },
    ],
  },
  broken: [{ name: "packages/client/examples/pause.ts", line: 3, reason: "No deletePipeline." }],
  bumps: { types: "minor", client: "major" },
};

test("the changeset bumps each package separately, and lists breaking changes first", () => {
  expect(changesetFor(apiChanges)).toBe(`---
"@mage-api/types": minor
"@mage-api/client": major
---

Mage API: operation removed, optional property added, documentation changed.

**Breaking changes**

- deletePipeline (DELETE /api/pipelines/{uuid}) was removed. Breaks callers of deletePipeline.

**New**

- \`Block.owner\` is new (optional, string) in readBlock.

**No change needed in code**

- Updated documentation: readBlock.

**Types of @mage-api/client**

- Removed: \`deletePipeline\`.
- Incompatible: \`Block\`, \`BlockDetail\`.

**Programs from the last release that no longer compile**

- packages/client/examples/pause.ts, line 3
`);
});

test("there is no changeset if no package changes", () => {
  expect(changesetFor(noChanges)).toBeUndefined();
});

test("the terminal report also lists the bumps", () => {
  expect(terminalReport(apiChanges)).toMatch(/^Breaking changes\n {2}- deletePipeline/);
  expect(terminalReport(apiChanges)).toMatch(
    /Version bumps: @mage-api\/types minor, @mage-api\/client major$/,
  );
});
