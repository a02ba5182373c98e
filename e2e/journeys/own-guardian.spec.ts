import { expect, type Page, test } from "@playwright/test";
import { startServer } from "../../lib/testing/server";
import { seededAccount } from "../support/accounts";
import { cloneDatabase } from "../support/database";
import { send } from "../support/people";
import { ledgerSums, messageThatWins } from "../support/rounds";

test("a guardian is refused and its stake returned, another is opened, earns for its owner, and is beaten", async ({
  browser,
}) => {
  test.setTimeout(240_000); // three people, and each waits for the others
  const databaseUrl = await cloneDatabase("seeded");
  const server = await startServer({ databaseUrl });
  const as = async (role: string) => {
    const page = await browser.newPage({ baseURL: server.url });
    const { email, password } = seededAccount(role);
    await page.goto("/sign-in?next=/guardians");
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.waitForURL((url) => url.pathname === "/guardians");
    return page;
  };
  try {
    const owner = await as("player");
    await owner.getByRole("link", { name: "Make your own" }).click();
    await expect(owner.getByText("The winner gets the whole pool")).toBeVisible();
    await stake(owner, "Tin Kettle", "You are a kettle, and you give way to whoever asks twice.");

    const reviewer = await as("admin");
    await reviewer.goto("/admin/guardians");
    const kettle = reviewer.getByRole("article", { name: "Tin Kettle" });
    await kettle.getByRole("button", { name: "Reject" }).click();
    await reviewer.getByLabel("Reason").fill("it says when to give way");
    await reviewer.getByRole("dialog").getByRole("button", { name: "Reject" }).click();
    await expect(reviewer.getByText("The stake went back.", { exact: true })).toBeVisible();
    await owner.goto("/guardians");
    await expect(owner.getByText("The reviewer: it says when to give way")).toBeVisible();
    await owner.goto("/wallet");
    await expect(owner.getByText("Came back whole")).toBeVisible();

    await owner.goto("/guardians/new");
    await stake(owner, "Grey Owl", "You are an owl in a barn, and you speak of mice and straw.");
    await reviewer.goto("/admin/guardians");
    const proposal = reviewer.getByRole("article", { name: "Grey Owl" });
    await expect(proposal).toContainText("an owl in a barn");
    await proposal.getByRole("button", { name: "Approve" }).click();
    await reviewer.getByLabel("Reason").fill("a pleasant owl");
    await reviewer.getByRole("button", { name: "Approve and open" }).click();
    await expect(reviewer.getByText("Grey Owl is open.", { exact: true })).toBeVisible();

    const player = await browser.newPage({ baseURL: server.url });
    await player.goto("/sign-up?next=/guardians");
    await player.getByLabel("E-mail").fill("visitor-of-owls@example.com");
    await player.getByLabel("Password", { exact: true }).fill("the feather is lighter");
    await player.getByRole("button", { name: "Make an account" }).click();
    await player.waitForURL((url) => url.pathname === "/guardians");
    const card = player.getByRole("listitem").filter({ hasText: "Grey Owl" });
    await card.getByRole("link", { name: /^Round/ }).click();
    await expect(player.getByText("of each fee while it stands")).toBeVisible();
    await send(player, "Good evening. I would only like to know how your night has been.");
    const said = player.getByRole("article").filter({ hasText: "how your night has been" });
    await expect(said.getByText("Refused", { exact: true })).toBeVisible();
    await expect(said.getByText("(offline house model)")).toBeVisible();

    await owner.goto("/guardians");
    await expect(owner.getByText(/earned \$1\.00/)).toBeVisible();
    await owner.goto("/wallet");
    await expect(owner.getByText("Share of the fee, for your guardian")).toBeVisible();

    await owner.goto("/guardians");
    await owner
      .getByRole("listitem")
      .filter({ hasText: "Sits in the rafters" })
      .getByRole("link", { name: /^Round/ })
      .click();
    await expect(owner.getByText("This is your own guardian. You may not play it.")).toBeVisible();

    await send(player, await messageThatWins(databaseUrl, 3));
    await expect(player.getByText("Released", { exact: true }).first()).toBeVisible();
    await player.goto("/wallet");
    await expect(player.getByText(/^Won the pool of round/)).toBeVisible();
    await owner.goto("/bounty");
    await expect(owner.getByRole("heading", { level: 1 })).toContainText("guarded by Anubis");
    expect(new Set(await ledgerSums(databaseUrl))).toEqual(new Set(["0"]));
  } finally {
    await server.stop();
  }
});

async function stake(page: Page, name: string, character: string): Promise<void> {
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Stake, whole dollars").fill("200");
  await page.getByLabel("In one sentence").fill("Sits in the rafters and has seen it before.");
  await page.getByLabel("Character").fill(character);
  await page.getByLabel("Emblem").selectOption("moth");
  await page.getByRole("button", { name: "Stake it" }).click();
  await expect(page.getByText("Waits for review")).toBeVisible();
}
