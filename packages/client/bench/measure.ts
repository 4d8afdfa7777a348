import type { Read } from "./contenders.ts";

/** Measurements by name. */
export type Measured = Record<string, number>;

/** Makes `times` calls, `atOnce` of them concurrently. */
async function readAll(read: Read, times: number, atOnce: number): Promise<void> {
  let left = times;
  const worker = async () => {
    while (left-- > 0) await read();
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/**
 * Measures the time per call in µs. The clients take many short turns in changing order. The lower quartile counts,
 * because other load on the machine only makes turns slower.
 */
export async function timePerCall(
  reads: Record<string, Read>,
  { turns, calls, atOnce }: { turns: number; calls: number; atOnce: number },
): Promise<Measured> {
  const names = Object.keys(reads);
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]]));
  for (const read of Object.values(reads)) await readAll(read, calls * 5, atOnce);
  for (let turn = 0; turn < turns; turn += 1) {
    const first = turn % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      const start = process.hrtime.bigint();
      await readAll(reads[name] as Read, calls, atOnce);
      times[name]?.push(Number(process.hrtime.bigint() - start) / 1_000 / calls);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, lowerQuartile(values)]));
}

function lowerQuartile(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 4)] ?? Number.NaN;
}
