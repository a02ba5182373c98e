import { defineConfig } from "@playwright/test";
import { findBrowser } from "./e2e/support/browser";

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  globalSetup: "./e2e/support/global-setup.ts",
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 180_000,
  globalTimeout: 25 * 60_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: process.env.E2E_URL ?? "http://127.0.0.1", // known to the workers, which start after the setup
    trace: { mode: "retain-on-failure", screenshots: false }, // filming every page takes a core
    launchOptions: await findBrowser(),
  },
});
