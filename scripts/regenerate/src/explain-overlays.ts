import { matchOperations, type Operation, routeOf } from "@mage-api/api-diff";
import { type Overlay, type OverlayProblem, sentenceFor } from "@mage-api/generate";
import { type Collection, renamedVariable, titleOf } from "./collection-changes.ts";

/** The facts that an explanation of a failure is made from. */
export interface Context {
  before: Collection;
  after: Collection;
  /** The operations of the committed document, with their final names. */
  described: readonly Operation[];
  overlays: readonly Overlay[];
  /** Returns the hand-written files that use an operation. */
  usersOf(operationId: string): string[];
}

/** The actions that have one cause. */
interface Group {
  problems: OverlayProblem[];
  sentence(actions: string): string;
}

/** Explains overlays that no longer fit: one sentence for each cause, with all actions that it concerns. */
export function explainOverlays(problems: readonly OverlayProblem[], context: Context): string {
  const groups = new Map<string, Group>();
  const others: string[] = [];
  for (const problem of problems) {
    const cause = causeOf(problem, context);
    if (!cause) others.push(sentenceFor(problem));
    else {
      const group = groups.get(cause.key) ?? { problems: [], sentence: cause.sentence };
      group.problems.push(problem);
      groups.set(cause.key, group);
    }
  }
  const explained = [...groups.values()].map((group) => group.sentence(actionsOf(group.problems)));
  return [...explained, ...others].join("\n");
}

interface Cause {
  key: string;
  sentence(actions: string): string;
}

function causeOf({ target, problem }: OverlayProblem, context: Context): Cause | undefined {
  if (problem !== "matches nothing") return undefined;
  const { before, after, described } = context;
  if (/^\$\.(?:components\.securitySchemes|security)\b/.test(target)) {
    const now = after.credentials.join(" and ") || "no credentials";
    return {
      key: "credentials",
      sentence: (actions) =>
        `The collection now uses ${now} instead of ${before.credentials.join(" and ")}, which the overlays describe: choose it again under Authorization in Postman, or change ${actions}.`,
    };
  }
  const gone = goneAt(target, described, after);
  const [first] = gone;
  if (!first) return undefined;
  const now = counterpart(first, context);
  const variable = now && renamedVariable(first, now);
  if (variable)
    return {
      key: `variable ${variable}`,
      sentence: (actions) =>
        `The path variable ${variable} in ${now.path}: rename it back in Postman, or also in ${actions}.`,
    };
  return {
    key: first.id,
    sentence: (actions) => goneSentence(first, now, actions, context),
  };
}

/** Returns the operations at a target that the collection no longer has. */
function goneAt(target: string, described: readonly Operation[], after: Collection): Operation[] {
  const [, path, method] = /^\$\.paths\['([^']+)'\](?:\.(\w+))?/.exec(target) ?? [];
  const routes = new Set(after.operations.map(routeOf));
  return described.filter(
    (one) => one.path === path && (!method || one.method === method) && !routes.has(routeOf(one)),
  );
}

function goneSentence(
  gone: Operation,
  now: Operation | undefined,
  actions: string,
  { overlays, usersOf }: Context,
): string {
  const links = linksTo(gone.id, overlays);
  const places = [actions, ...(links ? [links] : []), ...usersOf(gone.id)];
  const request = `Request "${titleOf(gone)}" (${routeOf(gone)})`;
  if (now)
    return `${request} is now ${routeOf(now)}, which the overlays don't describe: move it back in Postman, or adapt ${listed(places)}.`;
  return `${request} was removed, which breaks callers of ${gone.id} (major): restore it in Postman, or also remove what describes and uses it: ${listed(places)}.`;
}

/** Returns the operation of the new collection that a described one became. */
function counterpart(gone: Operation, { before, after }: Context): Operation | undefined {
  const old = before.operations.find((one) => routeOf(one) === routeOf(gone));
  if (!old) return undefined;
  const { pairs } = matchOperations(before.operations, after.operations);
  return (
    pairs.find((pair) => pair.before === old)?.after ??
    after.operations.find(
      (one) =>
        titleOf(one) === titleOf(old) && !before.operations.some((other) => routeOf(other) === routeOf(one)),
    )
  );
}

/** Names the actions that link to an operation. */
function linksTo(id: string, overlays: readonly Overlay[]): string | undefined {
  const linking = overlays.flatMap(({ file, actions }) =>
    actions.flatMap(({ target, update }, index) =>
      JSON.stringify(update ?? {}).includes(`"links":`) &&
      JSON.stringify(update).includes(`{"operationId":"${id}"`)
        ? [{ file, action: index + 1, target, problem: "matches nothing" as const }]
        : [],
    ),
  );
  return linking.length > 0 ? `the links to it in ${actionsOf(linking)}` : undefined;
}

/** Names actions, by file: "actions 2 and 5 of 45-block-operations.overlay.yaml". */
function actionsOf(problems: readonly OverlayProblem[]): string {
  const byFile = new Map<string, Set<number>>();
  for (const { file, action } of problems) byFile.set(file, (byFile.get(file) ?? new Set()).add(action));
  return listed(
    [...byFile].map(
      ([file, all]) => `action${all.size > 1 ? "s" : ""} ${listed([...all].map(String))} of ${file}`,
    ),
  );
}

function listed(parts: readonly string[]): string {
  return parts.length > 1 ? `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}` : parts.join("");
}
