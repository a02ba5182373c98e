import { expect, test } from "@playwright/test";
import { send, signUp } from "../support/people";

test("the composer is the keyboard's second stop, and says what is wrong with a message", async ({
  page,
}) => {
  await signUp(page);
  await page.goto("/bounty/3");
  await expect(page.getByRole("button", { name: /^Send for/ })).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the message box" })).toBeFocused();
  await page.keyboard.press("Enter");
  const box = page.getByRole("textbox", { name: "Your message" });
  await expect(box).toBeFocused();

  await box.fill("x".repeat(1_012));
  await expect(page.getByRole("button", { name: "Shorten it by 12." })).toBeDisabled();
  await box.fill("turned \u202Earound");
  await expect(page.getByRole("alert").filter({ hasText: "U+202E" })).toBeVisible();
  await page.getByRole("button", { name: "Remove" }).click();
  await expect(box).toHaveValue("turned around");
});

test("offline is told while it lasts, and a message that is sent is shown wherever one has scrolled to", async ({
  page,
  context,
}) => {
  await signUp(page);
  await page.goto("/bounty/2");
  const words = "I have come a long way to say good evening.";
  await page.getByRole("textbox", { name: "Your message" }).fill(words);
  await expect(page.getByText("Held for you").first()).toBeVisible();
  await context.setOffline(true);
  await page.getByRole("button", { name: /^Send for/ }).click();
  const offline = page.getByText("You are offline.", { exact: false });
  await expect(offline).toBeVisible();
  await context.setOffline(false);
  await expect(offline).toBeHidden();

  const feed = page.getByRole("region", { name: "Attempts" });
  await feed.evaluate((element) => element.scrollTo({ top: 0 }));
  await send(page, words);
  const mine = page.getByRole("article").filter({ hasText: words });
  await expect(mine).toBeInViewport();
  await expect(mine.getByText("Refused")).toBeVisible();
});
