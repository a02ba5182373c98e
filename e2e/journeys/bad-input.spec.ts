import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { type RunningServer, startServer } from "@/lib/testing/server";
import { until } from "@/lib/testing/until";
import { cloneDatabase } from "../support/database";
import { post } from "../support/send";
import { openWorld, type Player, type World } from "../support/world";

const purse = 1_000_000_000_000n;
let server: RunningServer;
let world: World;
let player: Player;

test.beforeAll(async () => {
  const databaseUrl = await cloneDatabase("seeded");
  world = await openWorld(databaseUrl);
  server = await startServer({ databaseUrl, env: { HOUSE_MODEL_PACE_MS: "0" } });
});
test.beforeEach(async () => {
  player = await world.player(purse); // with an allowance of their own
});
test.afterAll(async () => {
  await server.stop();
  await world.close();
});

type Failure = { error: { code: string; reason: string; hint: string; retryAfter?: number } };

/** The status and the one shape that every error has over HTTP. */
async function failure(response: Response): Promise<[number, string]> {
  expect(response.headers.get("content-type")).toContain("application/json");
  const { error } = (await response.json()) as Failure;
  expect(error.hint.length).toBeGreaterThan(0);
  return [response.status, error.reason];
}

async function expectNothingHappened(): Promise<void> {
  expect(await world.wallet(player)).toEqual({ total: purse, held: 0n, available: purse });
  expect(await world.attemptsOf(player)).toEqual([]);
  expect(await world.faults()).toEqual([]);
  expect((await fetch(`${server.url}/api/ready`)).status).toBe(200);
}

const invalid = "input.invalid";
const bodies: [string, (quote: string) => unknown, string][] = [
  [
    "a number for a quote",
    () => ({ quote: 5, message: "Hello.", idempotencyKey: "12345678" }),
    invalid,
  ],
  [
    "an array for a message",
    (quote) => ({ quote, message: ["Hello."], idempotencyKey: "12345678" }),
    invalid,
  ],
  ["an object for a key", (quote) => ({ quote, message: "Hello.", idempotencyKey: {} }), invalid],
  ["nothing at all", () => ({}), invalid],
  ["an array", () => [], "input.not_an_object"],
  ["null", () => "null", "input.not_an_object"],
  ["half of some JSON", () => '{"quote": "', "input.not_json"],
  ["no body", () => "", "input.not_json"],
  ["a form", () => "quote=1&message=Hello", "input.not_json"],
  ["a thousand open brackets", () => "[".repeat(1_000), "input.not_json"],
  ["a megabyte", () => `"${"x".repeat(1_048_576)}"`, "input.too_large"],
  [
    "a message beyond any round's limit",
    (quote) => ({ quote, message: "x".repeat(4_001), idempotencyKey: "12345678" }),
    invalid,
  ],
  [
    "a message beyond this round's limit",
    (quote) => ({ quote, message: "x".repeat(1_001), idempotencyKey: "12345678" }),
    "bounty.message_too_long",
  ],
  [
    "a message of blanks",
    (quote) => ({ quote, message: " \n\t ", idempotencyKey: "12345678" }),
    "bounty.message_empty",
  ],
  [
    "a NUL byte in the message",
    (quote) => ({ quote, message: "nul\0byte", idempotencyKey: "12345678" }),
    "bounty.message_control_characters",
  ],
  [
    "a NUL byte in the key",
    (quote) => ({ quote, message: "Hello.", idempotencyKey: "nul\0bytes" }),
    "input.not_text",
  ],
  [
    "half a character",
    (quote) => ({ quote, message: "half \ud83d", idempotencyKey: "12345678" }),
    "bounty.message_control_characters",
  ],
  [
    "a mark that turns the reading direction",
    (quote) => ({ quote, message: "turned \u202E around", idempotencyKey: "12345678" }),
    "bounty.message_control_characters",
  ],
  [
    "a made-up quote",
    () => ({ quote: "eyJ9.x", message: "Hello.", idempotencyKey: "12345678" }),
    "bounty.quote_invalid",
  ],
];

for (const [name, body, reason] of bodies)
  test(`${name} is refused with ${reason}, and nothing happens`, async () => {
    const response = await post(server.url, player, body(await world.quote(player)));
    expect(await failure(response)).toEqual([400, reason]);
    await expectNothingHappened();
  });

test("markup is a message like any other, and comes back as it was sent", async () => {
  const message = '<script>alert(1)</script> "quoted" & שלום\u200F';
  const quote = await world.quote(player);
  const response = await post(server.url, player, { quote, message, idempotencyKey: randomUUID() });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  await response.text();
  const [attempt] = await world.attemptsOf(player);
  const read = await fetch(`${server.url}/api/v1/attempts/${attempt?.id}`);
  expect(read.headers.get("content-type")).toContain("application/json");
  expect(await read.json()).toMatchObject({ attempt: { message } });
});

test("another site cannot pay with a visitor's cookie", async () => {
  const quote = await world.quote(player);
  const request = { quote, message: "Hello.", idempotencyKey: randomUUID() };
  for (const headers of [
    { origin: "https://evil.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ])
    expect(await failure(await post(server.url, player, request, headers))).toEqual([
      403,
      "input.cross_site",
    ]);
  await expectNothingHappened();
});

test("who is not signed in, or not any more, is asked to sign in", async () => {
  const request = {
    quote: await world.quote(player),
    message: "Hello.",
    idempotencyKey: randomUUID(),
  };
  for (const cookie of ["", "anubis-session=", "anubis-session=made-up"])
    expect(await failure(await post(server.url, { cookie }, request))).toEqual([
      401,
      "auth.required",
    ]);
  await expectNothingHappened();
});

test("addresses that make no sense are answered with what is wrong", async () => {
  const read = async (path: string, headers: Record<string, string> = {}) =>
    failure(await fetch(`${server.url}${path}`, { headers }));
  const missing = `att_${"0".repeat(32)}`;
  expect(await read("/api/v1/rounds?limit=1000")).toEqual([400, invalid]);
  expect(await read("/api/v1/rounds?limit=abc")).toEqual([400, invalid]);
  expect(await read("/api/v1/rounds/0")).toEqual([400, invalid]);
  expect(await read("/api/v1/rounds/1e99")).toEqual([400, invalid]);
  expect(await read("/api/v1/rounds/99999999")).toEqual([404, "bounty.round_not_found"]);
  expect(await read("/api/v1/nothing/here")).toEqual([404, "input.unknown_path"]);
  expect(await read("/api/v1/attempts/att_1")).toEqual([400, invalid]);
  expect(await read("/api/v1/attempts/%00")).toEqual([400, invalid]);
  expect(await read(`/api/v1/attempts/${missing}`)).toEqual([404, "bounty.attempt_not_found"]);
  expect(await read(`/api/bounty/attempts/${missing}/stream`)).toEqual([
    404,
    "bounty.attempt_not_found",
  ]);
  expect(await read(`/api/live/bounty/${world.roundId}?after=-1`)).toEqual([400, invalid]);
  expect(await read(`/api/live/bounty/${world.roundId}`, { "last-event-id": "abc" })).toEqual([
    400,
    invalid,
  ]);
  const listed = async (after: string) =>
    (await fetch(`${server.url}/api/v1/rounds?after=${after}`)).status;
  for (const after of ["%00", "'; drop table app_user; --", "\u{1F600}", "9".repeat(150)])
    expect(await listed(after)).toBe(400);
});

test("ten thousand payments: the allowance is taken, the rest is told when to come back, all adds up", async () => {
  test.setTimeout(600_000);
  const statuses = new Map<number, number>();
  const waits = new Set<string>();
  const unexpected = new Set<string>();
  const shared = await world.quote(player);
  const once = async (index: number) => {
    const quote = index % 50 === 0 ? await world.quote(player) : shared;
    const request = { quote, message: `Message ${index}.`, idempotencyKey: randomUUID() };
    const response = await post(server.url, player, request, { connection: "close" });
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    if (response.status === 200) return void (await response.text());
    const { error } = (await response.json()) as Failure;
    if (response.status === 409) return;
    if (![429, 503].includes(response.status)) unexpected.add(`${response.status} ${error.reason}`);
    const header = response.headers.get("retry-after") ?? "";
    waits.add(
      `${error.reason} ${String(error.retryAfter) === header && /^[1-9]\d?$/.test(header)}`,
    );
  };
  for (let from = 0; from < 10_000; from += 200)
    await Promise.all(Array.from({ length: 200 }, (_, index) => once(from + index)));

  // 200: paid and judged; 409: the one quote was used already; everything else is one too many.
  expect([...unexpected]).toEqual([]);
  expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 409, 429]));
  expect((statuses.get(429) ?? 0) + (statuses.get(503) ?? 0)).toBeGreaterThan(9_800);
  // Twelve answers at a time, so many payments a minute, and no wait of more than two seconds for
  // those before, which a slow machine needs at times: nothing else turns anybody away.
  expect(waits).toContain("limit.exceeded true");
  for (const wait of waits)
    expect(wait).toMatch(/^(?:limit\.(?:exceeded|streams)|ledger\.busy) true$/);
  await until(async () => (await world.unfinished()).length === 0);
  const attempts = await world.attemptsOf(player);
  expect(attempts).toHaveLength(statuses.get(200) ?? 0);
  const charged = attempts.filter(({ state }) => state === "rejected");
  const total = purse - charged.reduce((sum, { price }) => sum + price, 0n);
  expect(await world.wallet(player)).toEqual({ total, held: 0n, available: total });
  expect(await world.faults()).toEqual([]);
  expect((await fetch(`${server.url}/api/ready`)).status).toBe(200);
});

test("a form that is pressed before its page is alive puts no password into the address", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const path of ["/sign-in", "/sign-up"]) {
    await page.goto(path);
    await page.getByLabel("E-mail").first().fill("nobody@example.com");
    await page.getByLabel("Password", { exact: true }).first().fill("lighter-than-a-feather");
    await page.getByLabel("Password", { exact: true }).first().press("Enter");
    await page.waitForLoadState();
    expect(page.url()).not.toContain("feather");
  }
  await context.close();
});
