import { beforeAll, describe, expect, test } from "vitest";
import { html, scriptSafe } from "./html.ts";
import { createRenderer, type Renderer, slug } from "./markdown.ts";

const hostile = `</script><img src=x onerror="alert('x')">&`;

describe("html", () => {
  test("escapes values in text and attributes", () => {
    const { text } = html`<a title="${hostile}">${hostile}</a>`;
    expect(text).not.toMatch(/<img|onerror="|<\/script/);
    expect(text).toContain("&#38;");
  });

  test("keeps markup, joins lists, and leaves out false and undefined", () => {
    expect(html`${html`<b>${"<"}</b>`}${[1, html`<i>2</i>`]}${undefined}${false}`.text).toBe(
      "<b>&#60;</b>1<i>2</i>",
    );
  });

  test("serialises values that can't close their script element", () => {
    const text = scriptSafe({ hostile, line: "\u2028" });
    expect(text).not.toMatch(/<|\u2028/);
    expect(JSON.parse(text)).toEqual({ hostile, line: "\u2028" });
  });
});

describe("Markdown", () => {
  let renderer: Renderer;
  beforeAll(async () => {
    renderer = await createRenderer();
  });
  const page = (...content: string[]) => renderer.page(content).html.text;

  test("escapes markup and rejects script links", () => {
    expect(page(`${hostile}\n\n[x](javascript:alert)\n\n\`${hostile}\``)).not.toMatch(
      /<img|<\/script|href="javascript/,
    );
    expect(renderer.code(hostile, "ts").text).not.toMatch(/<img|<\/script/);
    expect(renderer.code(hostile, "unknown").text).not.toMatch(/<img|<\/script/);
  });

  test("gives each heading of a page a unique id", () => {
    const { headings } = renderer.page(["# A `b`?\n\n## Äpfel & Öl\n\n", "## Äpfel & Öl\n"]);
    expect(headings.map(({ id }) => id)).toEqual(["a-b", "äpfel-öl", "äpfel-öl-2"]);
  });

  test("sets the ids of headings, rows and list items", () => {
    expect(page("## A {#B}")).toBe('<h2 id="B">A</h2>\n');
    expect(page("1. a\n2. b {#two}")).toContain('<li id="two">b</li>');
    expect(page("| a |\n| --- |\n| [x](y) {#row} |")).toMatch(/<tr id="row">\s*<td><a href="y">x<\/a><\/td>/);
  });

  test("marks the method of a request", () => {
    expect(page("`GET /api/status`")).toContain(
      '<span class="method GET">GET</span> <code>/api/status</code>',
    );
  });

  test("makes tables scrollable with the keyboard", () => {
    expect(page("| a |\n| --- |\n| 1 |\n")).toMatch(/^<div class="scroll" tabindex="0".*<th scope="col">a/s);
  });
});

test.each([
  ["Which sends what?", "which-sends-what"],
  ["From a browser", "from-a-browser"],
])("turns “%s” into the id %s", (text, id) => expect(slug(text)).toBe(id));
