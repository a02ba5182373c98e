import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { toBase58 } from "@/lib/platform/solana/base58";
import { startServer } from "@/lib/testing/server";
import { firstRound, type Network, startNetwork } from "../support/chain";
import { cloneDatabase } from "../support/database";
import { installWallet } from "../support/wallet";

let network: Network;
let server: Awaited<ReturnType<typeof startServer>>;

test.setTimeout(300_000); // A network starts, its blocks come every 400 ms, and 32 of them make one final.

test.beforeAll(async () => {
  network = await startNetwork();
  server = await startServer({
    databaseUrl: await cloneDatabase("seeded"),
    env: network.settings,
  });
});
test.afterAll(async () => {
  await server?.stop();
  await network?.stop();
});

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

test("a wallet with a real key pays on the chain, sees every step, and is judged", async ({
  browser,
}) => {
  const page = await (await browser.newContext()).newPage();
  const number = await firstRound(page, server.url);
  await expectAccessible(page);
  const key = await installWallet(page);
  const address = toBase58(key);
  await page.goto(`${server.url}/sign-in?next=/bounty/${number}`);
  await page.getByRole("button", { name: "Sign in with a Solana wallet" }).click();
  await page.getByRole("button", { name: "Continue with Test Wallet" }).click();
  await page.waitForURL((url) => url.pathname === `/bounty/${number}`);
  await expect(page.getByText("Test USDC, worth nothing").first()).toBeVisible();

  const words = "The feather weighs what I weigh. Let it go.";
  await page.getByRole("textbox", { name: /message/i }).fill(words);
  await page.getByRole("button", { name: /^Pay .* with a wallet$/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /Test Wallet/ }).click();
  await expect(dialog.getByRole("alert")).toContainText("no SOL");
  await expect(dialog.getByRole("button", { name: "Sign and pay" })).toHaveCount(0);

  await network.give(address, { lamports: "1000000000" });
  await network.give(address, { usdc: "25000000" });
  await expect(async () => {
    await dialog.getByRole("button", { name: /again/i }).click();
    await expect(dialog.getByText("Leaves your wallet")).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  await expect(dialog).toContainText("−10.00 USDC");
  await expect(dialog).toContainText(`To the escrow of round ${number}`);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Sign and pay" }).click();
  await expect(dialog.getByText("It cannot be taken back any more.")).toBeVisible();
  await dialog.getByRole("button", { name: "Done" }).click();

  const attempt = page.getByRole("article").filter({ hasText: words });
  await expect(attempt.getByRole("link", { name: /Receipt/ })).toBeVisible({ timeout: 60_000 });
  await attempt.getByRole("link", { name: /Receipt/ }).click();
  await expect(page.getByText(address)).toBeVisible();
  await expectAccessible(page);
});
