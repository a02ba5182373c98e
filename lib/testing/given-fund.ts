import { transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { openAccount, postTransfers } from "@/lib/ledger";
import { openRoleKeys } from "@/lib/onchain";
import { chainSide, fund } from "@/lib/token/buyback/names";
import type { TestLocalnet } from "./localnet";

/** So much in the buyback fund, on the chain and in the ledger alike. */
export async function givenFund(ctx: Context, net: TestLocalnet, amount: bigint): Promise<void> {
  const at = ctx.now();
  const { publicKey } = (await openRoleKeys(ctx)).of("buyback");
  net.faucet.giveUsdc(publicKey, amount);
  net.network.advance(4);
  await transact(ctx.db, async (tx) => {
    await openAccount(tx, { address: chainSide, kind: "source", at });
    await openAccount(tx, { address: fund, kind: "fund", at });
    await postTransfers(tx, {
      key: `test.fund:${at.getTime()}:${amount}`,
      code: "test.fund",
      legs: [{ op: "transfer", debit: chainSide, credit: fund, amount }],
      at,
    });
  });
}
