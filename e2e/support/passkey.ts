import type { Page } from "@playwright/test";

/** Gives the page an authenticator of the browser's own making, whose holder always agrees. */
export async function installAuthenticator(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send("WebAuthn.enable");
  await browser.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** The same server under the name that browsers keep passkeys for. */
export function byName(baseURL: string | undefined): string {
  return (baseURL ?? "").replace("127.0.0.1", "localhost");
}
