import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { balancesOf } from "@/lib/ledger";
import type { Address } from "@/lib/ledger/contract";
import type { RoundRow } from "../repository";
import { poolOf } from "../round/accounts";
import { chainBuyback, chainOperations, chainSource, escrowOf } from "./accounts";
import { heldPayments } from "./repository";

/** What the ledger says of rounds on the chain and of what was put aside from them. */
export async function readLedger(source: Db | Tx, rounds: readonly Pick<RoundRow, "id">[]) {
  const held = await heldPayments(source);
  const addresses: Address[] = [
    chainSource,
    chainBuyback,
    chainOperations,
    ...rounds.map(({ id }) => poolOf(id)),
    ...held.map(({ id }) => escrowOf(id)),
  ];
  const balances = await balancesOf(source, addresses);
  const of = (address: Address) => balances.get(address)?.total ?? 0n;
  return {
    of,
    pool: (roundId: RoundRow["id"]) => of(poolOf(roundId)),
    escrow: (roundId: RoundRow["id"]) =>
      held
        .filter((payment) => payment.roundId === roundId)
        .reduce((sum, { id }) => sum + of(escrowOf(id)), 0n),
  };
}
