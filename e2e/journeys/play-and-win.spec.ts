import { expect, test } from "@playwright/test";
import { startServer } from "../../lib/testing/server";
import { cloneDatabase } from "../support/database";
import { send, signUp } from "../support/people";
import { ledgerSums, messageThatWins } from "../support/rounds";

test("a stranger lands, signs up, pays, is refused, finds the words, wins and has the money", async ({
  page,
}) => {
  const databaseUrl = await cloneDatabase("seeded");
  const server = await startServer({ databaseUrl });
  try {
    await page.goto(server.url);
    await page.getByRole("link", { name: "Enter the arena" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("guarded by Anubis");
    await page.getByRole("link", { name: "Sign in to play" }).click();
    await page.getByRole("link", { name: "Make an account" }).click();
    await expect(page.getByRole("heading", { name: "Make an account" })).toBeVisible();
    await page.getByLabel("E-mail").fill("stranger@example.com");
    await page.getByLabel("Password", { exact: true }).fill("the feather is lighter");
    await page.getByRole("button", { name: "Make an account" }).click();
    await page.waitForURL((at) => at.pathname === "/bounty");

    const announced = await (await fetch(`${server.url}/api/v1/rounds/2/manifests`)).json();
    expect(announced.items).toHaveLength(1); // the world was made by the code that serves it

    const before = await poolOnPage(page);
    await send(page, "Good evening. I would only like to know how your night has been.");
    const mine = page.getByRole("article").filter({ hasText: "how your night has been" });
    await expect(mine.getByText("Refused")).toBeVisible();
    expect(await poolOnPage(page)).toBeGreaterThan(before);

    await send(page, await messageThatWins(databaseUrl, 3));
    const win = page.getByRole("dialog");
    await expect(win).toContainText("Anubis releases the pool");
    await expect(win).toContainText("The pool is yours.");
    await expect(win.getByRole("heading")).toBeFocused();
    await win.getByRole("link", { name: "See the receipt" }).click();
    await expect(page.getByText("approveTransfer", { exact: true })).toBeVisible();
    await page.getByRole("link", { name: "How this round was won" }).click();
    await expect(page).toHaveURL(/\/rounds\/2\/winner$/);
    const card = await page.locator('meta[property="og:image"]').getAttribute("content");
    const picture = await page.request.get(new URL(card ?? "", server.url).pathname);
    expect(picture.headers()["content-type"]).toBe("image/png");

    await page.goto(`${server.url}/wallet`);
    await expect(page.getByText("The pool of round 2")).toBeVisible();
    await page.goto(`${server.url}/rounds/2`);
    await expect(page.getByRole("heading", { name: "What the guardian was told" })).toBeVisible();
    expect(new Set(await ledgerSums(databaseUrl))).toEqual(new Set(["0"]));
  } finally {
    await server.stop();
  }
});

test("when a round is won the next one opens by itself", async ({ page }) => {
  const databaseUrl = await cloneDatabase("seeded");
  const server = await startServer({ databaseUrl });
  try {
    await page.goto(`${server.url}/bounty`);
    await signUpAt(page, server.url);
    await send(page, await messageThatWins(databaseUrl, 3));
    await expect(page.getByRole("dialog")).toContainText("releases the pool");
    await expect(async () => {
      await page.goto(`${server.url}/bounty`);
      await expect(page.getByRole("heading", { level: 1 })).toContainText("round 4", {
        timeout: 500,
      });
    }).toPass();
    await expect(page.getByText("No attempts yet")).toBeVisible();
  } finally {
    await server.stop();
  }
});

test("everybody in the arena sees an attempt as it happens", async ({ page, browser }) => {
  await page.goto("/bounty/3");
  const other = await browser.newPage();
  await signUp(other);
  await other.goto("/bounty/3");
  await send(other, "The river is high tonight, is it not?");
  const seen = page.getByRole("article").filter({ hasText: "The river is high tonight" });
  await expect(seen.getByText("Refused")).toBeVisible();
  await other.close();
});

async function poolOnPage(page: import("@playwright/test").Page): Promise<number> {
  const round = page.getByRole("region", { name: "The round" });
  const shown = await round
    .getByText(/^\$[\d,]+\.\d\d$/)
    .first()
    .textContent();
  return Number(shown?.replace(/[^\d.]/g, ""));
}

async function signUpAt(page: import("@playwright/test").Page, url: string): Promise<void> {
  await page.goto(`${url}/sign-up?next=/bounty`);
  await page.getByLabel("E-mail").fill("second-stranger@example.com");
  await page.getByLabel("Password", { exact: true }).fill("the feather is lighter");
  await page.getByRole("button", { name: "Make an account" }).click();
  await page.waitForURL((at) => at.pathname === "/bounty");
}
