import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Keypair, PublicKey } from "@solana/web3.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { associatedTokenAddress, TOKEN_PROGRAM } from "../spl/addresses";
import { commitments } from "./commitment";
import { type Localnet, type LocalnetOptions, startLocalnet } from "./start";
import { Vm } from "./vm";

const MEMO = new PublicKey("MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr");
const code = Vm.genesis().account(MEMO.toBytes())?.data ?? new Uint8Array(0);
const [alice, bob] = [Keypair.generate().publicKey, Keypair.generate().publicKey];

let folder: string;
let open: Localnet[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "localnet-"));
});
afterEach(async () => {
  for (const net of open.splice(0)) await net.close();
  rmSync(folder, { recursive: true });
});

async function start(options: Partial<LocalnetOptions> = {}): Promise<Localnet> {
  const net = await startLocalnet({ folder, slotMs: null, ...options });
  open.push(net);
  return net;
}

async function stop(net: Localnet): Promise<void> {
  open = open.filter((each) => each !== net);
  await net.close();
}

/** As a loss of power would leave it: nothing is written any more. */
async function restart(net: Localnet, options: Partial<LocalnetOptions> = {}): Promise<Localnet> {
  net.network.snapshot = () => {};
  await stop(net);
  return start(options);
}

/** All that can be asked of a chain, at each commitment. */
function stateOf({ network: { ledger } }: Localnet) {
  const accounts = commitments.map((commitment) => {
    const vm = ledger.vm(commitment);
    const tokens = vm
      .ownedBy(TOKEN_PROGRAM.toBytes())
      .map(({ address, account }) => [new PublicKey(address).toBase58(), account] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const lamports = [alice, bob].map((address) => vm.balance(address.toBytes()));
    const code = vm.account(MEMO.toBytes())?.data.length;
    return { commitment, slot: ledger.slot(commitment), tokens, lamports, code };
  });
  const slots = Array.from({ length: ledger.slot() + 1 }, (_, slot) => slot);
  return {
    accounts,
    time: ledger.time,
    offset: ledger.offset,
    hashes: slots.map((slot) => ledger.hashes.at(slot)),
    history: ledger.history.between(-1, ledger.slot()),
    ofBob: ledger.history.of(bob.toBase58()),
  };
}

/** A little of everything that can happen. */
function live(net: Localnet): void {
  net.faucet.giveSol(alice, 1_000_000_000n);
  net.faucet.giveUsdc(alice, 5_000_000n);
  net.network.advance(3);
  net.faucet.giveUsdc(bob, 7_000_000n);
  net.network.warp(3_600);
  net.network.addProgram(Keypair.generate().publicKey, code, alice);
  net.network.setAccount(bob, { lamports: 42n, owner: alice.toBytes(), data: Buffer.from("kept") });
  net.network.advance(1);
  net.network.dropUnfinalised();
  net.network.advance(2);
  net.faucet.giveUsdc(bob, 11_000_000n);
  net.network.advance(1);
  net.faucet.giveSol(bob, 3_000_000n);
}

test("a chain goes on where it was, down to the last unfinished block", async () => {
  const net = await start();
  live(net);
  const before = stateOf(net);
  const again = await restart(net);
  expect(stateOf(again)).toEqual(before);
  expect(again.usdcMint).toEqual(net.usdcMint);
  again.network.advance(5);
  const account = associatedTokenAddress(bob, again.usdcMint).toBytes();
  const held = Buffer.from(again.network.ledger.vm("finalized").account(account)?.data ?? []);
  expect(held.readBigUInt64LE(64)).toBe(11_000_000n); // the seven were dropped
});

test("it makes no difference where snapshots were made, or how often it was restarted", async () => {
  let net = await start({ snapshotEvery: 2 });
  for (let round = 0; round < 3; round += 1) {
    live(net);
    const before = stateOf(net);
    net = await restart(net, { snapshotEvery: 3 });
    expect(stateOf(net)).toEqual(before);
    await stop(net); // which makes a snapshot
    net = await start({ snapshotEvery: 2 });
    expect(stateOf(net)).toEqual(before);
  }
});

test("what was read back from the journal is in the next snapshot too", async () => {
  const net = await start();
  net.faucet.giveSol(alice, 1_000_000n);
  net.network.advance(5);
  const again = await restart(net);
  again.network.advance(1);
  const before = stateOf(again);
  await stop(again); // which makes a snapshot
  expect(stateOf(await start())).toEqual(before);
});

test("a snapshot leaves only itself and what it cannot do without", async () => {
  const net = await start({ snapshotEvery: 2 });
  live(net);
  await stop(net);
  const names = readdirSync(folder).sort();
  const number = JSON.parse(readFileSync(join(folder, "network.json"), "utf8")).snapshot;
  expect(number).toBeGreaterThan(3);
  expect(names.filter((name) => !name.startsWith("records-"))).toEqual(
    [
      `journal-${number}.log`,
      "keys.json",
      "network.json",
      `state-${number}.json`,
      `vm-${number}.bin`,
    ].sort(),
  );
});

test("a start and a stop in which nothing happened leave the folder as it was", async () => {
  const net = await start();
  live(net);
  net.network.advance(5);
  await stop(net);
  const names = readdirSync(folder);
  await stop(await start());
  expect(readdirSync(folder)).toEqual(names);
});

test("a torn last line of the journal was never promised, and is cut off", async () => {
  const net = await start();
  net.faucet.giveSol(alice, 1_000_000n);
  const before = stateOf(net);
  net.faucet.giveSol(bob, 2_000_000n);
  net.network.snapshot = () => {};
  await stop(net);
  const journal = join(folder, "journal-0.log");
  truncateSync(journal, readFileSync(journal).length - 10);
  const again = await start();
  expect(stateOf(again)).toEqual(before);
  again.faucet.giveSol(bob, 3_000_000n);
  const after = stateOf(again);
  expect(stateOf(await restart(again))).toEqual(after);
});

test("a journal that was changed in its middle is not believed", async () => {
  const net = await start();
  net.faucet.giveSol(alice, 1_000_000n);
  net.faucet.giveSol(bob, 2_000_000n);
  net.network.snapshot = () => {};
  await stop(net);
  const journal = join(folder, "journal-0.log");
  writeFileSync(journal, readFileSync(journal, "utf8").replace('"kind"', '"Kind"'));
  await expect(start()).rejects.toThrow(/damaged in line 1/);
});

test("what a newer version wrote is left alone", async () => {
  await stop(await start());
  const file = join(folder, "network.json");
  const current = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify({ ...current, version: 2 }));
  await expect(start()).rejects.toThrow(/form 2, and this program reads form 1/);
  writeFileSync(file, "{");
  await expect(start()).rejects.toThrow(/cannot be read/);
});

test("a folder is used by one at a time", async () => {
  const net = await start();
  await expect(startLocalnet({ folder })).rejects.toThrow(/Another process uses/);
  await stop(net);
  await start();
});

test("a program that was built anew takes the place of the old one at the next start", async () => {
  const id = Keypair.generate().publicKey;
  const token = Vm.genesis().account(
    PublicKey.findProgramAddressSync(
      [TOKEN_PROGRAM.toBytes()],
      new PublicKey("BPFLoaderUpgradeab1e11111111111111111111111"),
    )[0].toBytes(),
  );
  const net = await start({ programs: [{ id, code }] });
  const slot = net.network.ledger.slot();
  const same = await restart(net, { programs: [{ id, code }] });
  expect(same.network.ledger.unfinalised()).toEqual([]);
  const other = token?.data.subarray(45) ?? new Uint8Array(0);
  const changed = await restart(same, { programs: [{ id, code: other }] });
  expect(changed.network.ledger.unfinalised()).toMatchObject([{ kind: "program", slot }]);
});

test("what cannot be kept is not said to have happened", async () => {
  const net = await start();
  rmSync(join(folder, "network.json"));
  rmSync(folder, { recursive: true });
  expect(() => net.network.snapshot()).toThrow(/ENOENT/);
  expect(() => net.faucet.giveSol(alice, 1_000_000n)).toThrow(/ENOENT/);
  const response = await fetch(net.url, {
    method: "POST",
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "getSlot" }),
  });
  expect(await response.json()).toMatchObject({ error: { code: -32603 } });
  rmSync(folder, { recursive: true, force: true });
  folder = mkdtempSync(join(tmpdir(), "localnet-"));
});
