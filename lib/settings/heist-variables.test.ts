import { expect, test } from "vitest";
import { parseEnv } from "@/lib/env";

const needed = { DATABASE_URL: "postgres://x", AUTH_SECRET: "a".repeat(32) };
const percentage = (text: string) =>
  parseEnv({ ...needed, HEIST_STEAL_PERCENTAGE: text }).HEIST_STEAL_PERCENTAGE;

test("5 means five percent, and nothing leaves it to the setting", () => {
  expect(percentage("5")).toBe(5);
  expect(percentage("")).toBeUndefined();
});

test.each(["0.05", "0", "-5", "5%", "51"])("a share of %s stops the start", (text) => {
  expect(() => percentage(text)).toThrow("HEIST_STEAL_PERCENTAGE");
});
