import { type Html, html } from "../markup/html.ts";

/** A box; `x` and `y` are its centre. */
export interface Box {
  x: number;
  y: number;
  label: string;
  /** Second, smaller line. */
  note?: string;
  kind?: "end" | "start";
}

/** An arrow between two boxes. */
export interface Arrow {
  from: string;
  to: string;
  label?: string;
  /** Distance of the curve from the straight line, in SVG units. */
  bend?: number;
}

export interface Diagram {
  /** Name for screen readers and the Markdown twin. */
  title: string;
  description: string;
  width: number;
  height: number;
  boxes: Record<string, Box>;
  arrows: Arrow[];
}

const boxHeight = 46;
const gap = 6;

/** Draws a diagram as SVG in the colours of the page. */
export function draw(diagram: Diagram, id: string): Html {
  const { title, width, height, boxes, arrows } = diagram;
  return html`<svg class="diagram" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title">
<title id="${id}-title">${title}</title>
<defs><marker id="${id}-head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path d="M0 0 8 4 0 8z"/></marker></defs>
${arrows.map((arrow) => drawArrow(arrow, boxes, id))}
${Object.values(boxes).map(drawBox)}</svg>`;
}

function widthOf({ label, note = "" }: Box): number {
  return Math.max(label.length * 8.6, note.length * 6.6) + 24;
}

function drawBox(box: Box): Html {
  const { x, y, label, note, kind = "" } = box;
  const width = widthOf(box);
  const text = note
    ? html`<text x="${x}" y="${y - 3}">${label}</text><text class="small" x="${x}" y="${y + 14}">${note}</text>`
    : html`<text x="${x}" y="${y + 5}">${label}</text>`;
  return html`<g class="box ${kind}"><rect x="${x - width / 2}" y="${y - boxHeight / 2}" width="${width}" height="${boxHeight}" rx="6"/>${text}</g>`;
}

function drawArrow({ from, to, label, bend = 0 }: Arrow, boxes: Record<string, Box>, id: string): Html {
  const start = boxes[from];
  const end = boxes[to];
  if (!start || !end)
    throw new Error(`An arrow goes from ${from} to ${to}, but one of these boxes doesn't exist.`);
  const control = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 + bend };
  const a = edgeOf(start, bend === 0 ? end : control);
  const b = edgeOf(end, bend === 0 ? start : control);
  const middle = { x: (a.x + 2 * control.x + b.x) / 4, y: (a.y + 2 * control.y + b.y) / 4 };
  const path =
    bend === 0 ? `M${a.x} ${a.y}L${b.x} ${b.y}` : `M${a.x} ${a.y}Q${control.x} ${control.y} ${b.x} ${b.y}`;
  return html`<path class="arrow" d="${path}" marker-end="url(#${id}-head)"/>${
    label ? html`<text class="small label" x="${middle.x}" y="${middle.y - 5}">${label}</text>` : ""
  }`;
}

/** Returns the point where the line from a box's centre towards another point leaves the box. */
function edgeOf(box: Box, towards: { x: number; y: number }): { x: number; y: number } {
  const dx = towards.x - box.x;
  const dy = towards.y - box.y;
  const scale = Math.min(
    (widthOf(box) / 2 + gap) / Math.abs(dx || 1e-9),
    (boxHeight / 2 + gap) / Math.abs(dy || 1e-9),
  );
  return { x: Math.round(box.x + dx * scale), y: Math.round(box.y + dy * scale) };
}
