import { expect, test } from "vitest";
import { transact } from "@/db/transaction";
import { testDb } from "@/lib/testing/database";
import { givenHouse, givenPlayer, givenRound, pay } from "@/lib/testing/given-bounty";
import { visitor } from "@/lib/testing/given-people";
import { appealCase } from "./appeal/appeal-case";
import { listMyCases } from "./appeal/list-my-cases";
import { decideCase } from "./decide-case";
import { noteHelp } from "./note-help";
import { readModerationFigures } from "./read-moderation-figures";

const threat = "I know where you live and I will kill you and your whole family tonight.";
const despair = "I don't want to live any more. I am going to kill myself tonight.";
const now = new Date("2026-03-04T12:00:00Z");

test("refusals, appeals and offers of help are counted by year, and help by place", async () => {
  await givenHouse({ now });
  const round = await givenRound({ now });
  const player = await givenPlayer(1_000_000_000n, { now });
  await expect(pay(player, round, threat)).rejects.toMatchObject({ code: "blocked" });
  await expect(pay(player, round, `${threat} You.`)).rejects.toMatchObject({ code: "blocked" });
  const { items } = await listMyCases(player, { limit: 20 });
  const caseId = items[0]?.id ?? "";
  await appealCase(player, { caseId, appeal: "It is a line from a play." });
  const admin = await givenPlayer(0n, { now, role: "admin" });
  await decideCase(admin, { caseId, decision: "cleared", reason: "a line from a play" });

  const presses = Array.from({ length: 5 }, () => pay(player, round, despair, "one-press"));
  await Promise.all(presses);
  const lastYear = new Date("2025-12-31T23:59:00Z");
  await Promise.all(
    Array.from({ length: 20 }, () =>
      transact(testDb(), (tx) => noteHelp(tx, { place: "chat", at: lastYear })),
    ),
  );

  expect(await readModerationFigures(visitor(now))).toEqual([
    {
      year: "2026",
      refused: 2,
      appealed: 1,
      upheld: 1,
      helpOffered: [{ place: "bounty", count: 1 }],
    },
    {
      year: "2025",
      refused: 0,
      appealed: 0,
      upheld: 0,
      helpOffered: [{ place: "chat", count: 20 }],
    },
  ]);
});
