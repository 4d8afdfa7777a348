import { expect, test } from "vitest";
import { Timeline } from "./timeline.ts";

test("a timeline returns its items by time", () => {
  const timeline = new Timeline<number>();
  const times = Array.from({ length: 500 }, (_, index) => (index * 7919) % 503);
  for (const at of times) timeline.add(at, at);
  const taken = times.map(() => timeline.take()?.at);
  expect(taken).toEqual(times.toSorted((a, b) => a - b));
  expect(timeline.peek()).toBeUndefined();
  expect(timeline.take()).toBeUndefined();
});
