import { expect, test } from "vitest";
import type { Difference } from "./compare.ts";
import { changesetOf, printed } from "./report.ts";

const same = { bump: "none", added: [], removed: [], broken: [] } as const;
const nothing: Difference = {
  changes: [],
  types: { ...same, added: [], removed: [], broken: [] },
  client: { ...same, added: [], removed: [], broken: [] },
  broken: [],
  bumps: { types: "none", client: "none" },
};

const something: Difference = {
  ...nothing,
  changes: [
    {
      kind: "operation removed",
      text: "deletePipeline (DELETE /api/pipelines/{uuid}) is gone",
      bumps: { types: "major", client: "major" },
      breaks: "whoever calls deletePipeline",
    },
    {
      kind: "optional property added",
      text: "`Block.owner` is new, optional (string) (readBlock)",
      bumps: { types: "minor", client: "minor" },
    },
    { kind: "words", text: "readBlock is described otherwise", bumps: { types: "patch", client: "patch" } },
  ],
  client: {
    bump: "major",
    added: [],
    removed: ["deletePipeline"],
    broken: [
      { name: "Block", why: "Type 'a' is not assignable to type 'b'." },
      { name: "BlockDetail", why: "Type 'a' is not assignable to type 'b'." },
    ],
  },
  broken: [{ name: "packages/client/examples/pause.ts", line: 3, why: "No deletePipeline." }],
  bumps: { types: "minor", client: "major" },
};

test("the changeset bumps each package by itself, and says what breaks and for whom first", () => {
  expect(changesetOf(something)).toBe(`---
"@mage-api/types": minor
"@mage-api/client": major
---

The Mage API: 1 operation removed, 2 other changes.

**Breaking**

- deletePipeline (DELETE /api/pipelines/{uuid}) is gone. Breaks whoever calls deletePipeline.

**New**

- \`Block.owner\` is new, optional (string) (readBlock).

**Otherwise**

- Described otherwise: readBlock.

**In the types of @mage-api/client**

- Gone: \`deletePipeline\`.
- No longer as before: \`Block\`, \`BlockDetail\`. Type 'a' is not assignable to type 'b'.

**Programs of the last release that no longer compile**

- packages/client/examples/pause.ts, line 3: No deletePipeline.
`);
});

test("where no package changes there is no changeset", () => {
  expect(changesetOf(nothing)).toBeUndefined();
});

test("a terminal shows the same, and the versions", () => {
  expect(printed(something)).toMatch(/^Breaking\n {2}- deletePipeline/);
  expect(printed(something)).toMatch(/Versions: @mage-api\/types minor, @mage-api\/client major$/);
});
