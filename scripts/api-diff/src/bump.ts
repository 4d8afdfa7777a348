/** The version bump that a change requires; `none` if users of the package can't notice it. */
export type Bump = "none" | "patch" | "minor" | "major";

/** The packages generated from the document. */
export const packages = { types: "@mage-api/types", client: "@mage-api/client" } as const;
export type PackageKey = keyof typeof packages;

/** A bump for each package generated from the document. */
export type Bumps = Record<PackageKey, Bump>;

const order: readonly Bump[] = ["none", "patch", "minor", "major"];

/** Returns the highest bump, or `none` for an empty list. */
export function highest(bumps: readonly Bump[]): Bump {
  return bumps.reduce((a, b) => (order.indexOf(a) >= order.indexOf(b) ? a : b), "none");
}

/** Returns the highest bump for each package. */
export function highestOfEach(bumps: readonly Bumps[]): Bumps {
  return { types: highest(bumps.map((one) => one.types)), client: highest(bumps.map((one) => one.client)) };
}
