import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PublicKey } from "@solana/web3.js";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { anchorChains, exportRound, readProof, readReceipt, signCheckpoints } from "@/lib/bounty";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { openRoleKeys, pollChain } from "@/lib/onchain";
import { fromBase58 } from "@/lib/platform/solana/base58";
import { type Anchor, anchorMemo } from "@/lib/proof/anchor";
import { exportVerifier } from "@/lib/proof/verify/verify-export";
import { verifyReceipt } from "@/lib/proof/verify/verify-receipt";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import { givenHouse, givenPlayer, givenRound, judge, pay } from "@/lib/testing/given-bounty";
import { type GivenChain, givenChain } from "@/lib/testing/given-chain";
import { mortalServer } from "@/lib/testing/story/mortal-server";
import { registry } from "@/lib/wiring";
import { roundById } from "../repository";

const words = "Good evening. Is it cold down there?";
const minute = 60_000;

/** A round for play money with a judged attempt, signed, on a deployment that has a blockchain. */
async function givenPlayed(chain: GivenChain): Promise<{
  roundId: Id<"round">;
  number: number;
  attemptId: Id<"attempt">;
  play: () => Promise<void>;
}> {
  const roundId = await givenRound(chain.options, { feeMode: "fixed" });
  const player = await givenPlayer(1_000_000_000n, chain.options);
  const { attempt } = await pay(player, roundId, words);
  const sign = async () => {
    await judge(roundId, chain.options);
    await signCheckpoints(chain.house);
  };
  await sign();
  const { number } = await roundById(testDb(), roundId);
  const play = async () => {
    await pay(player, roundId, words);
    await sign();
  };
  return { roundId, number, attemptId: attempt.id, play };
}

const anchorsOf = async (ctx: Context, number: number) => (await readProof(ctx, number)).anchors;

async function exported(ctx: Context, number: number): Promise<string[]> {
  const text: string[] = [];
  for await (const line of (await exportRound(ctx, number)).lines) text.push(JSON.stringify(line));
  return text;
}

function verify(lines: readonly string[]) {
  const verifier = exportVerifier();
  for (const line of lines) verifier.line(line);
  return verifier.finish();
}

/** The memos that a key has signed, from the newest on, as the chain has them for good. */
async function memosOf({ net }: GivenChain, address: string): Promise<string[]> {
  const connection = net.connect("finalized");
  const found = await connection.getSignaturesForAddress(new PublicKey(address));
  const memos: string[] = [];
  for (const { signature } of found) {
    const landed = await connection.getTransaction(signature, {
      maxSupportedTransactionVersion: 0,
    });
    for (const { data } of landed?.transaction.message.compiledInstructions ?? []) {
      const text = Buffer.from(data).toString("utf8");
      if (text.startsWith("anubis/anchor/")) memos.push(text);
    }
  }
  return memos;
}

test("a play round's heads are written to the chain, when there is something new, once in an interval", async () => {
  const chain = await givenChain();
  const { roundId, number, attemptId, play } = await givenPlayed(chain);
  expect(await anchorsOf(chain.house, number)).toEqual([]);
  await anchorChains(chain.house);
  await Promise.all([anchorChains(chain.house), anchorChains(chain.house)]);
  expect(await anchorsOf(chain.house, number)).toEqual([]);
  await chain.settle();
  await anchorChains(chain.house);
  const { checkpoint, anchors } = await readProof(chain.house, number);
  const { addresses } = await openRoleKeys(chain.house);
  const [first] = anchors as [Anchor];
  expect(anchors).toMatchObject([
    {
      place: "solana:localnet",
      size: checkpoint.body.size,
      head: checkpoint.body.head,
      signer: addresses.crank,
    },
  ]);
  const status = await chain.connection.getSignatureStatus(first.signature, {
    searchTransactionHistory: true,
  });
  expect(status.value).toMatchObject({ slot: first.slot, confirmationStatus: "finalized" });
  expect(Date.parse(first.at) / 1_000).toBe(await chain.connection.getBlockTime(first.slot));

  chain.pass(3_601);
  await anchorChains(chain.house); // Nothing is new.
  await play();
  const later = { ...chain.house, now: () => new Date(Date.parse(first.at) + 30 * minute) };
  await anchorChains(later); // Something is, and it is too soon.
  await chain.settle();
  expect(await memosOf(chain, addresses.crank)).toEqual([
    anchorMemo({ id: roundId, number }, first),
  ]);
  await anchorChains(chain.house);
  await chain.settle();
  await anchorChains(chain.house);
  const [second, ...rest] = await anchorsOf(chain.house, number);
  expect(rest).toEqual([first]);
  expect(second?.size).toBeGreaterThan(first.size);

  const report = verify(await exported(chain.house, number));
  expect(report).toMatchObject({ result: "sound", anchors: [first, second] });
  const receipt = await readReceipt(chain.house, attemptId);
  expect(receipt).toMatchObject({ anchors: [first], checkpoint: { body: { size: first.size } } });
  expect(verifyReceipt(receipt).result).toBe("sound");
  expect(verifyReceipt({ ...receipt, anchors: [second] }).result).toBe("wrong");
});

test("an anchor that a fork drops is not shown, and is written again", async () => {
  const chain = await givenChain();
  const { number } = await givenPlayed(chain);
  await anchorChains(chain.house);
  await pollChain(chain.house, registry);
  chain.net.network.advance(1);
  chain.pass(2);
  await pollChain(chain.house, registry);
  const dropped = await signatureOf(number);
  expect((await chain.connection.getSignatureStatus(dropped)).value).not.toBeNull();
  chain.net.network.dropUnfinalised();
  await anchorChains(chain.house);
  expect(await anchorsOf(chain.house, number)).toEqual([]);
  await chain.settle();
  await anchorChains(chain.house);
  const [anchor] = await anchorsOf(chain.house, number);
  const { value } = await chain.connection.getSignatureStatus(anchor?.signature ?? "", {
    searchTransactionHistory: true,
  });
  expect(value).toMatchObject({ slot: anchor?.slot, confirmationStatus: "finalized", err: null });
  const { addresses } = await openRoleKeys(chain.house);
  const memos = await memosOf(chain, addresses.crank);
  expect(memos.filter((memo) => memo.includes(anchor?.head ?? "none"))).toHaveLength(1);
});

async function signatureOf(number: number): Promise<string> {
  const { rows } = await testDb().execute<{ signature: string }>(sql`
    select o.signature from onchain_outgoing o join bounty_round r
    on o.key like 'bounty.anchor:%:' || r.id || ':%' where r.number = ${number}`);
  return rows[0]?.signature ?? "";
}

test("a server killed between the promise of an anchor and its sending loses and doubles nothing", async () => {
  const chain = await givenChain();
  const { number } = await givenPlayed(chain);
  await anchorChains(chain.house);
  const server = await mortalServer(chain.house);
  server.dieAt(["after sign bounty.anchor", "after send bounty.anchor"]);
  await server.ask("work", { kind: "system", job: "test" });
  expect(server.unspent()).toEqual([]);
  expect(await anchorsOf(chain.house, number)).toEqual([]);
  await chain.settle();
  await anchorChains(chain.house);
  const [anchor] = await anchorsOf(chain.house, number);
  const { addresses } = await openRoleKeys(chain.house);
  const memos = await memosOf(chain, addresses.crank);
  expect(memos.filter((memo) => memo.includes(anchor?.head ?? "none"))).toHaveLength(1);
}, 120_000);

test("an anchor that is wrong is found: offline where it is of another head, and by a node where it is not there", async () => {
  const chain = await givenChain();
  const { number } = await givenPlayed(chain);
  await anchorChains(chain.house);
  await chain.settle();
  await anchorChains(chain.house);
  const lines = await exported(chain.house, number);
  const at = lines.findIndex((line) => line.startsWith('{"line":"anchor"'));
  const { anchor } = JSON.parse(lines[at] ?? "{}") as { anchor: Anchor };
  const altered = (change: Partial<Anchor>) =>
    lines.with(at, JSON.stringify({ line: "anchor", anchor: { ...anchor, ...change } }));

  const otherHead = verify(altered({ head: "0".repeat(64) }));
  expect(otherHead).toMatchObject({ result: "wrong", finding: { line: at + 1 } });
  expect(verify(altered({ size: anchor.size - 1 })).result).toBe("wrong");
  expect(verify(lines.toSpliced(at, 1).toSpliced(at - 3, 0, lines[at] ?? "")).result).toBe("wrong");

  const stranger = "11111111111111111111111111111111";
  const { signature } = (await chain.connection.getSignaturesForAddress(chain.net.usdcMint))[0] as {
    signature: string;
  };
  expect(fromBase58(signature)).toHaveLength(64);
  for (const [change, says] of [
    [{}, null],
    [{ slot: anchor.slot + 1 }, "is in slot"],
    [{ at: "2026-01-01T00:00:00.000Z" }, "from another time"],
    [{ signer: stranger }, "signed by somebody else"],
    [{ signature }, "says something else"],
    [{ signature: "1".repeat(64) }, "no such transaction"],
  ] as const) {
    expect(verify(altered(change)).result).toBe("sound");
    const { code, report } = await verifyByCommand(altered(change), chain.net.url);
    expect([code, report.result]).toEqual(says ? [1, "wrong"] : [0, "sound"]);
    if (says) expect(report.finding.sentence).toContain(says);
  }
}, 120_000);

test("with no chain nothing is written, and the proof is what it was", async () => {
  const house = await givenHouse();
  const roundId = await givenRound({});
  await signCheckpoints(house);
  await anchorChains(house);
  const { number } = await roundById(testDb(), roundId);
  expect(await anchorsOf(testContext(), number)).toEqual([]);
  expect(verify(await exported(house, number))).toMatchObject({ result: "sound", anchors: [] });
});

async function verifyByCommand(lines: readonly string[], rpc: string) {
  const folder = mkdtempSync(join(tmpdir(), "anubis-anchor-"));
  try {
    const file = join(folder, "round.jsonl");
    writeFileSync(file, `${lines.join("\n")}\n`);
    const args = ["scripts/verify.mjs", file, "--json", "--rpc", rpc];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    const said: Buffer[] = [];
    child.stdout.on("data", (piece: Buffer) => said.push(piece));
    const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
    return { code, report: JSON.parse(Buffer.concat(said).toString("utf8")) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
