import { html } from "../markup/html.ts";
import type { Part } from "../markup/markdown.ts";
import { type Diagram, draw } from "./draw.ts";

/** The diagrams of the guides, by name. */
export const diagrams: Record<string, Diagram> = {
  "run-states": {
    title: "The life of a pipeline run",
    description:
      "A new run is initial until the scheduler picks it up, then running. It ends as completed, failed or cancelled. Only a retry restarts a finished run; the run keeps its id.",
    width: 760,
    height: 250,
    boxes: {
      initial: { x: 90, y: 125, label: "initial", note: "triggered", kind: "start" },
      running: { x: 340, y: 125, label: "running", note: "block by block" },
      completed: { x: 640, y: 30, label: "completed", kind: "end" },
      failed: { x: 640, y: 125, label: "failed", note: "a block failed", kind: "end" },
      cancelled: { x: 640, y: 215, label: "cancelled", kind: "end" },
    },
    arrows: [
      { from: "initial", to: "running", label: "scheduler" },
      { from: "running", to: "completed" },
      { from: "running", to: "failed" },
      { from: "running", to: "cancelled", label: "cancel" },
      { from: "failed", to: "running", label: "retry", bend: -36 },
      { from: "initial", to: "cancelled", label: "cancel", bend: 95 },
    ],
  },
  regeneration: {
    title: "From the collection to the packages",
    description:
      "A converter turns the Postman collection into OpenAPI. Overlays add what the collection lacks, each with a reason and evidence. The types, the client and this site are generated from the document. The contract tests validate the responses of real Mage servers and of the mock against it.",
    width: 760,
    height: 330,
    boxes: {
      collection: { x: 130, y: 40, label: "Postman collection", note: "spec/, verbatim", kind: "start" },
      overlays: { x: 130, y: 140, label: "overlays", note: "reasons and evidence" },
      document: { x: 400, y: 90, label: "openapi.yaml", note: "OpenAPI 3.1" },
      types: { x: 640, y: 30, label: "@mage-api/types", kind: "end" },
      client: { x: 640, y: 100, label: "@mage-api/client", kind: "end" },
      docs: { x: 640, y: 170, label: "this site", kind: "end" },
      tests: { x: 400, y: 220, label: "contract tests", note: "every response checked" },
      servers: { x: 400, y: 300, label: "real Mage servers and the mock", kind: "start" },
    },
    arrows: [
      { from: "collection", to: "document", label: "converter" },
      { from: "overlays", to: "document" },
      { from: "document", to: "types" },
      { from: "document", to: "client" },
      { from: "document", to: "docs" },
      { from: "document", to: "tests" },
      { from: "servers", to: "tests" },
      { from: "tests", to: "overlays", label: "differences" },
    ],
  },
};

/**
 * Returns a diagram: a picture in HTML, its description in Markdown.
 *
 * @throws Error if there is no diagram with this name.
 */
export function diagramPart(name = ""): Part {
  const diagram = diagrams[name];
  if (!diagram) throw new Error(`There is no diagram called ${name}.`);
  const { title, description } = diagram;
  return {
    html: html`<figure>${draw(diagram, name)}<figcaption>${description}</figcaption></figure>`,
    markdown: `**${title}.** ${description}`,
  };
}
