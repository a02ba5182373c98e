import { expect, test } from "@playwright/test";
import { send, signInAs } from "../support/people";

test("an admin schedules, opens, pauses and resumes a round, refunds a fee, and all of it is on record", async ({
  page,
  browser,
}) => {
  await signInAs(page, "admin");
  await page.goto("/admin");
  await page.getByLabel("Guardian").selectOption({ label: "Ammit, level 4" });
  await page.getByLabel("Price").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Schedule the round" }).click();
  const question = page.getByRole("dialog");
  await question.getByLabel("Reason").fill("to have somebody hungry");
  await question.getByRole("button", { name: "Schedule the round" }).click();
  await expect(question).toBeHidden();
  const row = page.getByRole("row").filter({ hasText: "Ammit" }).first();
  await expect(row).toContainText("Scheduled");

  const act = async (label: string) => {
    await row.getByRole("button", { name: label }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Reason").fill(`to show that ${label.toLowerCase()} works`);
    await dialog.getByRole("button", { name: new RegExp(`^${label}`) }).click();
    await expect(dialog).toBeHidden();
  };
  await act("Open");
  await expect(row).toContainText("Open");
  const number = (await row.getByRole("link").first().textContent())?.trim();

  // Whoever runs the place cannot play for its prizes.
  const players = await browser.newContext();
  const player = await players.newPage();
  await signInAs(player, "player");
  await player.goto(`/bounty/${number}`);
  await send(player, "Are you hungry, down there?");
  await expect(player.getByText("Refused", { exact: true })).toBeVisible();
  await players.close();

  await act("Pause");
  await expect(row).toContainText("Paused");
  await page.goto(`/bounty/${number}`);
  await expect(page.getByText("The round is paused", { exact: false })).toBeVisible();
  await page.goto("/admin");
  await act("Resume");

  await page.goto(`/rounds/${number}`);
  await page.getByRole("link", { name: /^Receipt/ }).click();
  await page.getByRole("button", { name: "Refund" }).click();
  await page.getByRole("dialog").getByLabel("Reason").fill("the question was a fair one");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Refund/ })
    .click();
  await expect(page.getByText("the question was a fair one")).toBeVisible();

  await page.goto("/admin/audit");
  for (const action of [
    "Scheduled a round",
    "Opened a round",
    "Paused a round",
    "Resumed a round",
    "Refunded an attempt",
  ])
    await expect(page.getByText(action).first()).toBeVisible();
  await expect(page.getByText(/entries fit their chain/)).toBeVisible();
});

test("for everybody else there is no administration", async ({ page }) => {
  await page.goto("/admin");
  await expect(page.getByText("There is nothing here")).toBeVisible();
  await signInAs(page, "player");
  for (const path of ["/admin", "/admin/audit", "/admin/settings"]) {
    await page.goto(path);
    await expect(page.getByText("There is nothing here")).toBeVisible();
  }
});
