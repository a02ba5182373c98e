import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { offlineEmbedder } from "@/lib/embedding";
import { detectTechnique } from "@/lib/technique";
import { rehearseContext } from "./rehearse-context";

const recipe = {
  wins: true,
  similar: true,
  patterns: true,
  recent: true,
  summaries: false,
  tokens: 4_000,
};
/** A message in which more than one technique is seen, among those that the project keeps. */
const mixed = readFileSync("data/redteam/attacks.jsonl", "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line): string => JSON.parse(line).text)
  .find((text) => detectTechnique(text).also.length > 0);

test("what was played is counted as the statistics of the arena count it: once", async () => {
  if (!mixed) throw new Error("some message has more than one technique");
  const { technique, also } = detectTechnique(mixed);
  const history = rehearseContext({ embedder: offlineEmbedder, recipe, randomBytes });
  await history.keep({ id: "one", text: mixed, outcome: "rejected" });
  const record = await history.before(mixed);
  const line = (label: string, attempts: number) =>
    `{"attempts":${attempts},"successes":0,"technique":"${label}"}`;
  expect(record).toContain(line(technique, 1));
  for (const label of also) expect(record).toContain(line(label, 0));
});
