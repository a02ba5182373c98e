import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { signUp } from "../support/people";

const password = "lighter-than-a-feather";

async function signIn(page: Page, name: string, next: string): Promise<void> {
  await page.goto(`/sign-in?next=${next}`);
  await page.getByLabel("E-mail").fill(`${name}@anubis.local`);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((url) => url.pathname === next);
}

test("credits that one person of the house proposes move when another approves", async ({
  browser,
}) => {
  const person = await (await browser.newContext()).newPage();
  await signUp(person);
  const menu = person.getByRole("navigation", { name: "Contents" });
  const link = await menu.locator('a[href^="/players/"]').getAttribute("href");
  const name = link?.split("/").at(-1) ?? "";
  const second = await (await browser.newContext()).newPage();
  await signIn(second, "seshat", "/admin/credits");
  await second.getByLabel("Whose").fill(name);
  await second.getByLabel("Credits").fill("5.50");
  await second.getByLabel("Reason").fill("A reply was charged twice");
  await second.getByRole("button", { name: "Propose" }).click();
  const proposed = (page: Page) =>
    page.getByRole("article").filter({ hasText: `Give 5.5 bought credits to ${name}` });
  await expect(proposed(second).getByRole("button", { name: "Withdraw" })).toBeVisible();
  await expect(proposed(second).getByRole("button", { name: "Approve" })).toHaveCount(0);

  const keeper = await (await browser.newContext()).newPage();
  await signIn(keeper, "admin", "/admin/credits");
  await proposed(keeper).getByRole("button", { name: "Approve" }).click();
  const dialog = keeper.getByRole("dialog");
  await dialog.getByLabel("Reason").fill("Seen in the logs");
  await dialog.getByRole("button", { name: "Approve" }).click();
  await expect(proposed(keeper)).toContainText("Approved");

  await person.goto("/credits");
  await expect(person.getByText("15.5 credits")).toBeAttached();
  await expect(person.getByRole("row", { name: /Changed by hand/ })).toContainText("+5.50");
});

test("somebody caps their spending, moves their day, and takes their usage away", async ({
  page,
}) => {
  await signUp(page);
  await page.goto("/credits/caps");
  const day = page.getByLabel("Spend in a day");
  await day.fill("2,50");
  await page.getByRole("button", { name: "Set how much I may spend in a day" }).click();
  await expect(day).toHaveValue("2.50");
  await day.fill("5");
  await page.getByRole("button", { name: "Set how much I may spend in a day" }).click();
  await expect(page.getByText("Until then 2.50 credits stays in force.")).toBeVisible();
  await page.getByRole("button", { name: "Keep 2.50 credits" }).click();
  await expect(page.getByText("Until then")).toHaveCount(0);

  await page.getByLabel("Time zone").fill("Mars/Base");
  await page.getByRole("button", { name: "Change my time zone" }).click();
  await expect(page.getByText("This is no time zone that we know.")).toBeVisible();
  await page.getByLabel("Time zone").fill("Asia/Tokyo");
  await page.getByRole("button", { name: "Change my time zone" }).click();
  await expect(page.getByText("Your days turn by Asia/Tokyo from")).toBeVisible();

  await page.getByRole("link", { name: "Usage" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download as CSV" }).click();
  const file = await (await download).path();
  expect(readFileSync(file, "utf8")).toBe(
    "date,feature,model,turns,input_tokens,output_tokens,credits\r\n",
  );
});
