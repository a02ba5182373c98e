import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { send, signInAs, signUp } from "../support/people";

const composerOf = (page: Page) => page.getByRole("form", { name: "Your message to the guardian" });

test("somebody limits what they spend, reaches the limit, and excludes themselves for good", async ({
  page,
}) => {
  await signUp(page);
  await expect(composerOf(page)).toContainText(/messages? so far|Too few messages|published test/);
  await page.goto("/settings");
  await page.getByRole("link", { name: "Limits and breaks" }).click();
  const day = page.getByLabel("Spend in a day");
  await day.fill("five");
  await page.getByRole("button", { name: "Set how much I may spend in a day" }).click();
  await expect(page.getByText("Enter an amount, zero or more.")).toBeVisible();
  await day.fill("15");
  await page.getByRole("button", { name: "Set how much I may spend in a day" }).click();
  await expect(page.getByText("Your limit is noted.", { exact: true })).toBeVisible();
  await page.reload();
  await expect(day).toHaveValue("15");

  await page.goto("/bounty/3");
  const words = `I brought coin ${randomUUID()}, and I would like it back.`;
  await send(page, words);
  const mine = page.getByRole("article").filter({ hasText: words });
  await expect(mine.getByText("Refused")).toBeVisible();
  await send(page, "And now a second one, which I did not want to spend.");
  await expect(composerOf(page)).toContainText(
    /beyond your spending limit of \$15\.00 for today: \$[\d.]+ of it are used\. It starts anew at midnight UTC/,
  );
  await expect(composerOf(page).getByRole("link", { name: "See your limits" })).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveValue(/which I did not want to spend/);

  await page.goto("/settings/limits");
  await day.fill("500");
  await page.getByRole("button", { name: "Set how much I may spend in a day" }).click();
  await expect(page.getByText(/Until then \$15.00 stays in force/)).toBeVisible();
  await page.getByRole("button", { name: "Keep $15.00" }).click();
  await expect(page.getByText(/stays in force/)).toHaveCount(0);

  await page.getByRole("combobox", { name: "How long" }).last().selectOption("For good");
  await page.getByRole("button", { name: "Exclude myself" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Exclude me" }).click();
  await expect(dialog.getByText("Write exclude me.")).toBeVisible();
  await dialog.getByRole("textbox").fill("exclude me");
  await dialog.getByRole("button", { name: "Exclude me" }).click();
  await expect(page.getByText("You have excluded yourself from everything paid")).toBeVisible();

  await page.goto("/bounty");
  await expect(page.getByText("You have excluded yourself from everything paid")).toBeVisible();
  const composer = composerOf(page);
  await composer.getByRole("textbox").fill("Only this once.");
  await expect(composer).toContainText("You pay for nothing now.");
  await expect(composer.getByRole("button", { name: "Not now" })).toBeVisible();
  await expect(composer.getByRole("button", { name: /^Send for/ })).toHaveCount(0);

  await page.goto("/transparency");
  const counts = page.getByRole("region", { name: "Limits and exclusions" });
  await expect(counts).toContainText("Excluded themselves");
});

test("somebody disputes their attempt, and the answer stands beside it", async ({ browser }) => {
  const player = await browser.newPage();
  await signUp(player);
  await player.goto("/bounty/3");
  const words = `You answered the person before me, not me: ${randomUUID()}.`;
  const complaint = `The answer is about somebody else's story: ${randomUUID()}.`;
  await send(player, words);
  const mine = player.getByRole("article").filter({ hasText: words });
  await expect(mine.getByText("Refused")).toBeVisible();
  await mine.getByRole("link", { name: "Receipt" }).click();
  await player.getByRole("button", { name: "Dispute this" }).click();
  const dialog = player.getByRole("dialog");
  await dialog.getByLabel("What happened").fill(complaint);
  await dialog.getByRole("button", { name: "Open the dispute" }).click();
  const disputes = player.getByRole("region", { name: "Disputes" });
  await expect(disputes.getByText("Open", { exact: true })).toBeVisible();
  const receipt = player.url();

  const admin = await browser.newPage();
  await signInAs(admin, "admin");
  await admin.goto("/admin/disputes");
  const waiting = admin.getByRole("article").filter({ hasText: complaint });
  await waiting.getByLabel("Outcome").selectOption("Upheld, give the fee back");
  await waiting.getByLabel("Reason").fill("It was: the fee goes back.");
  await waiting.getByRole("button", { name: "Answer" }).click();
  await expect(admin.getByText("The dispute is answered.", { exact: true })).toBeVisible();

  await player.goto(receipt);
  await expect(disputes).toContainText("Upheld, fee given back");
  await expect(disputes).toContainText("It was: the fee goes back.");
  await player.goto("/transparency");
  await expect(player.getByRole("region", { name: "Disputes" })).toContainText(
    "It was: the fee goes back.",
  );
});
