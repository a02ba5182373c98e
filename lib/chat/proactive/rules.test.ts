import fc from "fast-check";
import { expect, test } from "vitest";
import { firstWords } from "@/components/chat/proactive/words";
import { firstLetter } from "./letters";
import { type Moment, nextDue, nextStep, opening, pressesSomebody, unansweredOf } from "./rules";

const now = new Date("2026-11-18T12:00:00Z");
const hours = (count: number) => new Date(now.getTime() - count * 3_600_000);
const moment: Moment = {
  perWeek: 3,
  quiet: { from: "22:00", to: "08:00", zone: "UTC" },
  sent: [],
  lastSaid: hours(48),
  changed: hours(48),
  ready: true,
  away: false,
};
const why = (change: Partial<Moment>, at = now) => {
  const step = nextStep({ ...moment, ...change }, at);
  return step.write ? "write" : step.why;
};

test("a companion writes first only when everything allows it", () => {
  expect(why({})).toBe("write");
  expect(why({ away: true })).toBe("away");
  expect(why({ ready: false })).toBe("unready");
  expect(why({ changed: hours(19) })).toBe("talk");
  expect(why({ sent: [hours(100), hours(80), hours(60)] })).toBe("week");
  expect(why({ sent: [hours(200), hours(80), hours(60)], lastSaid: hours(70) })).toBe("write");
});

test("after three without an answer it stops, and goes on once it was written to", () => {
  const sent = [hours(400), hours(300), hours(200)];
  expect(why({ sent, lastSaid: hours(500), changed: hours(200) })).toBe("unanswered");
  expect(why({ sent, lastSaid: null, changed: hours(200) })).toBe("unanswered");
  expect(why({ sent, lastSaid: hours(30), changed: hours(30) })).toBe("write");
  expect(unansweredOf({ sent, lastSaid: hours(250) })).toBe(1);
});

test("in quiet hours it waits for the morning of the person's own clock", () => {
  const quiet = { from: "20:00", to: "09:30", zone: "Asia/Tokyo" };
  expect(nextStep({ ...moment, quiet }, now)).toEqual({
    write: false,
    why: "quiet",
    until: new Date("2026-11-19T00:30:00Z"),
  });
});

test("whatever the timetable, no more are written in seven days than were allowed, nor any at night", () => {
  const arbitrary = fc.record({
    perWeek: fc.integer({ min: 1, max: 7 }),
    chances: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 40, maxLength: 40 }),
    zone: fc.constantFrom("UTC", "Asia/Kolkata", "America/New_York"),
  });
  fc.assert(
    fc.property(arbitrary, ({ perWeek, chances, zone }) => {
      const quiet = { from: "22:00", to: "08:00", zone };
      const sent: Date[] = [];
      let at = now;
      for (const chance of chances) {
        const lastSaid = new Date(at.getTime() - 1);
        const changed = sent.at(-1) ?? hours(48);
        const step = nextStep({ ...moment, perWeek, quiet, sent, lastSaid, changed }, at);
        if (step.write) sent.push(at);
        const next = step.write ? nextDue(perWeek, at, chance) : step.until;
        expect(next > at).toBe(true);
        at = next;
      }
      for (const each of sent) {
        const week = sent.filter(
          (other) => Number(other) > Number(each) - 604_800_000 && other <= each,
        );
        expect(week.length).toBeLessThanOrEqual(perWeek);
        const hour = Number(
          each.toLocaleTimeString("en-GB", { timeZone: zone, hour: "2-digit" }).slice(0, 2),
        );
        expect(hour >= 8 && hour < 22).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test.each([
  "I missed you. The house is quiet.",
  "I have been so lonely without a word from you.",
  "Where have you been?",
  "Why haven't you written?",
  "Why haven\u2019t you written?",
  "You forgot me, did you not?",
  "I waited for you all evening.",
  "Please answer me.",
  "Do you still like me?",
  "It hurts me that you stay away.",
  "Come back soon.",
  "This is your last chance to hear the end.",
  "It has been so long.",
  "Good morning 😢",
])("%s is not delivered", (text) => {
  expect(pressesSomebody(text)).toBe(true);
});

test.each([
  "I found the old map today, and the river on it runs the other way.",
  "The bakery on the corner has begun to sell cinnamon bread.",
  "A thought on your chess problem: the rook can wait.",
  "Snow at last. I have put the kettle on.",
  "You mentioned a lighthouse. I read that one of them was moved on rails.",
])("%s may be delivered", (text) => {
  expect(pressesSomebody(text)).toBe(false);
});

test("what we say of it ourselves presses nobody, and the companion is told not to", () => {
  const said = Object.values(firstWords).map((word) =>
    typeof word === "string" ? word : (word as (...all: string[]) => string)("Thessaly", "2"),
  );
  const letter = firstLetter("ada", { name: "Thessaly", url: "http://a" });
  for (const text of [...said, letter.subject, ...letter.paragraphs, letter.footnote])
    expect(pressesSomebody(text)).toBe(false);
  expect(said.join(" ")).not.toMatch(/!/);
  expect(opening).toMatch(/nothing of being alone/);
});
