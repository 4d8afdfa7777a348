import { createServer } from "node:net";
import { expect, test } from "vitest";
import { takePort } from "./port.ts";

test("finds a free port", async () => {
  const port = await takePort();
  expect(port).toBeGreaterThan(1023);
  expect(await takePort(port)).toBe(port);
});

test("reports a port that is in use", async () => {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port));
  });
  await expect(takePort(port)).rejects.toThrow(`Port ${port} is in use: choose another`);
  server.close();
});

test.each([0, -1, 65_536, 1.5, Number.NaN])("rejects %s", async (port) => {
  await expect(takePort(port)).rejects.toThrow("is not a port");
});
