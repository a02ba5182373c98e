import { Keypair } from "@solana/web3.js";
import { transact } from "@/db/transaction";
import { type Chain, openChain } from "@/lib/onchain";
import type { EventData } from "@/lib/onchain/contract";
import { tokenAppliers } from "@/lib/token";
import { configOn } from "@/lib/token/addresses";
import { testContext } from "./context";

export const someAddress = () => Keypair.generate().publicKey.toBase58();

/** A chain that nobody asks: what is final on it is in the database. */
export function silentChain(): Chain {
  const chain = openChain({
    SOLANA_CLUSTER: "localnet",
    SOLANA_RPC_URL: "http://127.0.0.1:1",
    SOLANA_BOUNTY_PROGRAM: someAddress(),
    SOLANA_TOKEN_PROGRAM: someAddress(),
    SOLANA_USDC_MINT: someAddress(),
    SOLANA_TOKEN_MINT: someAddress(),
  });
  if (!chain) throw new Error("The chain is configured.");
  return chain;
}

/** A token on a chain, and a way to have its program say things, each in a transaction of its own. */
export function givenToken(chain: Chain, first = new Date("2026-01-01T00:00:00Z")) {
  const ctx = testContext({ chain });
  const ours = configOn(chain);
  let slot = 0;
  async function say(name: string, data: EventData, config = ours): Promise<string> {
    const apply = tokenAppliers[`token.${name}`];
    if (!apply) throw new Error(`Nobody applies ${name}.`);
    const at = new Date(first.getTime() + ++slot * 1_000);
    const signature = `${config.slice(0, 8)} ${slot}`;
    const said = { config, ...data, at: String(at.getTime() / 1_000) };
    const place = { program: "token", address: chain.programs.token } as const;
    const event = { ...place, name, data: said, signature, index: 0, slot, at };
    await transact(ctx.db, (tx) => apply(tx, ctx, event));
    return signature;
  }
  const setUp = (config = ours) =>
    say(
      "ConfigInitialized",
      { mint: chain.mints.token, buybackAuthority: someAddress(), pauser: someAddress() },
      config,
    );
  return { ctx, config: ours, say, setUp };
}
