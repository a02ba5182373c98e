import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Keypair } from "@solana/web3.js";
import { expect, test } from "vitest";
import { stakingProgram } from "@/lib/platform/solana/programs/token/addresses";
import { readMint } from "@/lib/platform/solana/spl/layout";
import { testDatabaseUrl } from "@/lib/testing/database";
import { startTestLocalnet } from "@/lib/testing/localnet";
import { SUPPLY } from "../contract";
import { type Founding, foundToken } from "./found-token";
import { planFounding } from "./plan-founding";

const STEPS = 8;
const some = () => Keypair.generate().publicKey;

async function given() {
  const code = readFileSync("programs/token.so");
  const net = await startTestLocalnet({ programs: [{ id: stakingProgram, code }] });
  const pace = setInterval(() => net.network.advance(1), 20);
  const mint = Keypair.generate();
  const authority = Keypair.generate();
  const set: Founding = {
    connection: net.connect("confirmed"),
    program: stakingProgram,
    mint,
    authority,
    buybackAuthority: some(),
    beneficiaries: {
      treasury: some(),
      team: some(),
      airdrop: some(),
      liquidity: some(),
      partners: some(),
    },
    now: new Date("2026-01-01T12:00:00Z"),
  };
  const fund = () => {
    net.faucet.giveSol(authority.publicKey, 1_000_000_000n);
    net.network.advance(4);
  };
  return { net, mint, authority, set, fund, stop: () => clearInterval(pace) };
}

const toDo = async (set: Founding) =>
  (await planFounding(set)).steps.filter(({ done }) => !done).length;

test("what would be done is said first, what stands against it too, and looking sends nothing", async () => {
  const { set, fund, stop } = await given();
  const poor = await planFounding(set);
  expect(poor.steps).toHaveLength(STEPS);
  expect(poor.problems).toEqual([expect.stringContaining("has 0 SOL")]);
  fund();
  expect(await planFounding(set)).toMatchObject({ problems: [] });
  expect(
    (await planFounding({ ...set, mint: { publicKey: set.mint.publicKey } })).problems,
  ).toEqual([expect.stringContaining("--mint FILE")]);
  expect((await planFounding({ ...set, program: some() })).problems).toEqual([
    expect.stringContaining("no program"),
  ]);
  expect(await set.connection.getAccountInfo(set.mint.publicKey)).toBeNull();
  stop();
});

test("founding that breaks off at any step is taken up again, and ends with the supply and no minter", async () => {
  const { set, fund, stop } = await given();
  fund();
  let left = await toDo(set);
  for (let sends = 1; left > 0; sends++) {
    let count = 0;
    const connection = new Proxy(set.connection, {
      get(target, name) {
        const value = Reflect.get(target, name);
        if (name !== "sendRawTransaction") return value;
        return (...input: Parameters<typeof target.sendRawTransaction>) => {
          count += 1;
          if (count > 1) throw new Error("The line is dead.");
          return target.sendRawTransaction(...input);
        };
      },
    });
    await foundToken({ ...set, connection }).catch(() => {});
    const now = await toDo(set);
    expect(now, `after ${sends} transactions`).toBeLessThanOrEqual(left);
    expect((await planFounding(set)).problems).toEqual([]);
    left = now;
    if (sends > 2 * STEPS) throw new Error("It never ends.");
  }
  const found = await set.connection.getAccountInfo(set.mint.publicKey);
  const mint = found && readMint(found.data);
  expect(mint).toMatchObject({ supply: SUPPLY, mintAuthority: null, freezeAuthority: null });
  stop();
});

test("the operator's command sends nothing until it is told the cluster's name, and then founds the token", async () => {
  const { net, mint, set, fund, authority, stop } = await given();
  fund();
  const folder = mkdtempSync(join(tmpdir(), "anubis-found-"));
  const file = join(folder, "mint.json");
  writeFileSync(file, JSON.stringify(Array.from(mint.secretKey)));
  const people = Object.entries(set.beneficiaries).flatMap(([of, to]) => [`--${of}`, `${to}`]);
  const run = (...more: string[]) =>
    command(["--mint", file, ...people, ...more], {
      SOLANA_CLUSTER: "localnet",
      SOLANA_RPC_URL: net.url,
      SOLANA_WS_URL: net.wsUrl,
      SOLANA_BOUNTY_PROGRAM: some().toBase58(),
      SOLANA_TOKEN_PROGRAM: stakingProgram.toBase58(),
      SOLANA_USDC_MINT: net.usdcMint.toBase58(),
      SOLANA_TOKEN_MINT: mint.publicKey.toBase58(),
      SOLANA_AUTHORITY_KEY: Buffer.from(authority.secretKey.subarray(0, 32)).toString("hex"),
    });
  const isMade = async () => (await set.connection.getAccountInfo(mint.publicKey)) !== null;

  const dry = await run();
  expect(dry).toMatchObject({ code: 0, said: expect.stringContaining("add --send localnet") });
  expect(dry.said.match(/to do/g)).toHaveLength(STEPS);
  expect(await run("--send", "devnet")).toMatchObject({ code: 2 });
  expect(await isMade()).toBe(false);
  const sent = await run("--send", "localnet");
  expect(sent.said.match(/done {4}/g)).toHaveLength(STEPS);
  expect(sent.code).toBe(0);
  expect(await run()).toMatchObject({
    code: 0,
    said: expect.stringContaining("All of it is done"),
  });
  stop();
}, 120_000);

function command(given: string[], set: Record<string, string>) {
  const script = ["--import", "tsx", "--conditions=react-server", "scripts/found-token.ts"];
  const child = spawn(process.execPath, [...script, ...given], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...set, DATABASE_URL: testDatabaseUrl() },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text) => {
      said += text;
    });
  return new Promise<{ code: number | null; said: string }>((resolve) =>
    child.once("close", (code) => resolve({ code, said })),
  );
}
