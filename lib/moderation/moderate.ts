import type { Context } from "@/lib/context";
import { type Env, env } from "@/lib/env";
import type { Moderation } from "./contract";
import { moderateOffline } from "./moderate-offline";
import { moderateRemotely } from "./remote";

type Settings = Pick<Env, "OPENAI_API_KEY" | "OPENAI_BASE_URL">;

/** Who looks at a message, in order, as a manifest names them. */
export function moderators(settings: Settings = env()): string[] {
  const house = "moderation:house";
  return settings.OPENAI_API_KEY ? [house, "moderation:openai/omni-moderation-latest"] : [house];
}

/** Longer than this nobody waits for a vendor, in milliseconds. */
const patience = 3_000;

/**
 * What is to be done with a message. With an OpenAI key their endpoint judges, and the offline rules
 * still speak for what must not depend on it: sexual content with minors, and a crisis. Never throws.
 */
export async function moderate(
  ctx: Pick<Context, "log">,
  text: string,
  settings: Settings = env(),
  timeoutMs: number = patience,
): Promise<Moderation> {
  const offline = moderateOffline(text);
  const apiKey = settings.OPENAI_API_KEY;
  if (!apiKey || text.trim() === "") return offline;
  if (offline.confidence === 1 && offline.outcome !== "allow") return offline;
  try {
    const baseUrl = settings.OPENAI_BASE_URL ?? "https://api.openai.com/v1";
    return await moderateRemotely({ apiKey, baseUrl, timeoutMs }, text);
  } catch (error) {
    ctx.log.warn({ err: error }, "the moderation endpoint failed; judged offline");
    return offline;
  }
}
