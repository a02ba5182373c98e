import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { startServer } from "../../lib/testing/server";
import { cloneDatabase } from "../support/database";
import { ledgerSums, messageThatWins } from "../support/rounds";

test("three people form a team, draft together, approve, send and win; the shares arrive, and one withdraws", async ({
  browser,
}) => {
  test.setTimeout(300_000); // three people, and each waits for the others
  const databaseUrl = await cloneDatabase("seeded");
  const server = await startServer({ databaseUrl });
  try {
    const leader = await enter(browser, server.url, "reed-one");
    const second = await enter(browser, server.url, "reed-two");
    const third = await enter(browser, server.url, "reed-three");

    await leader.getByLabel("Name", { exact: true }).fill("Three Reeds");
    await leader.getByLabel("Who may join").selectOption("private");
    await leader.getByRole("button", { name: "Found the team" }).click();
    await expect(leader.getByRole("heading", { level: 1 })).toHaveText("Three Reeds");

    await second.goto("/settings/profile");
    const handle = await second.getByRole("textbox", { name: "Public name" }).inputValue();
    await part(leader, "People");
    await leader.getByLabel("Name", { exact: true }).fill(handle);
    await leader.getByRole("button", { name: "Invite", exact: true }).click();
    await expect(leader.getByText("They are invited.", { exact: true })).toBeVisible();
    await second.goto("/teams");
    await second
      .getByRole("region", { name: "You are invited" })
      .getByRole("button", { name: "Join" })
      .click();
    await expect(second.getByText("You are in Three Reeds.", { exact: true })).toBeVisible();

    await leader.getByLabel("Invite", { exact: true }).selectOption("link");
    await leader.getByRole("button", { name: "Make a link" }).click();
    const link = await leader.getByLabel("The link").inputValue();
    await third.goto(link);
    await expect(third.getByRole("heading", { level: 1 })).toHaveText("Join Three Reeds?");
    await expect(
      third.getByText("What you put into the pool stays yours", { exact: false }),
    ).toBeVisible();
    expect((await new AxeBuilder({ page: third }).analyze()).violations).toEqual([]);
    await third.getByRole("button", { name: "Join Three Reeds" }).click();
    await expect(third.getByRole("heading", { level: 1 })).toHaveText("Three Reeds");

    for (const [page, sum] of [
      [leader, "30"],
      [second, "20"],
      [third, "10"],
    ] as const)
      await putIn(page, sum);
    await expect(third.getByRole("row", { name: /50 % \$30\.00/ })).toBeVisible();

    await part(leader, "Settings");
    await leader.getByLabel("Who approves what is spent").selectOption("votes");
    await leader.getByLabel("How many members").fill("2");
    await leader.getByRole("button", { name: "Save" }).click();
    await expect(leader.getByText("Saved.", { exact: true })).toBeVisible();
    expect((await new AxeBuilder({ page: leader }).analyze()).violations).toEqual([]);

    await part(second, "Drafts and talk");
    await part(leader, "Drafts and talk");
    await leader.getByRole("button", { name: /^Write to Anubis/ }).click();
    const words = await messageThatWins(databaseUrl, 3);
    await leader.getByLabel("What you write together").fill(words);
    await expect(second.getByText(/is writing here now\./)).toBeVisible();
    await leader.getByRole("button", { name: "Save" }).click();
    await expect(second.getByLabel("What you write together")).toHaveValue(words);
    await second.getByLabel("Comment", { exact: true }).fill("Leave it as it is.");
    await second.getByRole("button", { name: "Comment" }).click();
    await expect(
      leader.getByRole("listitem").filter({ hasText: "Leave it as it is." }),
    ).toBeVisible();

    await leader.getByText("A prize: by what each paid").click();
    await leader.getByLabel("A prize is divided").selectOption("equal");
    await leader.getByRole("button", { name: "Set how it is divided" }).click();
    await expect(second.getByText("A prize: equal parts")).toBeVisible();
    await leader.getByRole("button", { name: "Approve version 2" }).click();
    await expect(leader.getByRole("button", { name: "Waits for 1 more approval" })).toBeVisible();
    await second.getByRole("button", { name: "Approve version 2" }).click();

    await leader.getByRole("button", { name: "Show the price" }).click();
    const parts = leader.getByRole("table", { name: "Everybody’s part" });
    await expect(parts.getByRole("cell", { name: "33.33 %" })).toHaveCount(3);
    await leader.getByRole("button", { name: /^Send for \$/ }).click();
    await leader.waitForURL(/\/attempts\//);
    await expect(leader.getByRole("heading", { name: "Sent together" })).toBeVisible();

    for (const page of [leader, second, third]) {
      await page.goto("/wallet");
      await expect(async () => {
        await page.reload();
        const won = page.getByRole("row").filter({ hasText: "Won the pool of round" });
        await expect(won).toContainText("Your 33.33 %", { timeout: 1_000 });
      }).toPass();
    }
    await second.getByRole("link", { name: /^Your 33\.33 %/ }).click();
    await expect(second.getByText("Released", { exact: true }).first()).toBeVisible();
    const got = second.getByRole("table", { name: "Everybody’s part" });
    await expect(got.getByRole("columnheader", { name: "Got" })).toBeVisible();
    await second.goto("/teams/three-reeds?part=record");
    await expect(second.getByRole("listitem").filter({ hasText: "Attempt" })).toContainText("Won");

    await third.goto("/teams/three-reeds?part=pool");
    await third.getByRole("button", { name: /^Take out all/ }).click();
    await expect(third.getByText(/^\$\d+\.\d\d is in your wallet\.$/)).toBeVisible();
    await third.getByRole("button", { name: "Leave" }).click();
    const question = third.getByRole("dialog", { name: "Leave Three Reeds?" });
    await question.getByRole("button", { name: "Leave" }).click();
    await expect(third.getByText("You have left Three Reeds.", { exact: true })).toBeVisible();
    await expect(third.getByText("This team takes people it has invited.")).toBeVisible();
    expect(new Set(await ledgerSums(databaseUrl))).toEqual(new Set(["0"]));
  } finally {
    await server.stop();
  }
});

/** Somebody new, looking at the teams. */
async function enter(browser: Browser, baseURL: string, name: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL })).newPage(); // axe asks for a context
  page.setDefaultTimeout(20_000);
  await page.goto("/sign-up?next=/teams");
  await page.getByLabel("E-mail").fill(`${name}@example.com`);
  await page.getByLabel("Password", { exact: true }).fill("the feather is lighter");
  await page.getByRole("button", { name: "Make an account" }).click();
  await page.waitForURL((at) => at.pathname === "/teams");
  return page;
}

async function part(page: Page, name: string): Promise<void> {
  await page.goto("/teams/three-reeds");
  const tab = page.getByRole("navigation", { name: "Three Reeds" }).getByRole("link", { name });
  await tab.click();
  await expect(tab).toHaveAttribute("aria-current", "page");
}

async function putIn(page: Page, sum: string): Promise<void> {
  await part(page, "Pool");
  await page.getByLabel("Put in, dollars").fill(sum);
  await page.getByRole("button", { name: "Put in" }).click();
  await expect(page.getByText("It is in the pool, and yours.", { exact: true })).toBeVisible();
}
