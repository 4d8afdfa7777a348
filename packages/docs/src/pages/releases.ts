import { type Html, html } from "../markup/html.ts";
import type { Operation } from "../model/document.ts";
import type { Evidence } from "../model/evidence.ts";
import type { ReferenceContext } from "./operation.ts";
import { linkFrom, operationPath, type Page } from "./page.ts";

const path = "compatibility.html";

/** Whether the collection has the operation, or this project has added it. */
export function originOf({ added }: Operation): Html {
  return added
    ? html`<span class="badge added" title="An overlay of this project describes it.">not in Mage’s collection</span>`
    : html`<span class="badge">from Mage’s collection</span>`;
}

/** In which releases an operation works, as a link to the table. */
export function releasesOf({ id }: Operation, evidence: Evidence, page: string): Html {
  const measured = evidence.operations[id];
  const link = linkFrom(page, path);
  if (!measured) {
    return html`<a class="badge" href="${link}">checked with Mage ${evidence.releases.join(", ")}</a>`;
  }
  const works = evidence.releases.filter((release) => measured[release]?.works);
  const differing = works.filter((release) => (measured[release]?.differs.length ?? 0) > 0);
  return html`<a class="badge" href="${link}#${id}">${works.length > 0 ? `Mage ${spanOf(works)}` : "not seen to work"}${
    differing.length > 0 ? `, differs in ${differing.toReversed().join(", ")}` : ""
  }</a>`;
}

/** `0.9.70 to 0.9.80`, or the one there is. */
export function spanOf(newestFirst: string[]): string {
  const [newest = "", oldest = newest] = [newestFirst[0], newestFirst.at(-1)];
  return newest === oldest ? newest : `${oldest} to ${newest}`;
}

/** Which operation works in which Mage release, and what differs. */
export function compatibilityPage({ api, evidence, renderer }: ReferenceContext): Page {
  const { releases, operations } = evidence;
  const measured = Object.keys(operations).length > 0;
  const intro = measured
    ? `The contract tests were run against Mage ${releases.join(", ")}. What differs from the newest stands below the table.`
    : `Every operation is checked with Mage ${releases.join(", ")} each time that the tests run. What is known of older releases stands with the operation or property that differs.`;
  const notes: string[] = [];
  const marksOf = (sentences: string[]) =>
    sentences
      .map((note) => {
        if (!notes.includes(note)) notes.push(note);
        return notes.indexOf(note) + 1;
      })
      .sort((a, b) => a - b);
  const everywhere = releases.map((release) => marksOf(evidence.everywhere[release] ?? []));
  const shared = everywhere.some((marks) => marks.length > 0);
  const cellOf = (id: string, release: string) => {
    const found = operations[id]?.[release];
    if (!found) return { text: measured ? "not measured" : "works", marks: [] };
    const marks = marksOf(found.differs);
    return { text: found.works ? "works" : "doesn’t work", marks };
  };
  const rows = api.operations.map(({ id }) => ({
    id,
    cells: releases.map((release) => cellOf(id, release)),
  }));
  return {
    path,
    title: "Which Mage releases",
    section: "Reference",
    description: `Which operation works in which Mage release. ${intro}`,
    headings: notes.length > 0 ? [{ id: "what-differs", text: "What differs" }] : [],
    searchText: `compatibility versions releases ${releases.join(" ")} ${notes.join(" ")}`,
    body: html`<p class="lead">${intro}</p>
<div class="scroll" tabindex="0" role="group" aria-label="Operations by release"><table class="marks">
<thead><tr><th scope="col">Operation</th>${releases.map((release) => html`<th scope="col">${release}</th>`)}</tr></thead>
<tbody>${
      shared
        ? html`<tr><th scope="row">All operations</th>${everywhere.map((marks) => html`<td>${linked(marks)}</td>`)}</tr>`
        : ""
    }${rows.map(
      ({ id, cells }) =>
        html`<tr id="${id}"><th scope="row"><a href="${operationPath(id)}">${id}</a></th>${cells.map(
          ({ text, marks }) =>
            html`<td>${text === "works" ? html`<span role="img" aria-label="works">✓</span>` : text}${linked(marks)}</td>`,
        )}</tr>`,
    )}</tbody></table></div>
${
  notes.length > 0
    ? html`<h2 id="what-differs">What differs</h2><ol>${notes.map(
        (note, index) => html`<li id="difference-${index + 1}">${renderer.inline(note)}</li>`,
      )}</ol>`
    : ""
}
<p><a href="guides/upgrading-mage.html">What to look at when you upgrade Mage</a></p>`,
    markdown: `# Which Mage releases

${intro}

| Operation | ${releases.join(" | ")} |
| --- |${" --- |".repeat(releases.length)}
${shared ? `| All operations | ${everywhere.map((marks) => marks.map((mark) => `[${mark}]`).join(" ")).join(" | ")} |\n` : ""}${rows
  .map(({ id, cells }) => {
    const texts = cells.map(({ text, marks }) => [text, ...marks.map((mark) => `[${mark}]`)].join(" "));
    return `| ${id} | ${texts.join(" | ")} |\n`;
  })
  .join("")}
${notes.map((note, index) => `${index + 1}. ${note}\n`).join("")}`,
  };
}

function linked(marks: number[]): Html[] {
  return marks.map((mark) => html` <a href="#difference-${mark}">${mark}</a>`);
}
