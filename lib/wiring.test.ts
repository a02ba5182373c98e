import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { handlers, jobs, schedule } from "./wiring";

const readme = readFileSync("README.md", "utf8");

test.each(Object.keys(jobs))(
  "whoever has no worker reads in the README that %s is to be called",
  (job) => {
    expect(readme).toContain(`\`${job}\``);
  },
);

test("what happens by itself is something that can be done", () => {
  for (const { task } of schedule) expect(handlers).toHaveProperty([task]);
  expect(schedule.length).toBeGreaterThan(10);
});
