import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { progressOn } from "./progress.mjs";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** What is written while a step takes eleven seconds and another program speaks up after seven. */
async function written(isTTY: boolean) {
  let text = "";
  const { step, pass } = progressOn({ isTTY, write: (piece) => (text += piece) });
  let finish = () => {};
  const done = step("Building", () => new Promise<void>((resolve) => (finish = resolve)));
  vi.advanceTimersByTime(7_000);
  pass("a warning\n");
  vi.advanceTimersByTime(4_000);
  finish();
  await done;
  return text;
}

test("in a log every word is a line of its own", async () => {
  expect(await written(false)).toBe(
    [
      "[  0.0 s] Building",
      "[  5.0 s] Building: still at it, 5 s",
      "a warning",
      "[ 10.0 s] Building: still at it, 10 s",
      "",
    ].join("\n"),
  );
});

test("on a terminal the live line is written over and gone in the end", async () => {
  const clear = "\r\u001b[2K";
  expect(await written(true)).toBe(
    `[  0.0 s] Building\n[  5.0 s] Building: still at it, 5 s${clear}a warning\n[ 10.0 s] Building: still at it, 10 s${clear}`,
  );
});
