import { afterAll, beforeAll, expect, test } from "vitest";
import { startTemporaryPostgres } from "../../db/embedded/temporary.mjs";
import { claimWorld, runsAlready, untilGone } from "./only-one.mjs";

const here = "http://127.0.0.1:3000";
const there = "http://127.0.0.1:3001";
let server: Awaited<ReturnType<typeof startTemporaryPostgres>>;
let url: string;

beforeAll(async () => {
  server = await startTemporaryPostgres({ maxConnections: 20 });
  url = server.url("postgres");
});
afterAll(() => server.stop());

test("a second launcher on one folder is told where the first one serves", async () => {
  const first = await claimWorld(url, here);
  await expect(claimWorld(url, there)).rejects.toThrow(
    `already running from this folder at ${here}:`,
  );
  await first.release();
  const second = await claimWorld(url, there);
  await second.release();
});

test("two at once: one runs", async () => {
  const claims = await Promise.allSettled([claimWorld(url, here), claimWorld(url, there)]);
  expect(claims.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  for (const claim of claims) if (claim.status === "fulfilled") await claim.value.release();
});

test("a holder without an address is named without one", () =>
  expect(runsAlready(null)).toBe(
    "Anubis is already running from this folder: use that one, or stop it first.",
  ));

test("a lost connection to a server that lives is claimed again; a killed server is gone", async () => {
  let serving = true;
  let claims = 0;
  const again = async () => {
    claims += 1;
    if (claims === 1) throw new Error("the database system is starting up");
    serving = false;
    return claimWorld(url, here);
  };
  const claim = await claimWorld(url, here);
  const gone = untilGone(claim, () => serving, again);
  await claim.release();
  while (claims < 2) await new Promise(setImmediate);
  process.kill(server.pid, "SIGKILL");
  await gone;
  expect(claims).toBe(2);
});
