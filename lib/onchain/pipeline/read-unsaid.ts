import { PublicKey, type VersionedTransactionResponse } from "@solana/web3.js";
import { fromBase58 } from "@/lib/platform/solana";
import { type Chain, programAt } from "../chain";
import type { Program } from "../contract";
import type { Registry } from "../registry";
import { keysOf } from "./keys-of";

type Unsaid = {
  program: Program;
  address: string;
  name: string;
  data: Readonly<Record<string, unknown>>;
};

/**
 * What the instructions of our programs in a transaction made true by having been run at all, whatever its log
 * says: all that ran has succeeded, or the whole transaction would have failed.
 */
export function readUnsaid(
  chain: Chain,
  { clients }: Pick<Registry, "clients">,
  found: VersionedTransactionResponse,
): Unsaid[] {
  const keys = keysOf(found);
  const outer = found.transaction.message.compiledInstructions.map((each) => ({
    at: keys[each.programIdIndex] ?? "",
    accounts: each.accountKeyIndexes,
    data: each.data,
  }));
  const inner = (found.meta?.innerInstructions ?? []).flatMap(({ instructions }) =>
    instructions.map((each) => ({
      at: keys[each.programIdIndex] ?? "",
      accounts: each.accounts,
      data: fromBase58(each.data) ?? new Uint8Array(),
    })),
  );
  return [...outer, ...inner].flatMap(({ at: address, accounts, data }) => {
    const program = programAt(chain, address);
    if (!program) return [];
    const made = clients[program]?.readUnsaid?.({
      data,
      accounts: accounts.map((place) => new PublicKey(keys[place] ?? PublicKey.default)),
      at: BigInt(found.blockTime ?? 0),
    });
    return made ? [{ program, address, ...made }] : [];
  });
}
