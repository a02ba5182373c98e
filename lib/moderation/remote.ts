import { z } from "zod";
import type { Category, Moderation } from "./contract";
import { certain } from "./rules";

const Answer = z.object({
  results: z
    .array(
      z.object({
        flagged: z.boolean(),
        categories: z.record(z.string(), z.boolean()),
        category_scores: z.record(z.string(), z.number()).default({}),
      }),
    )
    .min(1),
});

/** The vendor's names, strictest first. What is sexual among adults, or only violent, is not ours to stop. */
const ours: [string, Category][] = [
  ["sexual/minors", "child_safety"],
  ["self-harm/intent", "self_harm"],
  ["self-harm/instructions", "self_harm"],
  ["self-harm", "self_harm"],
  ["illicit/violent", "harm"],
  ["hate/threatening", "hate"],
  ["harassment/threatening", "threat"],
  ["illicit", "harm"],
  ["hate", "hate"],
  ["harassment", "harassment"],
  ["violence/graphic", "harassment"],
];

const judge = "openai";

export type RemoteSettings = { apiKey: string; baseUrl: string; timeoutMs: number };

/** Asks OpenAI's moderation endpoint. Throws where it does not answer in time, or not as it should. */
export async function moderateRemotely(
  { apiKey, baseUrl, timeoutMs }: RemoteSettings,
  text: string,
): Promise<Moderation> {
  const response = await fetch(`${baseUrl.replace(/\/$/, "")}/moderations`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${apiKey}` },
    body: JSON.stringify({ model: "omni-moderation-latest", input: text }),
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok) throw new Error(`the moderation endpoint answered ${response.status}`);
  const [result] = Answer.parse(await response.json()).results;
  const flags = ours.filter(([theirs]) => result?.categories[theirs]);
  const found = [...new Set(flags.map(([, category]) => category))];
  const [first] = flags;
  const scores = result?.category_scores ?? {};
  if (!first) {
    const confidence = Math.max(0, ...ours.map(([theirs]) => scores[theirs] ?? 0));
    return { outcome: "allow", reason: "moderation.none", categories: [], confidence, judge };
  }
  return { ...certain(first[1]), categories: found, confidence: scores[first[0]] ?? 1, judge };
}
