import { expect, it } from "vitest";
import { timeWords } from "./time-words";

const now = new Date("2026-11-21T00:30:00Z");
const brief = (at: string, timeZone = "UTC") => timeWords(new Date(at), "brief", now, timeZone);

it("a brief time names the day where it is not today, and the year where it is not this one", () => {
  expect(brief("2026-11-21T00:05:00Z")).toBe("00:05");
  expect(brief("2026-11-20T23:55:00Z")).toBe("20 Nov, 23:55");
  expect(brief("2025-11-21T00:05:00Z")).toBe("21 Nov 2025, 00:05");
});

it("today is the reader's own", () => {
  expect(brief("2026-11-20T23:55:00Z", "Europe/Vienna")).toBe("00:55");
  expect(brief("2026-11-21T00:05:00Z", "America/New_York")).toBe("19:05");
});
