import { expect, test } from "vitest";
import { rateLimit } from "@/db/schema/limit";
import { asSystem } from "@/lib/context";
import { testDb } from "@/lib/testing/database";
import { visitor } from "@/lib/testing/given-people";
import { handlers, jobs } from "@/lib/wiring";
import { consume } from "./consume";
import { sweepLimits } from "./sweep-limits";

// The counters go by the real clock.
const inMinutes = (minutes: number) => visitor(new Date(Date.now() + minutes * 60_000));
const kept = () => testDb().$count(rateLimit);

test.each([
  ["the worker's", handlers["auth.sweep"]],
  ["the cron service's", jobs["auth-sweep"]],
])("%s sweep removes counters whose window is over, and no others", async (_whose, sweep) => {
  for (const name of ["write", "write", "sign_up"] as const) await consume(visitor(), name);
  expect(await kept()).toBe(3);
  await sweep?.(asSystem(inMinutes(0), "test"), {});
  expect(await kept()).toBe(3);
  await sweep?.(asSystem(inMinutes(2), "test"), {});
  expect(await kept()).toBe(1); // signing up is counted by the hour
  await sweep?.(asSystem(inMinutes(62), "test"), {});
  expect(await kept()).toBe(0);
});

test("only the system sweeps", async () => {
  await expect(sweepLimits(visitor())).rejects.toMatchObject({ code: "forbidden" });
});
