import { strFromU8, unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import type { Context } from "@/lib/context";
import { givenHouse, givenRound, judge, pay } from "@/lib/testing/given-bounty";
import { contextOf, enter, givenPerson, noon, visitor } from "@/lib/testing/given-people";
import { givenPin, givenPinProof } from "@/lib/testing/given-step-up";
import { domains } from "../domains";
import { downloadMyData } from "./download-my-data";
import { prepareDownload } from "./prepare-download";

beforeAll(async () => {
  await givenHouse({ now: noon });
});

const ticketIn = (url: string) => new URL(url, "http://here").searchParams.get("ticket") ?? "";
const after = (ctx: Context, minutes: number): Context => ({
  ...ctx,
  now: () => new Date(noon.getTime() + minutes * 60_000),
});

async function files(ctx: Context): Promise<Record<string, string>> {
  const { url } = await prepareDownload(ctx, {});
  const { body } = await downloadMyData(ctx, { ticket: ticketIn(url) });
  const bytes = new Uint8Array(await new Response(body).arrayBuffer());
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
}

test("the file holds every part as a page and as JSON, with what the person did", async () => {
  const { ctx, email } = await givenPerson();
  const roundId = await givenRound({ now: noon });
  await pay(ctx, roundId, "I brought a basket of figs for the gate.");
  await judge(roundId, { now: noon });
  const found = await files(ctx);
  expect(Object.keys(found).sort()).toEqual(
    ["index.html", ...domains.flatMap(({ file }) => [`${file}.html`, `data/${file}.json`])].sort(),
  );
  const attempts = JSON.parse(found["data/attempts.json"] ?? "");
  expect(attempts.attempts).toMatchObject([
    { message: "I brought a basket of figs for the gate.", state: "rejected", paid: "10000000" },
  ]);
  expect(found["attempts.html"]).toContain("basket of figs");
  expect(JSON.parse(found["data/account.json"] ?? "").account).toMatchObject({ email });
  const { statement, balance } = JSON.parse(found["data/wallet.json"] ?? "");
  expect(statement.map(({ code }: { code: string }) => code)).toEqual([
    "bounty.fee",
    "play.signup",
  ]);
  expect(balance.available).toBe("4990000000");
});

test("nobody finds anything of somebody else in theirs, nor secrets in their own", async () => {
  const [ada, eve] = [await givenPerson(), await givenPerson()];
  const all = Object.values(await files(eve.ctx)).join("\n");
  expect(all).not.toContain(ada.email);
  expect(all).not.toContain(ada.session.userId);
  expect(all).not.toContain("$argon2");
  expect(all).not.toContain(eve.session.token);
});

test("a ticket is good for five minutes, for its person and the session that asked", async () => {
  const { ctx, email, password } = await givenPerson();
  const ticket = ticketIn((await prepareDownload(ctx, {})).url);
  const other = await contextOf(await enter(visitor(), { email, password }));
  const stranger = (await givenPerson()).ctx;
  for (const [caller, given] of [
    [after(ctx, 5), ticket],
    [other, ticket],
    [stranger, ticket],
    [ctx, `${ticket}x`],
    [ctx, "nonsense"],
  ] as const)
    await expect(downloadMyData(caller, { ticket: given })).rejects.toMatchObject({
      code: "conflict",
      reason: "account.bad_ticket",
    });
  await expect(downloadMyData(after(ctx, 4), { ticket })).resolves.toMatchObject({
    contentType: "application/zip",
  });
});

test("it takes the PIN where there is one, and is asked for five times in an hour at most", async () => {
  const { ctx } = await givenPerson();
  await givenPin(ctx);
  await expect(prepareDownload(ctx, {})).rejects.toMatchObject({ reason: "auth.step_up_needed" });
  const ask = () => prepareDownload(ctx, { proof: givenPinProof });
  for (let count = 0; count < 5; count++) await ask();
  await expect(ask()).rejects.toMatchObject({ code: "rate_limited" });
});

test("no two parts of the file have one name", () => {
  const names = domains.map(({ file }) => file);
  expect(new Set(names).size).toBe(names.length);
});
