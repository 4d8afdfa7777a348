import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { converted, jsonBody, requestOf } from "../testing/build.ts";
import {
  credentialFields,
  credentialTexts,
  fill,
  innocentFields,
  innocentTexts,
} from "../testing/secret-cases.ts";

/** A linear congruential generator, so that every run tests the same credentials. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const rounds = 40;
const url = "https://x.io/a";

function leaks(seed: number): string[] {
  const random = generator(seed);
  const texts = credentialTexts.map((template) => {
    const { text, credentials } = fill(template, random);
    return { text, credentials, item: requestOf("GET", url, { description: text }) };
  });
  const fields = credentialFields.map(([name, template]) => {
    const { text, credentials } = fill(template, random);
    return {
      text: `${name}: ${text}`,
      credentials,
      item: requestOf("POST", url, jsonBody({ [name]: text })),
    };
  });
  return [...texts, ...fields]
    .filter(({ item, credentials }) => {
      const document = JSON.stringify(converted([item]).document);
      return credentials.some((credential) => document.includes(credential));
    })
    .map(({ text }) => text);
}

function wronglyMasked(): string[] {
  const texts = innocentTexts.filter((text) => {
    const { only } = converted([requestOf("GET", url, { description: text })]);
    return only.description !== text;
  });
  const fields = innocentFields.filter(([name, value]) => {
    const { only } = converted([requestOf("POST", url, jsonBody({ [name]: value }))]);
    const example = only.requestBody?.content["application/json"]?.example as Record<string, unknown>;
    return example[name] !== value;
  });
  return [...texts, ...fields.map(([name]) => name)];
}

describe("secret detection", () => {
  const credentials = credentialTexts.length + credentialFields.length;
  const innocents = innocentTexts.length + innocentFields.length;

  test("masks every kind of credential", () => {
    const seeds = Array.from({ length: rounds }, (_, index) => index + 1);
    expect(seeds.flatMap(leaks)).toEqual([]);
  });

  test("leaves innocent text alone, except for one case", () => {
    expect(wronglyMasked()).toEqual(["https://example.com/docs#password=reset"]);
  });

  test("has the rates that the README states", () => {
    const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8").replace(/\s+/g, " ");
    expect(readme).toContain(`${credentials} of ${credentials} credentials are masked`);
    expect(readme).toContain(`${innocents - 1} of ${innocents} innocent texts stay`);
  });
});
