import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { signInAs } from "../support/people";

const open = [
  "/",
  "/bounty",
  "/rounds",
  "/rounds/1",
  "/rounds/1/winner",
  "/rules",
  "/players/nadia",
  "/patterns",
  "/transparency",
  "/developers",
  "/sign-in",
  "/sign-up",
  "/reset",
  "/terms",
  "/privacy",
  "/outbox",
  "/nowhere",
];
const own = [
  "/bounty",
  "/wallet",
  "/credits",
  "/credits/usage",
  "/credits/caps",
  "/settings",
  "/settings/profile",
  "/settings/security",
  "/settings/sessions",
  "/settings/wallets",
  "/settings/notifications",
  "/settings/privacy",
  "/settings/limits",
  "/admin",
  "/admin/disputes",
  "/admin/credits",
  "/admin/audit",
  "/admin/settings",
];

for (const colorScheme of ["dark", "light"] as const) {
  for (const width of [390, 1440]) {
    test(`every page is free of axe's findings, ${colorScheme}, ${width} wide`, async ({
      browser,
      baseURL,
    }) => {
      test.slow(); // axe reads some twenty pages whole
      const context = await browser.newContext({
        colorScheme,
        reducedMotion: "reduce",
        viewport: { width, height: 900 },
        ...(baseURL ? { baseURL } : {}),
      });
      const page = await context.newPage();
      const findings: string[] = [];
      const look = async (path: string) => {
        await page.goto(path);
        const { violations } = await new AxeBuilder({ page }).analyze();
        findings.push(...violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.target}`));
      };
      for (const path of open) await look(path);
      await page.goto("/rounds/2");
      await page
        .getByRole("link", { name: /^Receipt/ })
        .first()
        .click();
      await page.waitForURL(/attempts/);
      await look(new URL(page.url()).pathname);
      await signInAs(page, "admin");
      for (const path of own) await look(path);
      expect(findings).toEqual([]);
      await context.close();
    });
  }
}
