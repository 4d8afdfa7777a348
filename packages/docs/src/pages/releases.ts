import { type Html, html } from "../markup/html.ts";
import type { Operation } from "../model/document.ts";
import type { Evidence } from "../model/evidence.ts";
import { linkFrom } from "./page.ts";

/** In which releases an operation was checked, as a link to the table. */
export function releasesOf({ id }: Operation, evidence: Evidence, page: string): Html {
  const measured = evidence.operations[id];
  const link = linkFrom(page, "compatibility.html");
  if (!measured) {
    return html`<a class="badge" href="${link}">checked with Mage ${evidence.releases.join(", ")}</a>`;
  }
  const differing = Object.values(measured).filter((differences) => differences.length > 0).length;
  const span = spanOf(Object.keys(measured));
  return html`<a class="badge" href="${link}#${id}">Mage ${span}${
    differing > 0 ? html`, differs in ${differing}` : ""
  }</a>`;
}

/** `0.9.70 to 0.9.80`, or the one there is. */
export function spanOf(releases: string[]): string {
  const [first = "", last = first] = [releases[0], releases.at(-1)];
  return first === last ? first : `${first} to ${last}`;
}
