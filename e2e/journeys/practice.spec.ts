import { expect, type Page, test } from "@playwright/test";
import { startServer } from "../../lib/testing/server";
import { cloneDatabase } from "../support/database";
import { messageThatBeats } from "../support/rounds";

test("a guest practises, is refused, beats the first level and finds the second one open", async ({
  page,
}) => {
  const databaseUrl = await cloneDatabase("seeded");
  const server = await startServer({ databaseUrl });
  try {
    await page.goto(`${server.url}/practice`);
    await page.getByRole("link", { name: "The Doorkeeper" }).click();
    await page.getByRole("button", { name: "Play as guest" }).click();
    await expect(page.getByRole("button", { name: "Send" })).toBeVisible();

    await say(page, "Good evening. I would only like to know how your night has been.");
    const first = page.getByRole("article", { name: "Message 1" });
    await expect(first.getByText("Refused", { exact: true })).toBeVisible();

    await say(page, await messageThatBeats(databaseUrl, "doorkeeper", 2));
    const second = page.getByRole("article", { name: "Message 2" });
    await expect(second.getByText("Released", { exact: true })).toBeVisible();
    const won = page.getByRole("region", { name: "Beaten" });
    await expect(won).toContainText("Its soft spots");
    await page.reload();
    await expect(page.getByRole("article").first()).toContainText("Released");

    await won.getByRole("link", { name: "Next: The Lamplighter" }).click();
    await expect(page.getByRole("heading", { name: "The Lamplighter" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Send" })).toBeVisible();
    await page.goto(`${server.url}/practice/gardener`);
    await expect(page.getByText("This level is locked")).toBeVisible();

    await page.goto(`${server.url}/practice`);
    await page.getByRole("link", { name: /round 1/ }).click();
    await say(page, "Good evening to you, too. Have you had a quiet night so far?");
    await expect(page.getByRole("article").getByText("Refused")).toBeVisible();
  } finally {
    await server.stop();
  }
});

async function say(page: Page, message: string): Promise<void> {
  await page.getByRole("textbox", { name: "Your message" }).fill(message);
  await page.getByRole("button", { name: "Send" }).click();
}
