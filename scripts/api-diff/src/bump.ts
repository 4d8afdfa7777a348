/** How far a version must move; `none` where those who use the package can't tell. */
export type Bump = "none" | "patch" | "minor" | "major";

/** The packages made from the document. */
export const packages = { types: "@mage-api/types", client: "@mage-api/client" } as const;
export type PackageKey = keyof typeof packages;

/** A bump for each package made from the document. */
export type Bumps = Record<PackageKey, Bump>;

const order: readonly Bump[] = ["none", "patch", "minor", "major"];

/** The highest of some bumps; `none` of none. */
export function highest(bumps: readonly Bump[]): Bump {
  return bumps.reduce((a, b) => (order.indexOf(a) >= order.indexOf(b) ? a : b), "none");
}

/** The highest of some bumps, package by package. */
export function highestOfEach(bumps: readonly Bumps[]): Bumps {
  return { types: highest(bumps.map((one) => one.types)), client: highest(bumps.map((one) => one.client)) };
}
