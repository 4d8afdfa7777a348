import { beforeAll, describe, expect, it } from "vitest";
import { Html, html, scriptSafe } from "./html.ts";
import { createRenderer, type Renderer, slug } from "./markdown.ts";

const hostile = `</script><img src=x onerror="alert('x')">&`;

describe("markup", () => {
  it("escapes what is put in, wherever it stands", () => {
    const { text } = html`<a title="${hostile}">${hostile}</a>`;
    expect(text).not.toMatch(/<img|onerror="|<\/script/);
    expect(text).toContain("&#38;");
  });

  it("keeps markup, joins lists, and leaves out what isn't there", () => {
    expect(html`${html`<b>${"<"}</b>`}${[1, html`<i>2</i>`]}${undefined}${false}`.text).toBe(
      "<b>&#60;</b>1<i>2</i>",
    );
  });

  it("can't end the script that a value stands in", () => {
    const text = scriptSafe({ hostile, line: "\u2028" });
    expect(text).not.toMatch(/<|\u2028/);
    expect(JSON.parse(text)).toEqual({ hostile, line: "\u2028" });
  });
});

describe("Markdown", () => {
  let renderer: Renderer;
  beforeAll(async () => {
    renderer = await createRenderer({ picture: new Html("<svg></svg>") });
  });

  it("shows the markup in it, and follows no script address", () => {
    const { html: page } = renderer.page(`${hostile}\n\n[x](javascript:alert)\n\n\`${hostile}\``);
    expect(page.text).not.toMatch(/<img|<\/script|href="javascript/);
    expect(renderer.code(hostile, "ts").text).not.toMatch(/<img|<\/script/);
    expect(renderer.code(hostile, "unknown").text).not.toMatch(/<img|<\/script/);
  });

  it("gives each heading an id of its own", () => {
    const { headings } = renderer.page("# A `b`?\n\n## Äpfel & Öl\n\n## Äpfel & Öl\n");
    expect(headings.map(({ id }) => id)).toEqual(["a-b", "äpfel-öl", "äpfel-öl-2"]);
  });

  it("puts a picture where its fence is, and refuses one that isn't there", () => {
    expect(renderer.page("```diagram picture\n```").html.text).toContain("<figure><svg></svg></figure>");
    expect(() => renderer.page("```diagram nope\n```")).toThrow("There is no diagram called nope.");
  });

  it("has tables that the keyboard can scroll", () => {
    expect(renderer.page("| a |\n| --- |\n| 1 |\n").html.text).toMatch(
      /^<div class="scroll" tabindex="0".*<th scope="col">a/s,
    );
  });
});

it.each([
  ["Which sends what?", "which-sends-what"],
  ["From a browser", "from-a-browser"],
])("the id of “%s” is %s", (text, id) => expect(slug(text)).toBe(id));
