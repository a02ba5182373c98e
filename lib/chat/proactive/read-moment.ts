import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { findExclusion } from "@/lib/protection";
import { findActorFacts } from "@/lib/user";
import type { ChatRow } from "../repository";
import { type MessageRow, messageById } from "../tree/repository";
import { openTurns } from "../turn/repository";
import { lastSaidIn, type ProactiveRow } from "./repository";
import type { Moment } from "./rules";

/** All that decides whether a companion writes first now, and the words it would write after. */
export async function readMoment(
  source: Db | Tx,
  { chat, wish, at }: { chat: ChatRow; wish: ProactiveRow; at: Date },
): Promise<Moment & { leaf: MessageRow | null }> {
  const [open, lastSaid, exclusion, facts, leaf] = await Promise.all([
    openTurns(source, chat.id),
    lastSaidIn(source, chat.id),
    findExclusion(source, chat.userId, at),
    findActorFacts(source, chat.userId, at),
    chat.leafId ? messageById(source, chat.leafId) : undefined,
  ]);
  const isKept = !chat.deletedAt && !chat.archivedAt && !chat.temporaryUntil;
  const isTheirs = leaf?.role === "companion" && leaf.state === "complete";
  const { perWeek, quietFrom, quietTo, zone, sent } = wish;
  return {
    perWeek,
    quiet: { from: quietFrom, to: quietTo, zone },
    sent: sent.map((each) => new Date(each)),
    lastSaid,
    changed: chat.updatedAt,
    ready: isKept && chat.kind === "single" && open.length === 0 && isTheirs,
    away: exclusion !== null || facts === null || facts === undefined,
    leaf: leaf ?? null,
  };
}
