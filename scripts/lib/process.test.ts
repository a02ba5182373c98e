import { expect, test } from "vitest";
import { run } from "./process.mjs";

test("what hangs is stopped at its limit, and that is said", async () => {
  let told = "";
  const code = await run(process.execPath, ["--eval", "setInterval(() => {}, 1000)"], {
    limitMs: 1_000,
    onOutput: (text) => {
      told += text;
    },
  });
  expect(code).toBe(1);
  expect(told).toContain("It has not ended within 1 s, so it is stopped.");
});

test("what ends in time leaves nothing behind", async () => {
  const code = await run(process.execPath, ["--eval", "process.exitCode = 3"], {
    limitMs: 60_000,
    onOutput() {},
  });
  expect(code).toBe(3);
});
