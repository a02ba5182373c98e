import { Keypair, PublicKey, Transaction } from "@solana/web3.js";
import type { Context } from "@/lib/context";
import { newId } from "@/lib/core/id";
import { type Chain, openRoleKeys } from "@/lib/onchain";
import { associatedTokenAddress } from "@/lib/platform/solana/spl/addresses";
import {
  createAssociatedTokenAccount,
  transferChecked,
} from "@/lib/platform/solana/spl/instructions";
import type { Prepared } from "@/lib/relay/contract";
import type { TestLocalnet } from "./localnet";

/** Somebody who is signed in, with a wallet that holds so many tokens and something for fees. */
export async function givenStaker(ctx: Context, chain: Chain, net: TestLocalnet, units: bigint) {
  const wallet = Keypair.generate();
  const mint = new PublicKey(chain.mints.token);
  const house = (await openRoleKeys(ctx)).of("authority");
  net.faucet.giveSol(wallet.publicKey, 1_000_000_000n);
  net.network.advance(4);
  const transaction = new Transaction().add(
    createAssociatedTokenAccount({ payer: house.publicKey, owner: wallet.publicKey, mint }),
    transferChecked({
      from: associatedTokenAddress(house.publicKey, mint),
      mint,
      to: associatedTokenAddress(wallet.publicKey, mint),
      authority: house.publicKey,
      amount: units,
      decimals: 6,
    }),
  );
  const { blockhash } = await chain.connection.getLatestBlockhash("confirmed");
  transaction.recentBlockhash = blockhash;
  transaction.sign(house);
  await chain.connection.sendRawTransaction(transaction.serialize());
  net.network.advance(4);
  const actor = {
    kind: "user",
    userId: newId("user", ctx.now()),
    sessionId: newId("session", ctx.now()),
    handle: "staker",
    role: "user",
    guest: false,
    granted: [],
  } as const;
  return {
    ctx: { ...ctx, actor } satisfies Context,
    wallet: wallet.publicKey.toBase58(),
    account: associatedTokenAddress(wallet.publicKey, mint),
    /** Signs what was prepared, as a wallet would, and sends it. */
    async sign({ transaction: text }: Prepared): Promise<string> {
      const prepared = Transaction.from(Buffer.from(text, "base64"));
      prepared.sign(wallet);
      const signature = await chain.connection.sendRawTransaction(prepared.serialize());
      net.network.advance(4);
      return signature;
    },
  };
}
