import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { startLocalnetProcess } from "../../scripts/lib/localnet.mjs";

export type Network = Awaited<ReturnType<typeof startNetwork>>;

/** A development network for one test, in a process and a folder of its own. */
export async function startNetwork() {
  const folder = await mkdtemp(join(tmpdir(), "anubis-chain-"));
  const network = await startLocalnetProcess({ env: process.env, port: 0, folder });
  const { settings } = network;
  return {
    settings,
    /** Test money for an address, in smallest units. */
    async give(
      address: string,
      wish: { lamports: string } | { usdc: string } | { token: string },
    ): Promise<void> {
      const response = await fetch(`${settings.SOLANA_RPC_URL}/faucet`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ address, ...wish }),
      });
      if (!response.ok) throw new Error(await response.text());
    },
    async stop(): Promise<void> {
      await network.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The number of the round that opens by itself on a network of one's own, once its floor is final there. */
export async function firstRound(page: Page, url: string): Promise<string> {
  const round = page.getByRole("cell", { name: /^Round \d+, pool$/ }).first();
  await expect(async () => {
    await page.goto(`${url}/chain`);
    await expect(round).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 120_000 });
  return /\d+/.exec((await round.textContent()) ?? "")?.[0] ?? "";
}
