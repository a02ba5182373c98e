import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { withClient, withDatabase } from "../../db/embedded/admin.mjs";
import { forgetSignUps } from "../support/database";
import { signUp } from "../support/people";

/** The plan that includes memory, as if it had been paid for. */
async function givePremium(email: string): Promise<void> {
  const server = process.env.E2E_DATABASE_SERVER;
  if (!server) throw new Error("The global setup has not run.");
  await withClient(withDatabase(server, "anubis"), (client) =>
    client.query(
      `insert into plan_membership (user_id, tier, changed_at)
         select id, 'premium', now() from app_user where email = $1
       on conflict (user_id) do update set tier = 'premium', until = null`,
      [email],
    ),
  );
}

test.beforeEach(forgetSignUps);

test("a memory is written, edited, pinned, and forgotten with a receipt that outlives the page", async ({
  page,
}) => {
  const email = await signUp(page);
  await page.goto("/memories");
  await expect(
    page.getByRole("heading", { name: "Companions do not remember you yet" }),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Add a memory" })).toHaveCount(0);

  await givePremium(email);
  await page.reload();
  await page.getByRole("button", { name: "Add a memory" }).click();
  const wish = page.getByLabel("What should be remembered?");
  await wish.fill("My password is swordfish.");
  await page.getByRole("button", { name: "Remember", exact: true }).click();
  await expect(page.getByText("Secrets are never stored.")).toBeVisible();
  await wish.fill("You are learning the cello.");
  await page.getByRole("button", { name: "Remember", exact: true }).click();
  const line = page.getByRole("listitem").filter({ hasText: "the cello" });
  await expect(line).toBeVisible();
  await expect(page.getByText("1 of 500 memories")).toBeVisible();

  await line.getByRole("button", { name: /^Edit/ }).click();
  await page.getByLabel("Memory", { exact: true }).fill("You are learning the viola.");
  await page.getByRole("button", { name: "Save" }).click();
  const edited = page.getByRole("listitem").filter({ hasText: "the viola" });
  await edited.getByRole("button", { name: /^Pin/ }).click();
  await expect(edited.getByText("Pinned")).toBeVisible();
  await page.reload();
  await expect(edited.getByText("Pinned")).toBeVisible();
  await expect(page.getByText("the cello")).toHaveCount(0);

  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);

  await edited.getByRole("button", { name: /^Forget/ }).click();
  await page.getByRole("button", { name: "Forget it" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("Removed: 1 text, 1 index entry")).toBeVisible();
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download receipt" }).click();
  expect((await download).suggestedFilename()).toMatch(/^anubis-forgotten-prg_[0-9a-f]+\.json$/);
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(page.getByText("the viola")).toHaveCount(0);
  await expect(page.getByText("Looked up again: nothing is left.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Looked up again: nothing is left.")).toBeVisible();
});
