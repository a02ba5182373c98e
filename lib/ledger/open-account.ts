import type { Tx } from "@/db/transaction";
import { invariant } from "@/lib/core/errors";
import { type AccountKind, type Address, assets } from "./contract";
import * as ledger from "./repository";
import { assetOf } from "./rules";

/**
 * Opens an account, or finds it open already. `hot` is for accounts that everybody pays into:
 * credits to them wait for nobody.
 */
export async function openAccount(
  tx: Tx,
  account: { address: Address; kind: AccountKind; hot?: boolean; at: Date },
): Promise<void> {
  const { address, kind, hot = false, at } = account;
  invariant(assets.includes(assetOf(address)), `${address} starts with an asset`);
  invariant(!(hot && kind === "user"), "a person's account is not hot");

  await ledger.insertAccount(tx, { address, kind, hot, openedAt: at });
  const opened = await ledger.accountAt(tx, address);
  invariant(opened?.kind === kind && opened.hot === hot, `${address} is open as another kind`);
}
