import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { send } from "../support/people";
import {
  atTheTop,
  cameBy,
  givenToken,
  longKnown,
  type Rival,
  sharedWorld,
} from "../support/rivals";

const words = [
  "Good evening. I brought a lantern and no questions that are worth anything.",
  "The lantern has gone out. I will stay a while anyway, if that is allowed.",
  "My sister says the river here is older than the town. Is she right?",
];

test("my friend plays and I get a token, I rob my rival, they are told and rob me back", async ({
  browser,
}) => {
  const world = await sharedWorld();
  try {
    const [me, rival, friend] = [
      await longKnown(world, 12),
      await longKnown(world, 12),
      await longKnown(world, 11),
    ];
    await atTheTop(world, [me, rival]);
    await givenToken(world, rival);
    const mine = await pageOf(browser, me);
    const theirs = await pageOf(browser, rival);

    await mine.goto("/heists");
    await expect(figure(mine, "Heist tokens")).toHaveText("0");
    await expect(mine.getByText("You have no heist token.")).toBeVisible();
    await mine.getByRole("link", { name: "friend", exact: true }).first().click();
    const link = await mine.getByLabel("Your link", { exact: true }).inputValue();
    await cameBy(world, friend, new URL(link).pathname.split("/").at(-1) ?? "", 10);

    await playsThrice(await pageOf(browser, friend));
    const bell = mine.getByRole("link", { name: /^Notices, \d+ unread$/ }).locator("visible=true");
    await expect(bell).toBeVisible();
    await bell.click();
    await mine.getByRole("link", { name: /You got 1 heist token/ }).click();
    await mine.waitForURL(/\/heists/);
    await expect(figure(mine, "Heist tokens")).toHaveText("1");

    await theirs.goto("/bounty");
    const taken = await robs(mine, rival);
    const told = theirs.getByRole("link", { name: /^Notices, \d+ unread$/ });
    await told.locator("visible=true").click();
    await theirs
      .getByRole("link", { name: new RegExp(`${me.handle} robbed you of ${taken} points`) })
      .click();
    await theirs.waitForURL(/\/heists/);
    expect((await new AxeBuilder({ page: theirs }).analyze()).violations).toEqual([]);
    await theirs.getByRole("link", { name: `Rob ${me.handle} back`, exact: true }).click();
    const returned = await confirm(theirs, me);

    await mine.goto("/heists");
    const past = mine.getByRole("region", { name: "Your heists" });
    await expect(past.getByText(`${rival.handle} robbed you`)).toBeVisible();
    await expect(past.getByText(`You robbed ${rival.handle}`)).toBeVisible();
    await expect(past.getByText(`\u2212${returned}`, { exact: true })).toBeVisible();
    await expect(figure(mine, "Heist tokens")).toHaveText("0");
    expect((await new AxeBuilder({ page: mine }).analyze()).violations).toEqual([]);
    expect(await world.faults()).toEqual([]);
    for (const page of [mine, theirs]) await page.context().close();
  } finally {
    await world.close();
  }
});

async function pageOf(browser: Browser, { token }: Rival): Promise<Page> {
  const context = await browser.newContext();
  const url = process.env.E2E_URL ?? "";
  await context.addCookies([{ name: "anubis-session", value: token, url }]);
  return context.newPage();
}

function figure(page: Page, label: string) {
  return page
    .locator("dl > div")
    .filter({ has: page.getByText(label, { exact: true }) })
    .locator("dd")
    .first();
}

async function playsThrice(page: Page): Promise<void> {
  await page.goto("/bounty/3");
  for (const message of words) {
    await send(page, message);
    const attempt = page.getByRole("article").filter({ hasText: message }).last();
    await expect(attempt.getByText("Refused")).toBeVisible();
  }
  await page.context().close();
}

/** From the board: what it says beside a name is what the preview says and what is taken. */
async function robs(page: Page, victim: Rival): Promise<string> {
  const row = page.getByRole("row").filter({ hasText: victim.handle }).first();
  const mark = row.getByRole("link", { name: /^Rob \d+$/ });
  const promised = (await mark.textContent())?.replace(/\D/g, "");
  await mark.click();
  await expect(page.getByRole("heading", { name: `Rob ${victim.handle}?` })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const taken = await confirm(page, victim);
  expect(taken).toBe(promised);
  return taken;
}

/** Presses the one button, and reads how much was taken. */
async function confirm(page: Page, victim: Rival): Promise<string> {
  const button = page.getByRole("button", { name: /^Rob [\d,]+ points$/ });
  const amount = (await button.textContent())?.replace(/\D/g, "") ?? "";
  await button.click();
  await expect(page.getByText(`You took ${amount} points from ${victim.handle}.`)).toBeVisible();
  return amount;
}
