import type { Db } from "@/db/client";
import type { AttemptMind } from "../contract";
import type { AttemptRow } from "../repository";
import { withoutQuotes } from "./quotes";
import { withheldQuotes } from "./repository";
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
  const withheld = await withheldQuotes(db, [attempt.shown]);
  if (withheld.size === 0)
    return { detection, shown: attempt.shown, record: writeContext(attempt.shown) };
  return { detection, shown: withoutQuotes(attempt.shown, withheld), record: "" };
}
