import { expect, type Page, test } from "@playwright/test";
import { signInAs, signUp } from "../support/people";

test("a plan is bought with a second card, changed, paid late, ended; a package is bought and refunded", async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  await page.goto("/plans");
  await expect(page.getByRole("link", { name: "Make an account to buy it" }).first()).toBeVisible();
  await signUp(page);

  await page.goto("/plans");
  await page.getByRole("button", { name: "Choose Premium" }).click();
  await page.getByLabel("Name on the invoice").fill("Ада Лавлейс");
  await page.getByLabel("Country").selectOption("DE");
  await expect(page.getByText("$1.60")).toBeVisible();
  await page.getByRole("button", { name: "Go on to pay $9.99" }).click();

  await page.waitForURL(/stand-in\/checkout/);
  await expect(page.getByText("no money moves")).toBeVisible();
  await payWith(page, "4000000000000002");
  await expect(page.getByText("Your card was declined. Nothing was charged.")).toBeVisible();
  await payWith(page, "4000002500003155");
  await page.getByRole("button", { name: "No", exact: true }).click();
  await expect(page.getByText("unable to authenticate")).toBeVisible();
  await payWith(page, "4242424242424242");
  await page.waitForURL(/\/billing\?session=/);
  await expect(page.getByText("Paid. Your plan has begun.")).toBeVisible();
  await expect(page.getByText("A-0", { exact: false }).first()).toBeVisible();
  await expectPdf(page);

  await page.goto("/plans");
  await page.getByRole("button", { name: "Change to VIP" }).click();
  await page.getByRole("button", { name: "Pay $20.00 and change" }).click();
  await expect(page.getByText("Your plan was changed to VIP.", { exact: true })).toBeVisible();

  await openPortal(page);
  await page.getByRole("button", { name: "Decline the next renewal" }).click();
  await page.getByText("The next renewal will be declined.").first().waitFor();
  await page.getByRole("button", { name: "Let the month pass, and renew" }).click();
  await expect(page.getByText("Not paid")).toBeVisible();
  await eventually(page, "/bounty", "Your payment for VIP did not go through.");
  await page.getByRole("link", { name: "Pay or change the card" }).click();
  await page.getByRole("button", { name: "Pay now with the card on file" }).click();
  await expect(page.getByText("Paid. Your plan goes on.", { exact: true })).toBeVisible();
  await expect(page.getByText("did not go through")).toBeHidden();

  await page.getByRole("button", { name: "End the plan" }).click();
  await page.getByRole("button", { name: /^End it on/ }).click();
  await expect(page.getByText("then the free plan")).toBeVisible();
  await openPortal(page);
  await page.getByRole("button", { name: "Let the month pass, and it end" }).click();
  await page.getByText("A month has passed", { exact: false }).first().waitFor();
  await eventually(page, "/billing", "the free plan has no end");

  await page.goto("/plans");
  await page.getByRole("button", { name: "Buy Popular" }).click();
  await page.getByRole("button", { name: "Go on to pay $8.99" }).click();
  await page.waitForURL(/stand-in\/checkout/);
  await payWith(page, "4242424242424242");
  await expect(page.getByText("Paid. The credits are in your account.")).toBeVisible();

  const admin = await browser.newPage();
  await signInAs(admin, "admin");
  await admin.goto("/admin/billing");
  await admin.getByRole("button", { name: "Refund" }).first().click();
  await admin.getByLabel("Reason").fill("bought by mistake");
  await admin.getByRole("button", { name: "Refund $8.99" }).click();
  await expect(admin.getByText(/\$8\.99 went back to/).first()).toBeVisible();
  await eventually(admin, "/admin/webhooks?type=charge.", "charge.refunded");
  await admin.getByRole("button", { name: "Replay" }).first().click();
  await admin.getByLabel("Reason").fill("to see that nothing happens twice");
  await admin.getByRole("button", { name: "Replay it" }).click();
  await expect(admin.getByText("It is handled again.", { exact: true })).toBeVisible();
  await eventually(page, "/billing", "Credit note");
  await expect(page.getByText("Refunded").first()).toBeVisible();
});

test("what is pressed on the stand-in's pages before their scripts run is done all the same", async ({
  page,
  browser,
}) => {
  await signUp(page);
  await page.goto("/plans");
  await page.getByRole("button", { name: "Choose Premium" }).click();
  await page.getByLabel("Name on the invoice").fill("Ada Lovelace");
  await page.getByLabel("Country").selectOption("DE");
  await page.getByRole("button", { name: "Go on to pay $9.99" }).click();
  await page.waitForURL(/stand-in\/checkout/);
  const checkout = page.url();
  const storageState = await page.context().storageState();
  const asleep = await (
    await browser.newContext({ storageState, javaScriptEnabled: false })
  ).newPage();
  await asleep.goto(checkout);
  await payWith(asleep, "4000000000000002");
  await expect(asleep.getByText("Your card was declined. Nothing was charged.")).toBeVisible();
  await payWith(asleep, "4000002500003155");
  await asleep.getByRole("button", { name: "Yes, I pay this" }).click();
  await asleep.waitForURL(/\/billing\?session=/);
  await openPortal(page);
  await asleep.goto(page.url());
  await asleep.getByRole("button", { name: "Decline the next renewal" }).click();
  await expect(asleep.getByRole("status")).toHaveText("The next renewal will be declined.");
  await asleep.context().close();
});

async function payWith(page: Page, card: string): Promise<void> {
  await page.getByLabel("Test card").selectOption(card);
  await page.getByRole("button", { name: /^Pay \$/ }).click();
}

async function openPortal(page: Page): Promise<void> {
  await page.goto("/billing");
  await page.getByRole("button", { name: "Card and payments" }).click();
  await page.getByRole("heading", { name: "Your payments" }).waitFor();
}

/** What a webhook brings about is there soon, on a page that is asked for again. */
async function eventually(page: Page, path: string, text: string): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    await expect(page.getByText(text).first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
}

async function expectPdf(page: Page): Promise<void> {
  const href = await page
    .getByRole("link", { name: /^PDF of/ })
    .first()
    .getAttribute("href");
  const answer = await page.request.get(href ?? "");
  expect(answer.headers()["content-type"]).toBe("application/pdf");
  expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
}
