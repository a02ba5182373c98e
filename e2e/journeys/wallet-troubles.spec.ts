import { expect, type Page, test } from "@playwright/test";
import { toBase58 } from "@/lib/platform/solana/base58";
import { startServer } from "@/lib/testing/server";
import { firstRound, type Network, startNetwork } from "../support/chain";
import { cloneDatabase } from "../support/database";
import { openNodeGate } from "../support/node-gate";
import { installOwnedWallet } from "../support/wallet";

let network: Network;
let gate: Awaited<ReturnType<typeof openNodeGate>>;
let server: Awaited<ReturnType<typeof startServer>>;
const words = "The feather weighs what I weigh. Let it go.";

test.setTimeout(300_000); // A network starts, and 32 of its blocks make one final.

test.beforeAll(async () => {
  network = await startNetwork();
  gate = await openNodeGate(network.settings.SOLANA_RPC_URL ?? "");
  server = await startServer({
    databaseUrl: await cloneDatabase("seeded"),
    env: { ...network.settings, SOLANA_RPC_URL: gate.url },
  });
});
test.afterAll(async () => {
  await server?.stop();
  await gate?.stop();
  await network?.stop();
});

async function enter(page: Page, number: string): Promise<void> {
  await page.goto(`${server.url}/sign-in?next=/bounty/${number}`);
  await page.getByRole("button", { name: "Sign in with a Solana wallet" }).click();
  await page.getByRole("button", { name: "Continue with Test Wallet" }).click();
  await page.waitForURL((url) => url.pathname === `/bounty/${number}`);
}

const composer = (page: Page) => page.getByRole("textbox", { name: /message/i });
const again = (page: Page) => page.getByRole("dialog").getByRole("button", { name: /again/i });

/** Everything that the server says to a page, its headers included. */
function listen(page: Page): () => Promise<string> {
  const heard: Promise<string>[] = [];
  page.on("response", (response) => {
    // A stream has no end while the page stands.
    if (response.headers()["content-type"]?.startsWith("text/event-stream")) return;
    const body = response.text().catch(() => "");
    heard.push(body.then((text) => JSON.stringify(response.headers()) + text));
  });
  return async () => (await Promise.all(heard)).join("\n");
}

test("whatever goes wrong between a page, a wallet and the chain is said in a sentence, and loses nothing", async ({
  browser,
}) => {
  const page = await (await browser.newContext()).newPage();
  const heard = listen(page);
  const number = await firstRound(page, server.url);
  const wallet = await installOwnedWallet(page);
  const address = toBase58(wallet.publicKey);
  await installOwnedWallet(page, { name: "Far Wallet", chains: ["solana:mainnet"] });
  await enter(page, number);
  await composer(page).fill(words);
  const pay = page.getByRole("button", { name: /^Pay .* with a wallet$/ });
  const dialog = page.getByRole("dialog");
  const alert = dialog.getByRole("alert");

  await test.step("another network", async () => {
    await pay.click();
    await expect(dialog).toContainText("Far Wallet does not do the network of this machine");
    await expect(dialog.getByRole("button", { name: /Far Wallet/ })).toHaveCount(0);
  });
  await test.step("too little USDC", async () => {
    await network.give(address, { lamports: "1000000000" });
    await network.give(address, { usdc: "5000000" });
    await dialog.getByRole("button", { name: /Test Wallet/ }).click();
    await expect(async () => {
      if (await again(page).isVisible()) await again(page).click();
      await expect(alert).toContainText("too little for this. Nothing was paid.", {
        timeout: 5_000,
      });
    }).toPass({ timeout: 60_000 });
  });
  await test.step("no node", async () => {
    gate.away(true);
    await again(page).click();
    await expect(alert).toContainText(/does not answer|cannot be reached/);
    gate.away(false);
  });
  const sign = dialog.getByRole("button", { name: "Sign and pay" });
  await test.step("a locked wallet, and a declined signature", async () => {
    await network.give(address, { usdc: "25000000" });
    await expect(async () => {
      await again(page).click();
      await expect(sign).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 60_000 });
    wallet.let("is away");
    await sign.click();
    await expect(alert).toContainText("Test Wallet is locked. Unlock it, then try again.");
    wallet.let("declines");
    await again(page).click();
    await sign.click();
    await expect(alert).toContainText("You declined in Test Wallet. Nothing was signed");
    wallet.let("agrees");
    await dialog.getByRole("button", { name: "Close" }).click();
    await expect(composer(page)).toHaveValue(words);
  });
  await test.step("a reload between signature and finality, with the node away", async () => {
    await pay.click();
    await expect(sign).toBeVisible();
    gate.away(true);
    await sign.click();
    await expect(dialog.getByText("It is sent to the chain.")).toBeVisible();
    await page.reload();
    await page.getByRole("button", { name: "See your transaction" }).click();
    await expect(dialog.getByText("It is sent to the chain.")).toBeVisible();
    gate.away(false);
    await expect(dialog.getByText("It cannot be taken back any more.")).toBeVisible();
    await dialog.getByRole("button", { name: "Done" }).click();
  });

  const attempt = page.getByRole("article").filter({ hasText: words });
  await expect(attempt.getByRole("link", { name: /Receipt/ })).toBeVisible({ timeout: 60_000 });
  await page.goto(`${server.url}/rounds/${number}`);
  const own = page.getByRole("region", { name: "Your payments" });
  await expect(own.getByRole("listitem")).toHaveCount(1); // All those troubles paid once.
  await expect(own).toContainText("10.00 USDC");
  await expect(own).toContainText("judged");
  for (const secret of gate.secrets) expect(await heard()).not.toContain(secret);
});

test("no page and no answer of the API tells where the chain's node is, with it or without it", async ({
  request,
}) => {
  const paths = [
    "/bounty",
    "/rounds",
    "/chain",
    "/token",
    "/transparency",
    "/fairness",
    "/sign-in",
    "/api/health",
    "/api/ready",
    "/api/openapi.json",
    "/api/v1/rounds",
    "/api/v1/transparency",
    "/api/v1/keys",
  ];
  for (const isAway of [false, true]) {
    gate.away(isAway);
    for (const path of paths) {
      const response = await request.get(server.url + path);
      const said = JSON.stringify(response.headers()) + (await response.text());
      for (const secret of gate.secrets)
        expect(said, `${path} says ${secret}`).not.toContain(secret);
    }
  }
  gate.away(false);
});
