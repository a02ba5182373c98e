import { expect, test } from "@playwright/test";
import { installWallet } from "../support/wallet";

test("a wallet with a real key signs in, plays, and comes back as the same person", async ({
  page,
}) => {
  await installWallet(page);
  const enter = async () => {
    await page.goto("/sign-in?next=/settings/profile");
    await page.getByRole("button", { name: "Sign in with a Solana wallet" }).click();
    await page.getByRole("button", { name: "Continue with Test Wallet" }).click();
    await page.waitForURL((url) => url.pathname === "/settings/profile");
    return page.getByRole("textbox", { name: "Public name" }).inputValue();
  };
  const first = await enter();
  expect(first).not.toBe("");
  await page.getByRole("button", { name: "Sign out", exact: true }).first().click();
  await expect(page.getByRole("link", { name: "Sign in" }).first()).toBeVisible();
  expect(await enter()).toBe(first);
  await page.goto("/wallet");
  await expect(page.getByText("Play money to start with")).toBeVisible();
});
