import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readAttempt } from "@/lib/bounty";
import type { Id } from "@/lib/core/id";
import { commitment } from "@/lib/proof/hash";
import { exportVerifier } from "@/lib/proof/verify/verify-export";
import { verifyReceipt } from "@/lib/proof/verify/verify-receipt";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import { givenAttempts, runJobs } from "@/lib/testing/given-attempts";
import { givenHouse, givenPlayer, givenRound } from "@/lib/testing/given-bounty";
import { vectorStore } from "@/lib/vector";
import { ShownContext } from "../context/contract";
import { writeContext } from "../context/write-context";
import { exportRound } from "./export-round";
import { readReceipt } from "./read-receipt";

beforeAll(async () => {
  await givenHouse();
});
afterAll(async () => (await vectorStore(testDb())).close());

const open = testContext({ actor: { kind: "anonymous" } });
const words = "I walked along the harbour this morning and thought about the price of rope.";
type Told = { roundId: Id<"round">; quoted: Id<"attempt">; later: Id<"attempt"> };

/** A round in which a second message is judged beside a first one that it is like. */
async function givenQuotation(): Promise<Told> {
  const roundId = await givenRound();
  const [quoted] = await givenAttempts(await givenPlayer(), roundId, [words]);
  await runJobs();
  const [later] = await givenAttempts(await givenPlayer(), roundId, [`${words} Good evening.`]);
  if (!quoted || !later) throw new Error("two attempts");
  return { roundId, quoted: quoted.id, later: later.id };
}

async function judgedLinkOf(id: Id<"attempt">) {
  const receipt = await readReceipt(testContext(), id);
  const last = receipt.links.at(-1);
  if (last?.link.event.type !== "judged" || !last.disclosed || !("answer" in last.disclosed))
    throw new Error("the last link of a judged attempt tells its answer");
  return { receipt, event: last.link.event, disclosed: last.disclosed };
}

async function linesOf(roundId: Id<"round">): Promise<string[]> {
  const { rows } = await testDb().execute<{ number: number }>(
    sql`select number from bounty_round where id = ${roundId}`,
  );
  const { lines } = await exportRound(testContext(), rows[0]?.number ?? 0);
  const written: string[] = [];
  for await (const line of lines) written.push(JSON.stringify(line));
  return written;
}

function verify(lines: readonly string[]) {
  const verifier = exportVerifier();
  for (const line of lines) verifier.line(line);
  return verifier.finish();
}

test("what a guardian was shown is bound by the chain and told in the receipt, to the letter", async () => {
  const { quoted, later } = await givenQuotation();
  const { receipt, event, disclosed } = await judgedLinkOf(later);
  expect(verifyReceipt(receipt).result).toBe("sound");
  expect(commitment("text", disclosed.salt, disclosed.shown)).toBe(event.shown);
  const told = JSON.parse(disclosed.shown ?? "null", numbersAgain);
  const shown = ShownContext.parse(told);
  expect(shown.similar.items.map(({ attemptId }) => attemptId)).toContain(quoted);
  const { mind } = await readAttempt(open, later);
  expect(writeContext(shown)).toBe(mind.record);
});

test("a record with one word changed no longer fits its receipt", async () => {
  const { later } = await givenQuotation();
  const { receipt } = await judgedLinkOf(later);
  const changed = JSON.stringify(receipt).replace(/(shown.*)harbour/, "$1garden");
  expect(changed).not.toBe(JSON.stringify(receipt));
  expect(verifyReceipt(JSON.parse(changed)).result).toBe("wrong");
});

test("a message that is withheld is quoted in no receipt and no export, and the round verifies", async () => {
  const { roundId, quoted, later } = await givenQuotation();
  expect((await linesOf(roundId)).join("\n")).toContain("price of rope");
  await testDb().execute(sql`update bounty_attempt set withheld_at = now() where id = ${quoted}`);
  const { receipt, disclosed } = await judgedLinkOf(later);
  expect(disclosed.shown).toBeNull();
  expect(disclosed.answer).not.toBe("");
  expect(verifyReceipt(receipt).result).toBe("sound");
  const lines = await linesOf(roundId);
  expect(lines.filter((line) => line.includes("price of rope"))).toHaveLength(1); // its own player's
  expect(verify(lines).result).toBe("sound");
});

/** Fractions are exported as digits: these two are the record's. */
function numbersAgain(key: string, value: unknown): unknown {
  return key === "cosine" || (key === "similar" && typeof value === "string")
    ? Number(value)
    : value;
}
