import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { drainOutbox } from "@/lib/outbox";
import { handlers } from "@/lib/wiring";
import { testContext } from "./context";
import { judge, pay } from "./given-bounty";

/** Pays for messages one after the other, all judged; the attempts in order. */
export async function givenAttempts(
  player: Context,
  roundId: Id<"round">,
  messages: readonly string[],
) {
  const paid = [];
  for (const message of messages) paid.push((await pay(player, roundId, message)).attempt);
  await judge(roundId);
  return paid;
}

/** Runs every job that is due, as a worker would. */
export function runJobs(options: Parameters<typeof testContext>[0] = {}): Promise<void> {
  return drainOutbox(testContext(options), handlers);
}
