import { expect, test } from "vitest";
import { page } from "./page.ts";

const document = { info: { title: 'A & B </title><script>alert("x")</script>', version: "1" } };

test("nothing in the document can leave the place it stands in", () => {
  const html = page(document);
  expect(html).not.toContain("<script>alert");
  expect(html.match(/<script/g)).toHaveLength(2);
});

test("the page names no other host", () => {
  expect(page(document)).not.toMatch(/(src|href)="(https?:)?\/\//);
});
