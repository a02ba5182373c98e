import { devices, expect, test } from "@playwright/test";
import { send } from "../support/people";

const { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } = devices["iPhone 13"];
test.use({ viewport, userAgent, deviceScaleFactor, isMobile, hasTouch });

test("on a phone a guest plays, reads the prices, and keeps what they have by adding an address", async ({
  page,
}) => {
  await page.goto("/bounty/3");
  await page.getByRole("button", { name: "Play as guest" }).tap();
  await send(page, "I rowed here myself. What do you charge for the way back?");
  const mine = page.getByRole("article").filter({ hasText: "I rowed here myself" });
  await expect(mine.getByText("Refused")).toBeVisible();

  await page.getByRole("button", { name: "Prices, split, rules" }).tap();
  await expect(page.getByRole("dialog")).toContainText("prize pool");
  await page.keyboard.press("Escape");

  await page.getByRole("link", { name: "Wallet" }).last().tap();
  await expect(page.getByText("Attempt", { exact: false }).first()).toBeVisible();
  await page.goto("/sign-up?next=/wallet");
  await page.getByLabel("E-mail").fill(`phone-${process.pid}@example.com`);
  await page.getByLabel("Password", { exact: true }).fill("the feather is lighter");
  await page
    .getByRole("button", { name: /account/i })
    .first()
    .tap();
  await page.waitForURL((url) => url.pathname === "/wallet");
  await expect(page.getByText("I rowed", { exact: false })).toHaveCount(0);
  await expect(page.getByText(/round 3/).first()).toBeVisible();
});

test("no page scrolls sideways on a phone", async ({ page }) => {
  for (const path of [
    "/",
    "/bounty",
    "/rounds",
    "/rounds/1",
    "/rounds/1/winner",
    "/patterns",
    "/rules",
    "/developers",
    "/sign-in",
  ]) {
    await page.goto(path);
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect({ path, beyond }).toEqual({ path, beyond: 0 });
  }
});
