import { withSessionLock } from "@/db/session-lock";
import { type Context, requireSystem } from "@/lib/context";
import {
  clearAlarm,
  pollChain,
  type Registry,
  raiseAlarm,
  readChecks,
  runCheck,
} from "@/lib/onchain";
import type { CheckFacts } from "@/lib/onchain/contract";
import { compareToken } from "@/lib/token";
import { compareChain } from "./compare-chain";
import { lastingDifference } from "./lasting-difference";

const HOUR = 3_600_000;
/** What differs for so long is no work under way. */
const GRACE_MS = 4 * 60_000;
const ALL = "all";

/**
 * Compares ledger, database and chain, and the token's mirror with the chain. What differs in every comparison
 * of the last minutes raises an alarm.
 */
export async function checkBooks(ctx: Context, registry: Registry): Promise<void> {
  requireSystem(ctx);
  if (!ctx.chain) return;
  await withSessionLock(ctx.db, "bounty.check_books", async () => {
    const outcome = await runCheck(ctx, "books", () => compare(ctx, registry));
    if (outcome === "failed") return;
    const since = new Date(ctx.now().getTime() - HOUR);
    const lasting = lastingDifference(await readChecks(ctx.db, "books", since), GRACE_MS);
    if (lasting) await raiseAlarm(ctx, { kind: "books", subject: ALL, text: lasting });
    else if (outcome === "sound") await clearAlarm(ctx, "books", ALL);
  });
}

async function compare(
  ctx: Context,
  registry: Registry,
): Promise<{ outcome: "sound" | "differs"; facts: CheckFacts }> {
  const catchUp = () => pollChain(ctx, registry);
  const rounds = await compareChain(ctx, { catchUp });
  const token = await compareToken(ctx, { catchUp });
  const money = [
    ...(rounds?.rounds ?? []).flatMap(({ number, pool, escrow }) => [
      { name: `round ${number}, pool`, ...pool },
      { name: `round ${number}, escrow`, ...escrow },
    ]),
    ...(rounds?.funds ?? []),
  ].map(({ name, ledger, database, chain, equal }) => ({
    name,
    equal,
    says: `ledger ${ledger}, events ${database}, chain ${chain}`,
  }));
  const tokens = (token?.sums ?? []).map(({ name, mirror, chain, equal }) => ({
    name: `token, ${name}`,
    equal,
    says: `here ${mirror}, chain ${chain}`,
  }));
  const all = [...money, ...tokens];
  const differs = all.filter(({ equal }) => !equal);
  const facts: CheckFacts = {
    slot: Math.max(rounds?.slot ?? 0, token?.slot ?? 0),
    seen: all.length,
    found: Object.fromEntries(differs.map(({ name, says }) => [name, says])),
  };
  if (token && token.sums.length === 0)
    facts.found = { ...facts.found, token: "is not known here" };
  return { outcome: Object.keys(facts.found ?? {}).length > 0 ? "differs" : "sound", facts };
}
