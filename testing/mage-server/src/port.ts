import { createServer } from "node:net";

const host = "127.0.0.1";

/**
 * Checks that a port on 127.0.0.1 is free, or finds a free one.
 *
 * @param wanted - the port that must be free. Default: any free port.
 * @throws Error when `wanted` is not a port or is in use.
 */
export async function takePort(wanted?: number): Promise<number> {
  if (wanted !== undefined && !(Number.isInteger(wanted) && wanted >= 1 && wanted <= 65_535)) {
    throw new Error(`${wanted} is not a port: give a whole number from 1 to 65535.`);
  }
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const why = error.code === "EACCES" ? "needs elevated privileges" : "is in use";
      reject(
        wanted === undefined
          ? error
          : new Error(`Port ${wanted} ${why}: choose another, or leave the port out.`),
      );
    });
    server.listen(wanted ?? 0, host, () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
