import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Connection, Keypair, PublicKey } from "@solana/web3.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isLocalnetWanted, openLocalnet, startLocalnetProcess } from "./localnet.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "localnet-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const env = () => ({
  PATH: process.env.PATH ?? "",
  NODE_ENV: "test" as const,
  LOCALNET_FOLDER: folder,
});

test("development has a network of its own unless it plays on another", () => {
  expect(isLocalnetWanted({})).toBe(true);
  expect(isLocalnetWanted({ PROFILE: "development", LOCALNET: "true" })).toBe(true);
  expect(isLocalnetWanted({ LOCALNET: "false" })).toBe(false);
  expect(isLocalnetWanted({ PROFILE: "production" })).toBe(false);
  expect(isLocalnetWanted({ SOLANA_RPC_URL: "https://api.devnet.solana.com" })).toBe(false);
  expect(isLocalnetWanted({ SOLANA_CLUSTER: "devnet" })).toBe(false);
  expect(isLocalnetWanted({ SOLANA_CLUSTER: "localnet" })).toBe(true);
});

test("settings that contradict each other are refused with what to do", () => {
  expect(() => isLocalnetWanted({ LOCALNET: "yes" })).toThrow(/true or false/);
  const production = { LOCALNET: "true", PROFILE: "production" };
  expect(() => isLocalnetWanted(production)).toThrow(/PROFILE=development/);
  const both = { LOCALNET: "true", SOLANA_RPC_URL: "http://127.0.0.1:8899" };
  expect(() => isLocalnetWanted(both)).toThrow(/remove SOLANA_RPC_URL/);
});

test("it runs in a process of its own, keeps what happened, and stops when it is asked to", async () => {
  const first = await startLocalnetProcess({ env: env(), port: 0 });
  const { SOLANA_RPC_URL: url = "", SOLANA_USDC_MINT: mint } = first.settings;
  expect(first.settings).toMatchObject({
    SOLANA_CLUSTER: "localnet",
    SOLANA_WS_URL: url.replace("http", "ws"),
    SOLANA_TOKEN_MINT: expect.any(String),
  });
  const someone = Keypair.generate().publicKey;
  await new Connection(url, "processed").requestAirdrop(someone, 1_000_000_000);
  await first.stop();
  await first.gone;

  const second = await startLocalnetProcess({ env: env(), port: 0 });
  expect(second.settings.SOLANA_USDC_MINT).toBe(mint);
  const connection = new Connection(second.settings.SOLANA_RPC_URL ?? "", "processed");
  expect(await connection.getBalance(someone)).toBe(1_000_000_000);

  for (const name of ["SOLANA_BOUNTY_PROGRAM", "SOLANA_TOKEN_PROGRAM"]) {
    const program = await connection.getAccountInfo(new PublicKey(second.settings[name] ?? ""));
    expect(program?.executable).toBe(true);
  }

  const third = startLocalnetProcess({ env: env(), port: 0 });
  await expect(third).rejects.toThrow(`Another process uses ${folder}`);
  await second.stop();
});

test("a port that nobody chose gives way, one that was chosen does not", async () => {
  const holder = createServer();
  const port = await new Promise<number>((resolve) => {
    holder.listen(0, "127.0.0.1", () => {
      const address = holder.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
  const said: string[] = [];
  const say = (text: string) => said.push(text);
  const open = (more: object, standard = port) =>
    openLocalnet({ env: { ...env(), ...more }, address: "http://127.0.0.1:3000", say }, standard);
  const network = await open({});
  expect(network?.settings.SOLANA_RPC_URL).not.toContain(`:${port}`);
  expect(said.join()).toContain(`Port ${port} or the next is busy`);
  await network?.stop();
  await expect(open({ LOCALNET_PORT: `${port}` })).rejects.toThrow(`Port ${port} is busy`);
  expect(await open({ LOCALNET: "false" })).toBeNull();
  await new Promise((resolve) => holder.close(resolve));
});
