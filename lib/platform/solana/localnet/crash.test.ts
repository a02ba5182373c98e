import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { PublicKey } from "@solana/web3.js";
import { expect, onTestFinished, test } from "vitest";
import { startLocalnet } from "./start";

type Gift = { to: string; signature: string };

function givenFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "localnet-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Lets a network live until it kills itself, or was heard of so many gifts. */
async function live(folder: string, how: { dieAt?: string; times?: number; gifts?: number }) {
  const { dieAt = "never", times = 1, gifts = Number.POSITIVE_INFINITY } = how;
  const args = ["--import", "tsx", "lib/testing/localnet-process.ts", folder, dieAt, `${times}`];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<string | null>((resolve) =>
    child.once("exit", (_, signal) => resolve(signal)),
  );
  const heard: Gift[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    heard.push(JSON.parse(line));
    if (heard.length === gifts) child.kill("SIGKILL");
  }
  expect(await ended).toBe("SIGKILL");
  return heard;
}

async function expectAllThere(folder: string, gifts: Gift[], lives: number): Promise<void> {
  const net = await startLocalnet({ folder, slotMs: null });
  try {
    net.network.advance(5);
    const { ledger } = net.network;
    const known = gifts.map(({ signature }) => ledger.history.get(signature)?.meta.err);
    expect(known).toEqual(gifts.map(() => null));
    const held = gifts.map(({ to }) => ledger.vm("finalized").balance(new PublicKey(to).toBytes()));
    expect(held).toEqual(gifts.map(() => 1_000_000n));
    // The last gift of each life may have been kept and not yet told; nothing else was made up.
    expect(ledger.history.count - gifts.length).toBeLessThanOrEqual(lives);
    const slots = ledger.history.between(-1, ledger.slot()).map(({ slot }) => slot);
    expect(slots).toEqual([...slots].sort((a, b) => a - b));
  } finally {
    await net.close();
  }
}

test("killed between two gifts, it has lost none that it had accepted", async () => {
  const folder = givenFolder();
  const gifts = await live(folder, { gifts: 7 });
  gifts.push(...(await live(folder, { gifts: 6 })));
  await expectAllThere(folder, gifts, 2);
});

for (const dieAt of ["append", "records", "vm", "journal", "current"])
  test(`killed while it keeps things, at "${dieAt}", it goes on where it was`, async () => {
    const folder = givenFolder();
    const gifts = await live(folder, { dieAt }); // while it begins
    gifts.push(...(await live(folder, { dieAt, times: 3 })));
    await expectAllThere(folder, gifts, 2);
  });
