import { expect, type Page, test } from "@playwright/test";
import { type RunningServer, startServer } from "../../lib/testing/server";
import { openChats } from "../support/chats";
import { cloneDatabase } from "../support/database";

/** Beside the reply; it is spoken to screen readers as well. */
const stopped = "You stopped it here. You paid for what arrived.";
const question = "Tell me about the harbour lamp, and take your time.";

test.describe("a reply that takes its time", () => {
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

  const open = async (page: Page) => {
    const { userId, cookie } = await chats.person(server.url);
    await page.context().addCookies([cookie]);
    const chatId = await chats.begin(userId, "thessaly");
    await page.goto(`${server.url}/chats/${chatId}`);
    return chatId;
  };

  const expectWhole = async (page: Page, chatId: string) => {
    const { text } = await chats.lastReply(chatId);
    expect(await wordsOf(page)).toBe(plain(text));
  };

  test("is asked for with words that stand there at once, whatever else is being saved", async ({
    page,
  }) => {
    await open(page);
    const held: (() => void)[] = [];
    await page.route("**/*", async (route) => {
      const { pathname } = new URL(route.request().url());
      const waits = route.request().headers()["next-action"] ?? pathname === "/api/chat/turns";
      if (waits) await new Promise<void>((go) => held.push(go));
      await route.continue();
    });
    await page.getByRole("button", { name: "More for this chat" }).click();
    await page.getByText("Keep at the top", { exact: true }).click();
    await expect.poll(() => held.length).toBe(1);
    await page.getByRole("textbox", { name: "Your message" }).fill(question);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(page.getByRole("feed").getByText(question)).toBeVisible();
    for (const go of held) go();
    await page.unrouteAll({ behavior: "ignoreErrors" });
  });

  test("goes on where it was cut, when the network comes back", async ({ page, context }) => {
    const chatId = await open(page);
    await say(page, question);
    await spoken(page, 12);
    await context.setOffline(true);
    await expect(page.getByText("You are offline")).toBeVisible();
    await context.setOffline(false);
    await ended(page);
    await expectWhole(page, chatId);
    expect(await chats.turns(chatId)).toBe(1);
  });

  test("is the same in another browser and after a reload", async ({ page, browser }) => {
    const chatId = await open(page);
    await say(page, question);
    await spoken(page, 12);
    const other = await (
      await browser.newContext({ storageState: await page.context().storageState() })
    ).newPage();
    await other.goto(`${server.url}/chats/${chatId}`);
    await spoken(other, 12);
    await page.reload();
    await Promise.all([ended(page), ended(other)]);
    await expectWhole(page, chatId);
    await expectWhole(other, chatId);
    await other.close();
  });

  test("stops when it is told to after a reload, and stays as far as it came", async ({ page }) => {
    const chatId = await open(page);
    await say(page, question);
    await spoken(page, 12);
    await page.reload();
    await page.getByRole("button", { name: "Stop" }).click();
    await expect(page.getByText(stopped, { exact: true })).toBeVisible();
    const kept = await chats.lastReply(chatId);
    expect(kept.state).toBe("stopped");
    await page.reload();
    await expect(page.getByText(stopped, { exact: true })).toBeVisible();
    await expectWhole(page, chatId);
  });

  test("is one turn when its answer is lost on the way and the page asks again", async ({
    page,
  }) => {
    const chatId = await open(page);
    let asked = 0;
    await page.route("**/api/chat/turns", async (route) => {
      asked += 1;
      if (asked > 1) return route.continue();
      await route.fetch();
      await route.abort();
    });
    await say(page, question);
    await spoken(page, 12);
    await ended(page);
    await expectWhole(page, chatId);
    expect(asked).toBe(2);
    expect(await chats.turns(chatId)).toBe(1);
  });
});

async function say(page: Page, words: string): Promise<void> {
  await page.getByRole("textbox", { name: "Your message" }).fill(words);
  await page.keyboard.press("Enter");
}

/** The answer, not the greeting before it. */
const reply = (page: Page) => page.getByRole("article", { name: "Thessaly" }).nth(1);

/** Waits until so many characters of an answer to the question are on the page. */
async function spoken(page: Page, characters: number): Promise<void> {
  await expect(page.getByRole("article", { name: "You" }).last()).toContainText(question);
  await expect
    .poll(async () => (await wordsOf(page)).length, { intervals: [20] })
    .toBeGreaterThan(characters);
}

async function wordsOf(page: Page): Promise<string> {
  return plain((await reply(page).locator("[data-words]").textContent()) ?? "");
}

/** Paragraphs are apart on the page and in the text, each in its own way. */
const plain = (text: string) => text.replace(/\s+/g, "");

async function ended(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: "Send" })).toBeVisible({ timeout: 60_000 });
  await expect(reply(page)).not.toHaveAttribute("aria-busy", "true");
}
