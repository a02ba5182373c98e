import { describe, expect, it } from "vitest";
import { clockOf, crossedThreshold, shortClock, spokenClock } from "./clock";

describe("clock", () => {
  it("shows a second until it is over, and never less than nothing", () => {
    expect(clockOf(86_352_000)).toEqual({ hours: 23, minutes: 59, seconds: 12 });
    expect(clockOf(1)).toEqual({ hours: 0, minutes: 0, seconds: 1 });
    expect(clockOf(-5_000)).toEqual({ hours: 0, minutes: 0, seconds: 0 });
  });

  it("is spoken in full words without leading zeros", () => {
    expect(spokenClock({ hours: 1, minutes: 0, seconds: 2 })).toBe("1 hour 0 minutes 2 seconds");
    expect(spokenClock({ hours: 0, minutes: 0, seconds: 1 })).toBe("1 second");
    expect(spokenClock({ hours: 0, minutes: 0, seconds: 0 })).toBe("no time");
  });

  it("pads the seconds of a short wait", () => {
    expect(shortClock(47_000)).toBe("0:47");
    expect(shortClock(60_000)).toBe("1:00");
  });

  it("speaks once at an hour, at ten minutes and at one minute", () => {
    expect(crossedThreshold(3_600_500, 3_599_500)).toBe(3_600_000);
    expect(crossedThreshold(3_599_500, 3_598_500)).toBeNull();
    expect(crossedThreshold(600_001, 600_000)).toBe(600_000);
    expect(crossedThreshold(60_400, 59_400)).toBe(60_000);
    expect(crossedThreshold(59_400, 86_400_000)).toBeNull();
  });
});
