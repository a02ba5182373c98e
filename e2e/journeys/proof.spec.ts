import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { type Download, expect, type Page, test } from "@playwright/test";
import { startServer } from "../../lib/testing/server";
import { cloneDatabase } from "../support/database";
import { send } from "../support/people";
import { messageThatWins } from "../support/rounds";

test("a player loses, keeps the receipt, wins, and verifies the round without the site", async ({
  page,
}) => {
  test.slow(); // Two processes of Node and a server of its own.
  const databaseUrl = await cloneDatabase("seeded");
  const server = await startServer({ databaseUrl });
  try {
    await signUpAt(page, server.url);
    await send(page, "Good evening. What does the feather weigh tonight?");
    const mine = page.getByRole("article").filter({ hasText: "the feather weigh tonight" });
    await expect(mine.getByText("Refused")).toBeVisible();

    await mine.getByRole("link", { name: /^Receipt/ }).click();
    await page.getByRole("link", { name: "Signed receipt" }).click();
    await expect(page.getByRole("heading", { name: /^Receipt for attempt/ })).toBeVisible();
    await page.getByRole("button", { name: "Verify here" }).click();
    await expect(result(page)).toContainText("Everything that can be checked fits");
    const receipt = await saved(page, "Download");

    await page.goto(`${server.url}/bounty`);
    await send(page, await messageThatWins(databaseUrl, 3));
    await expect(page.getByRole("dialog")).toContainText("releases the pool");
    await page.goto(`${server.url}/rounds/2`);
    await expect(page.getByText(/Your browser has checked it/)).toBeVisible();
    const round = await saved(page, "Download the export");
    expect(readFileSync(round, "utf8")).toContain('"type":"revealed"');

    await page.getByRole("link", { name: "Verify it" }).click();
    await expect(page.getByRole("heading", { name: "Verifier" })).toBeVisible();
    await page.waitForLoadState("networkidle");
    await page.context().setOffline(true);
    await server.stop();
    await verify(page, receipt);
    await expect(result(page)).toContainText("Everything that can be checked fits");
    await expect(result(page)).toContainText("Are the words the same?");
    await verify(page, round);
    await expect(result(page)).toContainText("Everything that can be checked fits");
    await expect(result(page)).toContainText("The prompt that was revealed is the one");
    await expect(result(page)).toContainText("won, and got the whole pool");
    await expect(result(page)).toContainText("What this cannot prove");

    const line = tamper(round);
    await verify(page, round);
    await expect(result(page)).toContainText("Something is wrong");
    await expect(result(page)).toContainText(`Line ${line}`);
    expect(commandLine(round).status).toBe(1);
    expect(commandLine(receipt).status).toBe(0);

    writeFileSync(round, "Good evening.");
    await verify(page, round);
    await expect(result(page)).toContainText("This is no export and no receipt");
  } finally {
    await server.stop();
  }
});

const result = (page: Page) => page.getByRole("region", { name: "Result" });

async function verify(page: Page, file: string): Promise<void> {
  const clear = page.getByRole("button", { name: "Clear" });
  if (await clear.isVisible()) await clear.click();
  await page.getByLabel(/choose the file/).setInputFiles(file);
}

async function saved(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download") as Promise<Download>,
    page.getByRole("link", { name, exact: true }).click(),
  ]);
  return download.path();
}

/** Makes the first fee of the file cheaper, and says on which line it stands. */
function tamper(file: string): number {
  const lines = readFileSync(file, "utf8").split("\n");
  const at = lines.findIndex((line) => line.includes('"type":"paid"'));
  writeFileSync(
    file,
    lines.with(at, (lines[at] ?? "").replace(/"price":"\d/, '"price":"2')).join("\n"),
  );
  return at + 1;
}

function commandLine(file: string): { status: number } {
  try {
    execFileSync(process.execPath, ["scripts/verify.mjs", file]);
    return { status: 0 };
  } catch (error) {
    return { status: (error as { status: number }).status };
  }
}

async function signUpAt(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/sign-up?next=/bounty`);
  await page.getByLabel("E-mail").fill("doubter@example.com");
  await page.getByLabel("Password", { exact: true }).fill("the feather is lighter");
  await page.getByRole("button", { name: "Make an account" }).click();
  await page.waitForURL((at) => at.pathname === "/bounty");
}
