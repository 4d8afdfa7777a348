import type { Renderer } from "../markup/markdown.ts";
import type { Api } from "../model/document.ts";
import type { Evidence } from "../model/evidence.ts";

/** The data that reference pages are built from. */
export interface ReferenceContext {
  api: Api;
  evidence: Evidence;
  renderer: Renderer;
}
