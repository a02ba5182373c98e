import { expect, type Page, test } from "@playwright/test";
import { v2Card } from "../../lib/testing/card-fixtures";
import { startServer } from "../../lib/testing/server";
import { cloneDatabase } from "../support/database";
import { signUp } from "../support/people";
import { weekPasses } from "../support/week-passes";

const question = "Tell me about the lamp on your table, and take your time.";

test("somebody meets a companion, is cut off and goes on, branches, pays, is remembered, and leaves", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const databaseUrl = await cloneDatabase("seeded");
  const server = await startServer({ databaseUrl, env: { HOUSE_MODEL_PACE_MS: "80" } });
  const context = await browser.newContext({ baseURL: server.url });
  try {
    const page = await context.newPage();
    const email = await signUp(page);

    await page.goto("/companions/thessaly");
    await page.getByRole("button", { name: "Talk with Thessaly" }).click();
    await page.waitForURL(/\/chats\/cht_/);
    const chat = page.url();
    await expect(page.getByText("AI, not a person").first()).toBeAttached();

    await say(page, question);
    await expect(reply(page)).toHaveAttribute("aria-busy", "true");
    await expect.poll(async () => (await wordsOf(page)).length).toBeGreaterThan(10);
    await context.setOffline(true);
    await expect(page.getByText("You are offline")).toBeVisible();
    await context.setOffline(false);
    await ended(page);
    const first = await wordsOf(page);

    await reply(page).getByRole("button", { name: "Again", exact: true }).click();
    await expect(reply(page).getByRole("button", { name: "The answer before" })).toBeVisible();
    await ended(page);
    await reply(page).getByRole("button", { name: "The answer before" }).click();
    await expect.poll(() => wordsOf(page)).toBe(first);

    const mine = page.getByRole("article", { name: "You" }).last();
    await mine.getByRole("button", { name: "Edit", exact: true }).click();
    await mine.getByRole("textbox").fill("And the ladder?");
    await mine.getByRole("button", { name: "Send", exact: true }).click();
    await expect(mine).toContainText("And the ladder?");
    await ended(page);
    await mine.getByRole("button", { name: "The answer before" }).click();
    await expect(mine).toContainText(question);

    await page.goto("/companions/new");
    const card = { name: "card.json", mimeType: "", buffer: Buffer.from(v2Card) };
    await page.getByLabel("Bring a card").setInputFiles(card);
    await page.waitForURL(/\/companions\/c-wren-\w+\/edit/);

    await buyPremium(page);

    await page.goto(chat);
    await say(page, "My sister Ana lives in Porto.");
    await ended(page);
    const memory = page.getByRole("listitem").filter({ hasText: "Porto" });
    await expect(async () => {
      await page.goto("/memories");
      await expect(memory).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 30_000 });
    await memory.getByRole("button", { name: /^Forget/ }).click();
    await page.getByRole("button", { name: "Forget it" }).click();
    await expect(page.getByRole("dialog").getByText(/^Removed:/)).toBeVisible();
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
    await expect(memory).toHaveCount(0);

    await page.goto("/billing");
    const link = page.getByRole("link", { name: /^PDF of/ }).first();
    const invoice = await page.request.get((await link.getAttribute("href")) ?? "");
    expect((await invoice.body()).subarray(0, 5).toString()).toBe("%PDF-");

    await page.goto("/settings/privacy");
    await page.getByRole("button", { name: "Delete my account" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox").fill("delete my account");
    await dialog.getByRole("button", { name: "Delete my account" }).click();
    await expect(page.getByText(/Your account will be deleted on/)).toBeVisible();
    await weekPasses(email, databaseUrl);
    await page.goto(chat);
    await page.waitForURL((url) => url.pathname === "/sign-in");
  } finally {
    await context.close();
    await server.stop();
  }
});

async function say(page: Page, words: string): Promise<void> {
  await page.getByRole("textbox", { name: "Your message" }).fill(words);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article", { name: "You" }).last()).toContainText(words);
}

const reply = (page: Page) => page.getByRole("article", { name: "Thessaly" }).last();

async function wordsOf(page: Page): Promise<string> {
  return (await reply(page).locator("[data-words]").textContent()) ?? "";
}

async function ended(page: Page): Promise<void> {
  const composer = page.getByRole("form", { name: "Your message" });
  await expect(composer.getByRole("button", { name: "Send", exact: true })).toBeVisible();
  await expect(reply(page)).not.toHaveAttribute("aria-busy", "true");
}

async function buyPremium(page: Page): Promise<void> {
  await page.goto("/plans");
  await page.getByRole("button", { name: "Choose Premium" }).click();
  await page.getByLabel("Name on the invoice").fill("Nadia Reader");
  await page.getByLabel("Country").selectOption("DE");
  await page.getByRole("button", { name: "Go on to pay $9.99" }).click();
  await page.waitForURL(/stand-in\/checkout/);
  await page.getByLabel("Test card").selectOption("4242424242424242");
  await page.getByRole("button", { name: /^Pay \$/ }).click();
  await expect(page.getByText("Paid. Your plan has begun.")).toBeVisible();
}
