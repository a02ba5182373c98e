import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { unzipSync } from "fflate";
import { moodCharx } from "../../lib/testing/card-fixtures";
import { type RunningServer, startServer } from "../../lib/testing/server";
import { openChats } from "../support/chats";
import { cloneDatabase } from "../support/database";

const told = `Here it is, *she smiles*, and I am glad:

\`\`\`ts
// The lamp
const lamp = "lit";
export function hours(from: number): number {
  return from + 12;
}
\`\`\`

| Hour | Light |
| ---- | ----- |
| 6    | on    |

1. One thing, **and** another
2. And $E = mc^2$`;

test.describe("what a chat can do besides talking", () => {
  let server: RunningServer;
  let chats: Awaited<ReturnType<typeof openChats>>;

  test.beforeAll(async () => {
    const databaseUrl = await cloneDatabase("seeded");
    server = await startServer({ databaseUrl, env: { HOUSE_MODEL_PACE_MS: "120" } });
    chats = await openChats(databaseUrl);
  });
  test.afterAll(async () => {
    await chats.close();
    await server.stop();
  });

  const signIn = async (page: Page) => {
    const { userId, cookie } = await chats.person(server.url);
    await page.context().addCookies([cookie]);
    return userId;
  };
  const open = async (page: Page, words = told) => {
    const chatId = await chats.begin(await signIn(page), "thessaly");
    await chats.write(chatId, words);
    await page.goto(`${server.url}/chats/${chatId}`);
    return chatId;
  };

  test("tells what a reply has cost so far, and its receipt after", async ({ page }) => {
    await open(page);
    await page.getByRole("textbox", { name: "Your message" }).fill("Tell me about the lamp.");
    await page.keyboard.press("Enter");
    await expect(page.getByText(/About 0\.\d\d credits? so far, at most \d\.\d\d/)).toBeVisible();
    await expect(page.getByRole("button", { name: /: receipt$/ })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(/so far/)).toHaveCount(0);
  });

  for (const theme of ["dark", "light"] as const)
    test(`colours code so that it can be read, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await open(page);
      const code = page.locator("figure code");
      await expect(code.getByText("const", { exact: true })).toHaveClass(/text-lapis/);
      await expect(code).toContainText('const lamp = "lit";');
      const { violations } = await new AxeBuilder({ page }).include("figure").analyze();
      expect(violations).toEqual([]);
    });

  test("saves the branch as a picture, and chosen messages alone", async ({ page }) => {
    await open(page);
    const dialog = await openDialog(page, "Export");
    const whole = await saved(page);
    expect(whole.name).toMatch(/^Thessaly.*\.png$/);
    const { width, height } = sizeOf(whole.bytes);
    expect(width).toBe(1_440);
    expect(height).toBeGreaterThan(1_000);
    await dialog.getByLabel("Messages that I choose").check();
    await dialog.getByRole("button", { name: "None" }).click();
    await expect(dialog.getByRole("button", { name: "Save as a picture" })).toBeDisabled();
  });

  test("saves a long talk as several pictures, and says where it is too long", async ({ page }) => {
    const chatId = await open(page, "It was a long night at the lamp. ".repeat(1_000));
    await openDialog(page, "Export");
    const pages = Object.values(unzipSync((await saved(page)).bytes));
    expect(pages.length).toBeGreaterThan(1);
    for (const bytes of pages) expect(sizeOf(bytes).width).toBe(1_440);
    await chats.write(chatId, "It was a long night.\n\n".repeat(4_000));
    await page.getByRole("button", { name: "Save as a picture" }).click();
    await expect(page.getByText(/would fill more than 24 pictures/)).toBeVisible();
  });

  test("shows the moods of a companion that has pictures, until it is told not to", async ({
    page,
  }) => {
    const userId = await signIn(page);
    const chatId = await chats.begin(userId, await chats.bring(userId, moodCharx()));
    await page.goto(`${server.url}/chats/${chatId}`);
    const face = page.getByRole("list", { name: "How they look" }).locator("[data-mood]");
    await expect(face).toHaveAttribute("data-mood", "neutral");
    const calm = await face.locator("img").getAttribute("src");
    await chats.write(chatId, "*She laughs.* I am so glad.");
    await page.reload();
    await expect(face).toHaveAttribute("data-mood", "joy");
    await expect(face.locator("img")).not.toHaveAttribute("src", calm ?? "");
    const dialog = await openDialog(page, "Persona and mode");
    await dialog.getByLabel("Faces above the chat").selectOption("never");
    await page.keyboard.press("Escape");
    await expect(face).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole("article").first()).toBeVisible();
    await expect(face).toHaveCount(0);
  });

  test("keeps how each companion is read aloud", async ({ page }) => {
    await open(page);
    const dialog = await openDialog(page, "Persona and mode");
    await dialog.getByLabel("Pace").selectOption("1.5");
    await page.reload();
    await expect((await openDialog(page, "Persona and mode")).getByLabel("Pace")).toHaveValue(
      "1.5",
    );
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "More for this message" }).click();
    await page.getByRole("menuitem", { name: "Read aloud" }).click();
    await expect(page.getByText("Reading aloud.").first()).toBeVisible();
  });
});

async function openDialog(page: Page, name: string) {
  await page.getByRole("button", { name: "More for this chat" }).click();
  await page.getByRole("menuitem", { name, exact: true }).click();
  const dialog = page.getByRole("dialog", { name });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** As a PNG's header says. */
function sizeOf(png: Uint8Array): { width: number; height: number } {
  const header = Buffer.from(png);
  expect(header.toString("latin1", 1, 4)).toBe("PNG");
  return { width: header.readUInt32BE(16), height: header.readUInt32BE(20) };
}

async function saved(page: Page) {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as a picture" }).click();
  const download = await coming;
  const bytes = await readFile(await download.path());
  return { name: download.suggestedFilename(), bytes: new Uint8Array(bytes) };
}
