import { withSessionLock } from "@/db/session-lock";
import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { clearAlarm, raiseAlarm } from "../alarm/raise-alarm";
import type { Chain } from "../chain";
import { type CheckFacts, type CheckOutcome, type Program, programs } from "../contract";
import { applyEvents } from "../pipeline/apply-events";
import { fetchFinal } from "../pipeline/poll-program";
import { readHistory } from "../pipeline/read-history";
import { storeTransaction } from "../pipeline/store-transaction";
import type { Registry } from "../registry";
import * as onchain from "../repository";
import { requireSameNetwork } from "../same-network";
import * as checks from "./repository";
import { runCheck } from "./run-check";

const DAY = 86_400_000;
/** About two days of a public cluster. */
const WINDOW_SLOTS = 432_000;

/**
 * Compares the programs' histories, as the node tells them now, with what is stored, and has what is missing
 * stored and applied by the same pipeline. The last two days each time, all of it once a day.
 */
export async function scanGaps(ctx: Context, registry: Registry): Promise<void> {
  requireSystem(ctx);
  const { chain } = ctx;
  if (!chain) return;
  await withSessionLock(ctx.db, "onchain.scan", async () => {
    await runCheck(ctx, "gaps", () => scan(ctx, chain, registry));
  });
}

async function scan(
  ctx: Context,
  chain: Chain,
  registry: Registry,
): Promise<{ outcome: CheckOutcome; facts: CheckFacts }> {
  await requireSameNetwork(ctx, chain);
  const today = await checks.checksSince(ctx.db, "gaps", new Date(ctx.now().getTime() - DAY));
  const whole = !today.some(({ outcome, facts }) => facts.whole && outcome !== "failed");
  const found: Record<string, string> = {};
  let seen = 0;
  let slot = 0;
  for (const program of programs) {
    const looked = await scanProgram(ctx, chain, registry, { program, whole });
    seen += looked.seen;
    slot = Math.max(slot, looked.slot);
    for (const signature of looked.missing) found[signature] = program;
    if (looked.missing.length > 0)
      await raiseAlarm(ctx, {
        kind: "gap",
        subject: program,
        text: `These had not been seen, and are stored now: ${looked.missing.join(", ")}`,
      });
    else await clearAlarm(ctx, "gap", program);
  }
  const outcome = Object.keys(found).length > 0 ? "filled" : "sound";
  return { outcome, facts: { slot, seen, whole, found } };
}

async function scanProgram(
  ctx: Context,
  chain: Chain,
  registry: Registry,
  { program, whole }: { program: Program; whole: boolean },
): Promise<{ seen: number; slot: number; missing: string[] }> {
  const address = chain.programs[program];
  const cursor = await onchain.cursorOf(ctx.db, address);
  if (!cursor) return { seen: 0, slot: 0, missing: [] };
  const { slot } = cursor;
  const from = whole ? 0 : Math.max(0, slot - WINDOW_SLOTS);
  const history = await readHistory(chain, address, { until: null, slot, from });
  const known = await onchain.finalSignatures(ctx.db, from);
  const missing = history.map(({ signature }) => signature).filter((each) => !known.has(each));
  for (const signature of missing) await fill(ctx, chain, registry, signature);
  if (missing.length > 0) await applyEvents(ctx, chain, registry, program);
  return { seen: history.length, slot, missing };
}

async function fill(
  ctx: Context,
  chain: Chain,
  registry: Registry,
  signature: string,
): Promise<void> {
  const { found } = await fetchFinal(chain, signature);
  await transact(ctx.db, async (tx) => {
    const position = await onchain.nextPosition(tx, found.slot);
    await storeTransaction(tx, ctx, registry, { signature, found, foundBy: "scan", position });
  });
}
