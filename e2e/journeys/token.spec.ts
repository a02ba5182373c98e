import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { sql } from "drizzle-orm";
import { connect } from "@/db/client";
import { toBase58 } from "@/lib/platform/solana/base58";
import { startServer } from "@/lib/testing/server";
import { firstRound, type Network, startNetwork } from "../support/chain";
import { cloneDatabase } from "../support/database";
import { installWallet } from "../support/wallet";

const CRON_SECRET = "a-secret-that-only-this-journey-knows";
let network: Network;
let server: Awaited<ReturnType<typeof startServer>>;

test.setTimeout(300_000); // A network starts, and 32 of its blocks make one final.

test.beforeAll(async () => {
  network = await startNetwork();
  const databaseUrl = await cloneDatabase("seeded");
  await buyBackSoon(databaseUrl);
  server = await startServer({ databaseUrl, env: { ...network.settings, CRON_SECRET } });
});
test.afterAll(async () => {
  await server?.stop();
  await network?.stop();
});

/** The fund buys back with what a single fee brings, not with 10,000 dollars. */
async function buyBackSoon(databaseUrl: string): Promise<void> {
  const db = connect(databaseUrl, 1);
  for (const key of ["token.buyback_threshold", "token.buyback_least"])
    await db.execute(sql`insert into setting (key, value, changed_at, changed_by)
      select ${key}, '"100000"', now(), id from app_user limit 1`);
  await db.$client.end();
}

async function sweep(): Promise<void> {
  const response = await fetch(`${server.url}/api/cron/token-buyback`, {
    method: "POST",
    headers: { authorization: `Bearer ${CRON_SECRET}` },
  });
  expect(response.ok).toBe(true);
}

/** Chooses the wallet where it is not in use yet, signs, and waits until it is final. */
async function sign(page: Page, act: string, says = ""): Promise<void> {
  const dialog = page.getByRole("dialog");
  const wallet = dialog.getByRole("button", { name: /Test Wallet/ });
  const button = dialog.getByRole("button", { name: act });
  await expect(wallet.or(button)).toBeVisible();
  if (await wallet.isVisible()) await wallet.click();
  await expect(dialog.getByText("It does what is said above, and nothing else.")).toBeVisible();
  await expect(dialog).toContainText(says);
  await button.click();
  await expect(dialog.getByText("It cannot be taken back any more.")).toBeVisible();
  await dialog.getByRole("button", { name: "Done" }).click();
}

test("a stake takes something off a fee, earns what buybacks bring, and comes back whole", async ({
  browser,
}) => {
  const page = await (await browser.newContext()).newPage();
  const number = await firstRound(page, server.url);
  const address = toBase58(await installWallet(page));
  await network.give(address, { lamports: "1000000000" });
  await network.give(address, { usdc: "25000000" });
  await network.give(address, { token: "6000000000" });
  await page.goto(`${server.url}/sign-in?next=/token`);
  await page.getByRole("button", { name: "Sign in with a Solana wallet" }).click();
  await page.getByRole("button", { name: "Continue with Test Wallet" }).click();
  await page.waitForURL((url) => url.pathname === "/token");
  const mine = page.getByRole("region", { name: "Your stake", exact: true });

  await test.step("stake, and stand on a tier", async () => {
    await mine.getByLabel("Stake, in 100Bs").fill("5000");
    await mine.getByRole("button", { name: "Stake 5000" }).click();
    await sign(page, "Sign and stake", "and pay 20\u00a0% less");
    await expect(mine).toContainText("You pay 20 % less for each attempt");
    await expect(mine.locator("[aria-current=step]")).toContainText("20 %");
  });
  await test.step("the arena's price", async () => {
    await page.goto(`${server.url}/bounty/${number}`);
    await expect(page.getByText(/^8\.00 USDC from .*, 20\s% less for its stake\.$/)).toBeVisible();
    await page.getByRole("textbox", { name: /message/i }).fill("Good evening. Is it cold?");
    await page.getByRole("button", { name: /^Pay .* with a wallet$/ }).click();
    await sign(page, "Sign and pay", "−8.00 USDC");
    const attempt = page.getByRole("article").filter({ hasText: "Is it cold?" });
    await expect(attempt.getByRole("link", { name: /Receipt/ })).toBeVisible({ timeout: 60_000 });
  });
  await test.step("a buyback brings rewards", async () => {
    const claim = mine.getByRole("button", { name: /^Claim \d/ });
    await expect(async () => {
      await sweep();
      await page.goto(`${server.url}/token`);
      await expect(claim).toBeEnabled({ timeout: 1_000 });
    }).toPass({ timeout: 90_000 });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
  await test.step("claim", async () => {
    await mine.getByRole("button", { name: /^Claim \d/ }).click();
    await sign(page, "Sign and claim");
    await expect(mine.getByRole("button", { name: "Nothing to claim" })).toBeVisible();
  });
  await test.step("take back", async () => {
    await mine.getByRole("button", { name: "Take all back" }).click();
    await sign(page, "Sign and take back");
    await expect(mine).toContainText("You pay the full price for each attempt");
    const moves = page.getByRole("region", { name: "What was staked, taken back and claimed" });
    await expect(moves.getByRole("row")).toHaveCount(4);
  });
});
