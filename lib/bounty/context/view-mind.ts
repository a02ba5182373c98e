import type { Db } from "@/db/client";
import type { AttemptMind } from "../contract";
import type { AttemptRow } from "../repository";
import type { ShownContext } from "./contract";
import { withheldAmong } from "./repository";
import { writeContext } from "./write-context";

/**
 * What was known beside a message. Nothing before its verdict: a player must not learn in the
 * meantime what the guardian compares them with. Quotations of messages that were withheld since
 * are left out.
 */
export async function viewMind(db: Db, attempt: AttemptRow): Promise<AttemptMind> {
  const isOver = attempt.state !== "queued" && attempt.state !== "judging";
  if (!isOver) return { detection: null, shown: null, record: "" };
  const detection = attempt.withheldAt ? null : attempt.detection;
  if (!attempt.shown) return { detection, shown: null, record: "" };
  const withheld = await withheldAmong(db, quotedIn(attempt.shown));
  if (withheld.size === 0)
    return { detection, shown: attempt.shown, record: writeContext(attempt.shown) };
  return { detection, shown: without(attempt.shown, withheld), record: "" };
}

const quoting = ["similar", "wins", "recent"] as const;

function quotedIn(shown: ShownContext): string[] {
  return quoting.flatMap((name) => shown[name].items.map(({ attemptId }) => attemptId));
}

function without(shown: ShownContext, withheld: ReadonlySet<string>): ShownContext {
  const redacted = structuredClone(shown);
  for (const name of quoting)
    for (const item of redacted[name].items) if (withheld.has(item.attemptId)) item.text = "";
  return redacted;
}
