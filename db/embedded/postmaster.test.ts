import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { isAlive, parsePostmaster, servesFolder } from "./postmaster.mjs";
import { otherUsers } from "./state.mjs";

const text = "4711\n/data\n1700000000\n5433\n\n127.0.0.1\n  123 4\nready   \n";
const deadPid = spawnSync(process.execPath, ["-e", ""]).pid;

describe("postmaster.pid", () => {
  test("tells process, port and readiness", () =>
    expect(parsePostmaster(text)).toEqual({ pid: 4711, port: 5433, ready: true }));
  test("a starting server is not ready", () =>
    expect(parsePostmaster(text.replace("ready", "starting"))?.ready).toBe(false));
  test.each(["", "\n", "garbage\n", "-3\n"])("%j, cut short by a crash, is none", (cut) =>
    expect(parsePostmaster(cut)).toBeNull(),
  );
});

describe("after a crash", () => {
  test("a dead process serves nothing", () => {
    expect(isAlive(deadPid)).toBe(false);
    expect(servesFolder(deadPid, "/data", () => "postgres -D /data")).toBe(false);
  });
  test("a number that another program took over serves nothing", () =>
    expect(servesFolder(process.pid, "/data", () => "node start.mjs")).toBe(false));
  test("a Postgres on another folder does not serve ours", () =>
    expect(servesFolder(process.pid, "/data", () => "postgres -D /other")).toBe(false));
  test("a Postgres on our folder does", () =>
    expect(servesFolder(process.pid, "/data", () => "postgres -D /data")).toBe(true));
  test("a killed launcher no longer counts as a user of the server", () =>
    expect(otherUsers([1, 2, 3], 1, (pid) => pid === 3)).toEqual([3]));
});
