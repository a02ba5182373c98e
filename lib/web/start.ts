import { persist } from "@/db/persist";
import { openStripe } from "@/lib/billing";
import {
  announceCode,
  ensureAccounts,
  openOnLocalnet,
  sweepBounty,
  warmContext,
} from "@/lib/bounty";
import { sweepChats } from "@/lib/chat";
import { ensureHouseCompanions } from "@/lib/companion";
import type { Context } from "@/lib/context";
import { env } from "@/lib/env";
import { ensureHouseGuardians } from "@/lib/guardian";
import { warmLearning } from "@/lib/memory";
import { followChain } from "@/lib/onchain";
import { startWorker } from "@/lib/outbox";
import { openSigner } from "@/lib/signing";
import { foundOnLocalnet } from "@/lib/token";
import { handlers, registry, schedule } from "@/lib/wiring";
import { inBackground } from "./background";
import { systemContext } from "./context";
import { turnHub } from "./live";
import { shutdownSignal } from "./shutdown";

/**
 * What a server process does before its first request: an unusable environment ends it here with
 * one clear message, the house's guardians and accounts are there, and whatever an earlier process
 * left half-done is picked up.
 */
async function startServerProcess(): Promise<void> {
  refuseRealMoney();
  const stopping = shutdownSignal(); // Listens from now on: a signal before the first look at it would be lost.
  const ctx = systemContext("start");
  await ensureAccounts(ctx);
  await ensureHouseGuardians(ctx);
  await ensureHouseCompanions(ctx);
  await openSigner(ctx);
  const stripe = await openStripe(ctx);
  if (stripe)
    stopping.addEventListener("abort", () => inBackground(ctx, "stripe.close", stripe.close()), {
      once: true,
    });
  await announceCode(ctx);
  inBackground(ctx, "bounty.warm", warmContext(ctx));
  stopping.addEventListener(
    "abort",
    () => inBackground(ctx, "chat.interrupt", turnHub().interruptAll()),
    { once: true },
  );
  inBackground(ctx, "chat.sweep", sweepChats(ctx));
  if (env().WORKER === "off") return;
  inBackground(ctx, "memory.warm", warmLearning());
  const worker = await startWorker(ctx, handlers, schedule);
  stopping.addEventListener("abort", () => inBackground(ctx, "worker.stop", worker.stop()), {
    once: true,
  });
  const chain = followChain(systemContext("onchain.follow"), registry, { url: env().DATABASE_URL });
  stopping.addEventListener("abort", () => inBackground(ctx, "onchain.stop", chain.stop()), {
    once: true,
  });
  inBackground(ctx, "bounty.sweep", sweepBounty(ctx));
  inBackground(ctx, "localnet.found", foundLocalnet(ctx));
}

/** Each step finds what an earlier try has done: a busy machine at its start must not cost the round. */
function foundLocalnet(ctx: Context): Promise<void> {
  return persist(
    async () => {
      // The token's accounts come first: they are made with the money of the same keys.
      await foundOnLocalnet(ctx);
      await openOnLocalnet(ctx);
    },
    (error) => ctx.log.warn({ err: error }, "the development network is not set up yet"),
  );
}

/** A server that cannot work must not listen: it ends, and says why in one piece. */
export async function startOrEnd(): Promise<void> {
  try {
    await startServerProcess();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

/** The checks of age, place and limits are there; real money itself is not, so nobody is to expect it. */
function refuseRealMoney(): void {
  if (env().REAL_MONEY)
    throw new Error(
      "REAL_MONEY=true is refused: this version has no way for real money to come in and go out. Set it to false.",
    );
}
