import { expect, type Page } from "@playwright/test";
import { seededAccount } from "./accounts";
import { forgetSignUps } from "./database";

let count = 0;

/** Signs up somebody new and leaves them in the arena. Returns their e-mail address. */
export async function signUp(page: Page): Promise<string> {
  count += 1;
  const email = `reader-${process.pid}-${count}@example.com`;
  await forgetSignUps();
  await page.goto("/sign-up?next=/bounty");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("the feather is lighter");
  await page.getByRole("button", { name: "Make an account" }).click();
  await page.waitForURL((url) => url.pathname === "/bounty");
  return email;
}

/** Signs in with an account that the seed made. */
export async function signInAs(page: Page, role: string): Promise<void> {
  const { email, password } = seededAccount(role);
  await page.goto("/sign-in?next=/bounty");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((url) => url.pathname === "/bounty");
}

/** Writes into the composer, waits until a price is held, and pays. */
export async function send(page: Page, message: string): Promise<void> {
  await page.getByRole("textbox", { name: /argument|message/i }).fill(message);
  const button = page.getByRole("button", { name: /^Send for/ });
  await expect(button).toBeEnabled();
  await button.click();
}
