import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { signInAs } from "../support/people";

const open = [
  "/",
  "/bounty",
  "/rounds",
  "/rounds/1",
  "/rounds/1/winner",
  "/rules",
  "/players/nadia",
  "/patterns",
  "/practice",
  "/guardians",
  "/companions",
  "/companions/keeper-oduya",
  "/plans",
  "/token",
  "/teams",
  "/teams/fog-bank",
  "/fairness",
  "/transparency",
  "/chain",
  "/developers",
  "/sign-in",
  "/sign-up",
  "/reset",
  "/terms",
  "/privacy",
  "/outbox",
  "/nowhere",
];
const own = [
  "/bounty",
  "/heists",
  "/wallet",
  "/token",
  "/teams",
  "/teams/the-long-oar",
  "/teams/the-long-oar?part=pool",
  "/teams/the-long-oar?part=record",
  "/teams/the-long-oar?part=people",
  "/companions/new",
  "/companions/personas",
  "/chats",
  "/chats/new",
  "/chats/import",
  "/memories",
  "/billing",
  "/credits",
  "/credits/usage",
  "/credits/caps",
  "/appeals",
  "/settings",
  "/settings/profile",
  "/settings/security",
  "/settings/sessions",
  "/settings/wallets",
  "/settings/notifications",
  "/settings/privacy",
  "/settings/limits",
];
const house = [
  "/admin/heists",
  "/admin",
  "/admin/disputes",
  "/admin/moderation",
  "/admin/companions",
  "/admin/guardians",
  "/admin/billing",
  "/admin/token",
  "/admin/webhooks",
  "/admin/chain",
  "/admin/chain/sent",
  "/admin/chain/deliveries",
  "/admin/credits",
  "/admin/audit",
  "/admin/settings",
];
/** What a theme can break; everything else is the same in both. */
const colours = ["color-contrast", "link-in-text-block"];

/** No page frames another origin, so none needs a second page to put its findings together. */
const axe = (page: Page) =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });

const wide = { width: 1440, height: 900 };
const narrow = { width: 390, height: 844 };

/** Reads the page that is open: wide in both themes, and narrow, as a window is that is made so. */
async function findings(page: Page): Promise<string[]> {
  const found: string[] = [];
  const look = async (as: string, builder: AxeBuilder) => {
    const { violations } = await builder.analyze();
    const path = new URL(page.url()).pathname;
    found.push(...violations.map(({ id, nodes }) => `${path} ${as} ${id} ${nodes[0]?.html}`));
  };
  await page.emulateMedia({ colorScheme: "dark" });
  await look("dark, wide", axe(page));
  await page.emulateMedia({ colorScheme: "light" });
  await look("light, wide", axe(page).withRules(colours));
  await page.setViewportSize(narrow);
  await look("light, narrow", axe(page));
  await page.setViewportSize(wide);
  return found;
}

async function read(page: Page, paths: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    found.push(...(await findings(page)));
  }
  return found;
}

test.describe.configure({ mode: "parallel" });
test.use({ trace: "off" }); // A finding says all; a trace of every page takes a third of the time.

test.describe("axe finds nothing, wide or narrow, in either theme", () => {
  test.use({ viewport: wide, contextOptions: { reducedMotion: "reduce" } });

  test("on the pages that are open to all", async ({ page }) => {
    test.slow();
    const found = await read(page, open);
    await page.goto("/rounds/2");
    await page
      .getByRole("link", { name: /^Receipt/ })
      .first()
      .click();
    await page.waitForURL(/attempts/);
    expect([...found, ...(await findings(page))]).toEqual([]);
  });

  test("on a person's own pages", async ({ page }) => {
    test.slow();
    await signInAs(page, "player");
    const found = await read(page, own);
    await page.goto("/companions/keeper-oduya");
    await page.getByRole("button", { name: "Talk with Keeper Oduya" }).click();
    await page.waitForURL(/\/chats\/cht_/);
    await expect(page.getByRole("textbox", { name: /message/i })).toBeVisible();
    expect([...found, ...(await findings(page))]).toEqual([]);
  });

  test("on the pages of the house", async ({ page }) => {
    await signInAs(page, "admin");
    expect(await read(page, house)).toEqual([]);
  });
});
