import { openRound, prepareEntry, sweepBounty } from "@/lib/bounty";
import type { Context } from "@/lib/context";
import { noticeSignature, pollChain } from "@/lib/onchain";
import { drainOutbox } from "@/lib/outbox";
import { recordPrice, sweepBuybacks } from "@/lib/token";
import { prepareClaim } from "@/lib/token/prepare/prepare-claim";
import { prepareStake } from "@/lib/token/prepare/prepare-stake";
import { prepareUnstake } from "@/lib/token/prepare/prepare-unstake";
import { handlers, registry } from "@/lib/wiring";

/** What a server is asked for by people, and what it does by itself. Each may be asked for again. */
export const requests = {
  openRound,
  prepareEntry,
  noticeSignature,
  prepareStake,
  prepareUnstake,
  prepareClaim,
  recordPrice,
  /** What a server does all the time: it follows the chain, and picks up what nobody sees to. */
  async work(ctx: Context): Promise<void> {
    await pollChain(ctx, registry);
    await sweepBounty(ctx);
    await sweepBuybacks(ctx);
    await drainOutbox(ctx, handlers);
  },
};

export type Requests = typeof requests;
export type Request = keyof Requests;
type Rest<T extends unknown[]> = T extends [unknown, ...infer Input] ? Input : [];

/** A server of the product, wherever it runs. */
export type Server = {
  ask<R extends Request>(
    request: R,
    actor: Context["actor"],
    ...input: Rest<Parameters<Requests[R]>>
  ): ReturnType<Requests[R]>;
};

/** The server in this process. */
export function serverHere(ctx: Context): Server {
  return {
    ask(request, actor, ...input) {
      const answer = requests[request] as (ctx: Context, ...input: unknown[]) => never;
      return answer({ ...ctx, actor }, ...input);
    },
  };
}
