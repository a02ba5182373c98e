import { setTimeout } from "node:timers/promises";
import { PublicKey } from "@solana/web3.js";
import { listen } from "@/db/listener";
import { type Context, requireSystem } from "@/lib/context";
import type { Chain } from "./chain";
import { CHANNEL } from "./channel";
import { pollChain } from "./poll-chain";
import type { Registry } from "./registry";

const LOOK_MS = 2_000;
const RETRY_MS = 10_000;

/**
 * Keeps looking at the chain: every two seconds, and at once when the chain or another process hints at
 * something. Hints may be lost; looks are not.
 */
export function followChain(
  ctx: Context,
  registry: Registry,
  { url, lookMs = LOOK_MS }: { url: string; lookMs?: number },
): { stop: () => Promise<void> } {
  requireSystem(ctx);
  const { chain } = ctx;
  if (!chain) return { stop: async () => {} };
  const stopped = new AbortController();
  let hinted = new AbortController();
  const hint = () => hinted.abort();
  const stopHints = hintByChain(ctx, chain, hint);
  const connection = listen({
    url,
    channels: [CHANNEL],
    onMessage: hint,
    onConnect: hint,
    onError: (error) => ctx.log.warn({ err: error }, "the chain's follower lost its listener"),
  });

  async function run(): Promise<void> {
    while (!stopped.signal.aborted) {
      hinted = new AbortController();
      const isWell = await pollChain(ctx, registry).then(
        () => true,
        (error: unknown) => {
          ctx.log.warn({ err: error }, "the chain could not be followed");
          return false;
        },
      );
      const until = isWell ? AbortSignal.any([stopped.signal, hinted.signal]) : stopped.signal;
      await setTimeout(isWell ? lookMs : RETRY_MS, undefined, { signal: until }).catch(() => {});
    }
  }

  const running = run();
  return {
    async stop() {
      stopped.abort();
      stopHints();
      await connection.close();
      await running;
    },
  };
}

/** The node tells when one of our programs was called. */
function hintByChain(ctx: Context, { connection, programs }: Chain, hint: () => void): () => void {
  const subscriptions = Object.values(programs).map((address) =>
    connection.onLogs(new PublicKey(address), hint, "confirmed"),
  );
  return () => {
    for (const subscription of subscriptions)
      connection
        .removeOnLogsListener(subscription)
        .catch((error: unknown) => ctx.log.warn({ err: error }, "a subscription did not end"));
  };
}
