import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { Secret, TOTP } from "otpauth";
import { oauthKeys, startOauthServer } from "@/lib/testing/oauth-server";
import { startServer } from "@/lib/testing/server";
import { cloneDatabase } from "../support/database";
import { sessionOfLongAgo } from "../support/old-session";
import { byName, installAuthenticator } from "../support/passkey";
import { signUp } from "../support/people";
import { weekPasses } from "../support/week-passes";

const password = "the feather is lighter";
const dialogOf = (page: Page) => page.getByRole("dialog");

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Sign out", exact: true }).first().click();
  await expect(page.getByRole("link", { name: "Sign in" }).first()).toBeVisible();
}

async function enterPassword(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in?next=/settings/security");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

test("somebody sets a PIN, mistypes it five times, and it is locked", async ({ page }) => {
  await signUp(page);
  await page.goto("/settings");
  await page
    .getByRole("link", { name: /^Sign-in and security/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Set a PIN" }).click();
  await dialogOf(page).getByLabel("New PIN").fill("1234");
  await dialogOf(page).getByRole("button", { name: "Set this PIN" }).click();
  await expect(dialogOf(page)).toContainText("Many people have this one");
  await dialogOf(page).getByLabel("New PIN").fill("4071");
  await dialogOf(page).getByRole("button", { name: "Set this PIN" }).click();
  await expect(page.getByText("Your PIN is set.").first()).toBeVisible();

  await page.goto("/settings/wallets");
  await page.getByRole("button", { name: "Set a payout wallet" }).click();
  const dialog = dialogOf(page);
  await dialog.getByLabel("Address").fill("4Nd1mBQtrMJVYVfKf2PJy9NZUZdTAsp7D4xWLs4gDB4T");
  const submit = dialog.getByRole("button", { name: "Set a payout wallet" });
  for (let wrong = 1; wrong <= 4; wrong++) {
    await dialog.getByLabel("PIN").fill(`500${wrong}`);
    await submit.click();
    await expect(dialog.getByRole("alert")).toContainText("The PIN is wrong");
    await expect(submit).not.toHaveAttribute("aria-busy");
  }
  await dialog.getByLabel("PIN").fill("5005");
  await submit.click();
  await expect(dialog.getByRole("alert")).toContainText("locked after five wrong tries");
  await dialog.getByLabel("PIN").fill("4071");
  await submit.click();
  await expect(dialog.getByRole("alert")).toContainText("Try again in 15 min");
});

test("a passkey confirms a payout wallet, signs in, and is removed", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: byName(baseURL) });
  const page = await context.newPage();
  await installAuthenticator(page);
  await signUp(page);
  await page.goto("/settings/security");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await dialogOf(page).getByLabel("Name").fill("Grey laptop");
  await dialogOf(page).getByRole("button", { name: "Go on" }).click();
  await expect(page.getByText("Grey laptop", { exact: true })).toBeVisible();

  await page.goto("/settings/wallets");
  await page.getByRole("button", { name: "Set a payout wallet" }).click();
  const dialog = dialogOf(page);
  await dialog.getByLabel("Address").fill("4Nd1mBQtrMJVYVfKf2PJy9NZUZdTAsp7D4xWLs4gDB4T");
  await dialog.getByRole("button", { name: "Set a payout wallet" }).click();
  await expect(page.getByText("4Nd1mBQtrMJVYVfKf2PJy9NZUZdTAsp7D4xWLs4gDB4T")).toBeVisible();

  await signOut(page);
  await page.goto("/sign-in?next=/settings/security");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.waitForURL((url) => url.pathname === "/settings/security");
  await page.getByRole("button", { name: "Remove Grey laptop" }).click();
  await dialogOf(page).getByRole("button", { name: "Remove it" }).click();
  await expect(page.getByText("Grey laptop", { exact: true })).toHaveCount(0);
  await context.close();
});

test("the second step is taken by the app's code, and by a recovery code without the app", async ({
  page,
}) => {
  const email = await signUp(page);
  await page.goto("/settings/security");
  await page.getByRole("button", { name: "Turn it on" }).click();
  await dialogOf(page).getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("img", { name: "QR code for your app" })).toBeVisible();
  const key = ((await dialogOf(page).locator("code").textContent()) ?? "").replaceAll(" ", "");
  const app = new TOTP({ secret: Secret.fromBase32(key) });
  await dialogOf(page).getByLabel("Code that the app shows").fill(app.generate());
  await dialogOf(page).getByRole("button", { name: "Turn it on" }).click();
  const codes = dialogOf(page).getByRole("list", { name: "Recovery codes" }).getByRole("listitem");
  await expect(codes).toHaveCount(10);
  const recovery = (await codes.first().textContent()) ?? "";
  await dialogOf(page).getByRole("button", { name: "I have kept them" }).click();
  await expect(page.getByText("10 recovery codes are left.")).toBeVisible();

  await signOut(page);
  await enterPassword(page, email);
  const next = new Date(Date.now() + 30_000).getTime(); // the code that turned it on is used
  await page.getByLabel("Code").fill("000000");
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByText("The code is wrong, too old, or was used before.")).toBeVisible();
  await page.getByLabel("Code").fill(app.generate({ timestamp: next }));
  await page.getByRole("button", { name: "Go on" }).click();
  await page.waitForURL((url) => url.pathname === "/settings/security");

  await signOut(page);
  await enterPassword(page, email);
  await page.getByLabel("Code").fill(recovery.toUpperCase());
  await page.getByRole("button", { name: "Go on" }).click();
  await page.waitForURL((url) => url.pathname === "/settings/security");
  await expect(page.getByText("9 recovery codes are left.")).toBeVisible();
});

test("another device is signed out from afar", async ({ browser, page, baseURL }) => {
  const email = await signUp(page);
  const elsewhere = await browser.newContext(baseURL ? { baseURL } : {});
  const other = await elsewhere.newPage();
  await enterPassword(other, email);
  await other.waitForURL((url) => url.pathname === "/settings/security");
  await page.goto("/settings/sessions");
  const devices = page.getByRole("region", { name: "Devices" }).getByRole("listitem");
  await expect(devices).toHaveCount(2);
  await devices.filter({ hasNotText: "This device" }).getByRole("button").click();
  await expect(devices).toHaveCount(1);
  await other.goto("/settings/security");
  await other.waitForURL((url) => url.pathname === "/sign-in");
  await elsewhere.close();
});

test("an old token is exchanged on the way to a page, and a copy of it ends the session", async ({
  browser,
  baseURL,
}) => {
  const { cookie, later } = await sessionOfLongAgo();
  const open = async (value: string) => {
    const context = await browser.newContext(baseURL ? { baseURL } : {});
    const url = baseURL ?? "";
    await context.addCookies([{ name: "anubis-session", value, url, httpOnly: true }]);
    return context;
  };
  const owner = await open(cookie);
  const page = await owner.newPage();
  await page.goto("/settings");
  await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
  const [renewed] = (await owner.cookies()).filter(({ name }) => name === "anubis-session");
  expect(renewed?.value).not.toBe(cookie);
  await page.goto("/settings/sessions");
  await expect(page.getByText("This device")).toBeVisible();

  await later();
  const thief = await open(cookie);
  const stolen = await thief.newPage();
  await stolen.goto("/settings");
  await stolen.waitForURL((url) => url.pathname === "/sign-in");
  await page.goto("/settings");
  await page.waitForURL((url) => url.pathname === "/sign-in");
  await Promise.all([owner.close(), thief.close()]);
});

test("somebody downloads all that is kept about them", async ({ page }) => {
  const email = await signUp(page);
  await page.goto("/settings/privacy");
  await page.getByRole("button", { name: "Download my data" }).click();
  const begun = page.waitForEvent("download");
  await dialogOf(page).getByRole("button", { name: "Download", exact: true }).click();
  const file = await begun;
  expect(file.suggestedFilename()).toMatch(/^anubis-.*\.zip$/);
  const files = unzipSync(new Uint8Array(readFileSync(await file.path())));
  expect(strFromU8(files["data/account.json"] ?? new Uint8Array())).toContain(email);
  expect(strFromU8(files["index.html"] ?? new Uint8Array())).toContain("Your data");
});

test("an account is deleted after it was asked for, and can be kept until then", async ({
  page,
}) => {
  const email = await signUp(page);
  const ask = async () => {
    await page.goto("/settings/privacy");
    await page.getByRole("button", { name: "Delete my account" }).click();
    const dialog = dialogOf(page);
    await dialog.getByRole("button", { name: "Delete my account" }).click();
    await expect(dialog.getByText("Write delete my account.")).toBeVisible();
    await dialog.getByRole("textbox").fill("delete my account");
    await dialog.getByRole("button", { name: "Delete my account" }).click();
    await expect(page.getByText(/Your account will be deleted on/)).toBeVisible();
  };
  await ask();
  await page.getByRole("button", { name: "Keep my account" }).click();
  await expect(page.getByRole("heading", { name: "What stays" })).toBeVisible();
  await ask();
  await weekPasses(email);
  await page.goto("/settings/privacy");
  await page.waitForURL((url) => url.pathname === "/sign-in");
  await enterPassword(page, email);
  await expect(page.getByText("E-mail or password is wrong.")).toBeVisible();
});

test("an account at another place signs in, and is linked to a name of its own", async ({
  browser,
}) => {
  const place = await startOauthServer({
    id: "4711",
    name: "nadja",
    email: "nadja@elsewhere.example",
    verified: true,
  });
  const env = { ...oauthKeys, OAUTH_ORIGIN: place.url };
  const server = await startServer({ databaseUrl: await cloneDatabase("seeded"), env });
  const context = await browser.newContext({ baseURL: server.url });
  try {
    const page = await context.newPage();
    await page.goto("/sign-in?next=/settings/security");
    await page.getByRole("button", { name: "Continue with GitHub" }).click();
    await page.waitForURL((url) => url.pathname === "/settings/security");
    await expect(page.getByText("GitHub, nadja")).toBeVisible();
    await page.goto("/settings/profile");
    await expect(page.getByText("nadja@elsewhere.example")).toBeVisible();
    place.become(null);
    await signOut(page);
    await page.goto("/sign-in");
    await page.getByRole("button", { name: "Continue with Google" }).click();
    await expect(page.getByText(/You were not let in there/)).toBeVisible();
  } finally {
    await context.close();
    await server.stop();
    await place.close();
  }
});
