import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { chromium } from "@playwright/test";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/**
 * A browser to test with: the one that ANUBIS_BROWSER names, the system's, Playwright's own, or the
 * one that npm brought. ANUBIS_BROWSER=npm demands the last.
 */
export async function findBrowser(): Promise<{ executablePath: string; args: string[] }> {
  const wish = process.env.ANUBIS_BROWSER;
  if (wish && wish !== "npm") return { executablePath: existing(wish), args: flags };
  const found = [...usual, chromium.executablePath()].find((path) => existsSync(path));
  if (found && wish !== "npm") return { executablePath: found, args: flags };
  return browserFromNpm();
}

function existing(path: string) {
  if (existsSync(path)) return path;
  throw new Error(`ANUBIS_BROWSER names ${path}, which does not exist.`);
}

async function browserFromNpm() {
  if (process.platform !== "linux") {
    throw new Error("No browser was found: install Chrome, or set ANUBIS_BROWSER to a Chromium.");
  }
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs22.x"; // makes the package unpack its own libraries
  process.env.TMPDIR ??= tmpdir();
  const { default: packed } = await import("@sparticuz/chromium");
  return { executablePath: await packed.executablePath(), args: [...packed.args, ...flags] };
}
