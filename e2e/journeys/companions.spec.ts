import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { pngCard, v2Card, v3Card } from "../../lib/testing/card-fixtures";
import { seededAccount } from "../support/accounts";
import { signUp } from "../support/people";

async function newPerson(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseURL ?? "" });
  return context.newPage();
}

async function clean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

async function bring(page: Page, name: string, body: Buffer): Promise<void> {
  await page.goto("/companions/new");
  await page.getByLabel("Bring a card").setInputFiles({ name, mimeType: "", buffer: body });
}

async function download(page: Page, label: string): Promise<Buffer> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: label, exact: true }).click();
  return readFileSync(await (await waiting).path());
}

test("somebody finds a companion, rates it, and begins a chat with it", async ({ page }) => {
  await signUp(page);
  await page.goto("/companions");
  await expect(page.getByRole("heading", { level: 1, name: "Companions" })).toBeAttached();
  await clean(page);
  await page.getByRole("searchbox", { name: "Name, tag or topic" }).fill("lighthouse weather");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Nobody found")).toBeVisible();
  await page.getByRole("searchbox", { name: "Name, tag or topic" }).fill("weather");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: /Keeper Oduya/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Keeper Oduya" })).toBeVisible();
  await clean(page);
  await page.getByRole("button", { name: "4 of 5" }).click();
  await expect(page.getByText("4.0 of 5, by one person")).toBeVisible();
  await page.getByRole("button", { name: "Talk with Keeper Oduya" }).click();
  await page.waitForURL(/\/chats\/cht_/);
  await page.goto("/companions?tab=recent");
  await expect(page.getByRole("link", { name: /Keeper Oduya/ })).toBeVisible();
});

test("what is for adults is locked until an age is declared", async ({ page }) => {
  await signUp(page);
  await page.goto("/companions/vesper");
  await expect(page.getByText("This companion is for adults.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Talk with/ })).toHaveCount(0);
});

test("somebody writes a companion with a preview, publishes it, and a second version of it", async ({
  page,
}) => {
  await signUp(page);
  await page.goto("/companions/new");
  await clean(page);
  await page.getByLabel("Name", { exact: true }).fill("Brass Heron");
  await page.getByLabel("In one sentence").fill("Stands in the shallows and waits.");
  await page.getByLabel("Persona", { exact: true }).fill("{{char}} is a heron made of brass.");
  await page.getByLabel("Greeting", { exact: true }).fill("{{char}} looks at {{user}}.");
  const preview = page.getByRole("complementary", { name: "Preview" });
  await expect(preview.getByText("Brass Heron looks at you.")).toBeVisible();
  await page.getByRole("button", { name: "Save the draft" }).click();
  await page.waitForURL(/\/companions\/c-brass-heron-\w+\/edit/);
  await page.getByLabel("Everybody").check();
  await page.getByRole("button", { name: "Publish version 1" }).click();
  await expect(page.getByText("Listed.", { exact: false }).first()).toBeVisible();
  await page.getByLabel("Scenario").fill("A pond at dusk.");
  await page.getByRole("button", { name: "Save the draft" }).click();
  await page.getByLabel("What is new in it").fill("It has a pond now.");
  await page.getByRole("button", { name: "Publish version 2" }).click();
  await expect(page.getByText("Version 2", { exact: true })).toBeVisible();
  await clean(page);
  await page.getByRole("link", { name: "What changed" }).first().click();
  await expect(page.getByText("A pond at dusk.")).toBeVisible();
  await clean(page);
  await page.goto("/companions?q=heron");
  await expect(page.getByRole("link", { name: /Brass Heron/ })).toBeVisible();
});

test("a PNG and a JSON card come in and go out letter by letter", async ({ page }) => {
  await signUp(page);
  await bring(page, "card.png", pngCard({ v2: v2Card, v3: v3Card }));
  await page.waitForURL(/\/companions\/c-cartographer-\w+\/edit/);
  await expect(page.getByText("It came in as a V3 card")).toBeVisible();
  expect((await download(page, "JSON, V3")).toString()).toBe(v3Card);
  await bring(page, "card.json", Buffer.from(v2Card));
  await page.waitForURL(/\/companions\/c-wren-\w+\/edit/);
  expect((await download(page, "JSON, V2")).toString()).toBe(v2Card);
  await page.getByLabel("Scenario").fill("New.");
  await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(page.getByRole("button", { name: "Saved" })).toBeVisible();
  expect((await download(page, "JSON, V2")).toString()).toBe(
    v2Card.replace('"scenario":""', '"scenario":"New."'),
  );
  const png = await download(page, "PNG");
  expect(png.subarray(1, 4).toString()).toBe("PNG");
});

test("a broken card is refused with a sentence that says what is wrong", async ({ page }) => {
  await signUp(page);
  const broken: [string, Buffer, string][] = [
    ["cut.json", Buffer.from(v2Card.slice(0, -9)), "The card is not valid JSON"],
    ["cut.png", pngCard({ v2: v2Card, v3: v3Card }).subarray(0, 900), "The PNG is damaged"],
    ["nameless.json", Buffer.from('{"name":""}'), "The card has no name."],
    ["notes.txt", Buffer.from("Dear diary"), "neither a PNG, nor JSON, nor a CHARX"],
    [
      "wrong.json",
      Buffer.from('{"spec":"chara_card_v2","data":{"name":"A","description":7}}'),
      "It is the field “description”.",
    ],
  ];
  for (const [name, body, words] of broken) {
    await bring(page, name, body);
    await expect(page.getByRole("alert").filter({ hasText: words })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe("/companions/new");
  }
});

test("who one is when one talks can be written, changed and deleted", async ({ page }) => {
  await signUp(page);
  await page.goto("/companions/personas");
  await page.getByLabel("Name").fill("Ana");
  await page.getByLabel("Who you are").fill("A baker who rises early.");
  await page.getByRole("checkbox", { name: "Usual" }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { name: /Ana/ })).toBeVisible();
  await clean(page);
  await page.getByRole("button", { name: "Delete Ana" }).click();
  await expect(page.getByRole("heading", { name: /Ana/ })).toHaveCount(0);
});

test("a report reaches the moderators, and a block takes the companion out of the lists", async ({
  page,
  browser,
  baseURL,
}) => {
  await signUp(page);
  await bring(page, "card.json", Buffer.from(v2Card.replaceAll('"Wren"', '"Spamwren"')));
  await page.waitForURL(/\/companions\/c-spamwren-\w+\/edit/);
  const address = page.url().replace(/\/edit$/, "");
  await page.getByLabel("Everybody").check();
  await page.getByRole("button", { name: "Publish version 1" }).click();
  await expect(page.getByText("Listed.", { exact: false }).first()).toBeVisible();

  const other = await newPerson(browser, baseURL);
  await signUp(other);
  await other.goto(address);
  await other.getByRole("button", { name: "Report" }).click();
  await other.getByLabel("In your words").fill("It sells clocks.");
  await other.getByRole("button", { name: "Report it" }).click();
  await expect(
    other.getByText("Thank you. Somebody will look at it.", { exact: true }),
  ).toBeVisible();

  const admin = await newPerson(browser, baseURL);
  const { email, password } = seededAccount("admin");
  await admin.goto("/sign-in?next=/admin/companions");
  await admin.getByLabel("E-mail").fill(email);
  await admin.getByLabel("Password", { exact: true }).fill(password);
  await admin.getByRole("button", { name: "Sign in", exact: true }).click();
  const matter = admin.getByRole("listitem").filter({ hasText: "Spamwren" });
  await matter.getByLabel("Reason").fill("It does sell clocks.");
  await clean(admin);
  await matter.getByRole("button", { name: "Block it" }).click();
  await expect(matter.getByText("Refused. It does sell clocks.")).toBeVisible();
  await other.goto(address);
  await expect(other.getByRole("heading", { name: "Spamwren" })).toHaveCount(0);
  await other.context().close();
  await admin.context().close();
});
