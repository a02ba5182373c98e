import fc from "fast-check";
import { expect, test } from "vitest";
import { linesOf } from "./lines";

async function* inChunks(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string, size: number, lineMax?: number): Promise<string[]> {
  const lines: string[] = [];
  const chunks = inChunks(new TextEncoder().encode(text), size);
  for await (const line of linesOf(chunks, lineMax)) lines.push(line);
  return lines;
}

const text = fc.string({
  unit: fc.constantFrom("a", "\n", "\r", "\u2028", "\u2029", "\u0085", "é", "𓃢"),
});

test("lines end at line feeds and nowhere else, wherever the file was cut while reading", async () => {
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (given, size) => {
      expect(await read(given, size)).toEqual(given.split("\n"));
    }),
  );
});

test("a mark of the byte order is no part of the first line", async () => {
  expect(await read("\ufeff{}\n", 64)).toEqual(["{}", ""]);
});

test("a line without end is not gathered for ever", async () => {
  const [, long = "", ...more] = await read(`short\n${"x".repeat(1_000)}`, 10, 50);
  expect(long.length).toBeLessThan(100);
  expect(more).toEqual([]);
});
