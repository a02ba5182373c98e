import { compareChain } from "@/lib/bounty";
import type { Id } from "@/lib/core/id";
import type { LockDays } from "@/lib/token/contract";
import type { Person, World } from "./world";

/** What somebody does with a wallet: through the server, and with what they may hold afterwards noted. */
export async function stake(
  { server, send }: World,
  person: Person,
  amount: bigint,
  lockDays: LockDays,
): Promise<void> {
  const wish = { wallet: person.wallet, amount: `${amount}`, lockDays };
  await send(person, () => server.ask("prepareStake", person.ctx.actor, wish));
  person.token -= amount;
}

export async function unstake(
  { server, send }: World,
  person: Person,
  amount: bigint,
  lockDays: LockDays,
): Promise<void> {
  const wish = { wallet: person.wallet, amount: `${amount}`, lockDays };
  await send(person, () => server.ask("prepareUnstake", person.ctx.actor, wish));
  person.token += amount;
}

/** A price for a message; asked for again under the same name, it is the same. */
export function quote(
  { server }: World,
  { ctx, wallet }: Person,
  { roundId, message, name }: { roundId: Id<"round">; message: string; name: string },
) {
  const wish = { roundId, message, wallet, idempotencyKey: `${roundId}-${name}` };
  return server.ask("prepareEntry", ctx.actor, wish);
}

/** What a round and the house hold on the chain, in units; the ledger and the events say the same. */
export async function readBooks({ house }: World, roundId: Id<"round">) {
  const books = await compareChain(house);
  const round = books?.rounds.find((each) => each.roundId === roundId);
  const fund = (name: string) => books?.funds.find((each) => each.name === name);
  const amounts = {
    pool: round?.pool,
    escrow: round?.escrow,
    buyback: fund("buyback"),
    operations: fund("operations"),
  };
  return Object.fromEntries(
    Object.entries(amounts).map(([name, amount]) => {
      if (!amount?.equal) throw new Error(`${name} differs: ${JSON.stringify(amount)}`);
      return [name, BigInt(amount.chain)];
    }),
  ) as Record<keyof typeof amounts, bigint>;
}
