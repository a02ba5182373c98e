import { expect, test } from "@playwright/test";
import { forgetSignUps } from "../support/database";
import { signUp } from "../support/people";

test("a friend comes by my link, my bell says so while I look, and I see what they still need", async ({
  browser,
}) => {
  const [mine, theirs] = [await browser.newContext(), await browser.newContext()];
  const [me, friend] = [await mine.newPage(), await theirs.newPage()];
  await signUp(me);
  await me.goto("/friends");
  const link = await me.getByLabel("Your link", { exact: true }).inputValue();
  expect(link).toMatch(/\/invite\/[a-z2-9]{8}$/);
  await me.getByRole("button", { name: "QR code" }).click();
  await expect(me.getByRole("img", { name: "QR code of your link" })).toBeVisible();
  await me.goto("/bounty");

  await friend.goto(new URL(link).pathname);
  await expect(friend.getByRole("heading", { level: 1 })).toContainText("invites you");
  await friend.getByRole("link", { name: "Look around first" }).click();
  await forgetSignUps();
  await signUp(friend);

  const bell = me.getByRole("link", { name: "Notices, 1 unread" }).locator("visible=true");
  await expect(bell).toBeVisible();
  await bell.click();
  const notice = me.getByRole("link", { name: /came by your link/ });
  await expect(notice).toBeVisible();
  await notice.click();
  await me.waitForURL(/\/friends/);
  await expect(me.getByText("Confirm their e-mail address")).toBeVisible();
  await expect(me.getByText("3 judged attempts, or 20 replies of a companion")).toBeVisible();
  await expect(me.getByText("7 more days")).toBeVisible();
  await expect(
    me.getByRole("link", { name: "Notices", exact: true }).locator("visible=true"),
  ).toBeVisible();
  await mine.close();
  await theirs.close();
});
