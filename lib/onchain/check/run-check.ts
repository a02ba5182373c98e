import { type Context, requireSystem } from "@/lib/context";
import type { CheckFacts, CheckKind, CheckOutcome } from "../contract";
import * as checks from "./repository";

const DAY = 86_400_000;
const KEPT_DAYS = 30;

/**
 * Runs a check and keeps how it came out; one that could not be tried is kept as that, and is logged.
 * What it found, it alarms about by itself.
 */
export async function runCheck(
  ctx: Context,
  kind: CheckKind,
  check: () => Promise<{ outcome: CheckOutcome; facts: CheckFacts }>,
): Promise<CheckOutcome> {
  requireSystem(ctx);
  const result = await check().catch((error: unknown) => {
    ctx.log.warn({ err: error, kind }, "the chain could not be checked");
    const text = error instanceof Error ? error.message : String(error);
    return { outcome: "failed" as const, facts: { error: text.slice(0, 500) } };
  });
  const at = ctx.now();
  await checks.insertCheck(ctx.db, { kind, at, ...result });
  await checks.removeChecks(ctx.db, new Date(at.getTime() - KEPT_DAYS * DAY));
  return result.outcome;
}
