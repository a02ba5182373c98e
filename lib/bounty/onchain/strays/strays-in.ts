import type { PublicKey, VersionedTransactionResponse } from "@solana/web3.js";
import { isCut } from "@/lib/onchain";
import { fromBase58 } from "@/lib/platform/solana";
import { readBountyEvents } from "@/lib/platform/solana/programs/bounty/events";
import { TOKEN_PROGRAM } from "@/lib/platform/solana/spl/addresses";
import { foldEvents } from "../fold";
import type { Vault } from "../vaults/read-vaults";

type Into = {
  lottery: string;
  vault: Pick<Vault, "kind" | "address">;
  program: PublicKey;
};
/** `source` is null where the transaction does not name all that it came from. */
export type FoundStray = { source: string | null; wallet: string | null; amount: bigint };

/** Tags of the SPL Token program's two transfers, and where in their accounts source and target stand. */
const transfers: Readonly<Record<number, [source: number, target: number]>> = {
  3: [0, 1],
  12: [0, 2],
};

/**
 * What a transaction brought into a vault besides what our program says in it: by what the vault held before
 * and after, so whatever means of sending there are, nothing is missed. Whose it was is said only where the
 * transfers that the transaction names come to exactly that.
 */
export function straysIn(found: VersionedTransactionResponse, into: Into): FoundStray[] {
  const { meta } = found;
  if (!meta || meta.err) return [];
  const keys = keysOf(found);
  const vault = into.vault.address;
  const strayed = change(found, keys.indexOf(vault)) - told(meta.logMessages ?? [], into);
  if (strayed <= 0n) return [];
  // What our program said may be missing, so a fee could be taken for a stray.
  if (isCut(meta.logMessages ?? [])) return [{ source: null, wallet: null, amount: strayed }];
  const bySource = new Map<string, bigint>();
  for (const { from, to, amount } of transfersOf(found, keys, into.program.toBase58()))
    if (to === vault) bySource.set(from, (bySource.get(from) ?? 0n) + amount);
  const named = [...bySource.values()].reduce((sum, amount) => sum + amount, 0n);
  if (named !== strayed) return [{ source: null, wallet: null, amount: strayed }];
  return [...bySource].map(([source, amount]) => ({
    source,
    wallet: ownerOf(found, keys.indexOf(source)),
    amount,
  }));
}

function keysOf({ transaction, meta }: VersionedTransactionResponse): string[] {
  const accountKeysFromLookups = meta?.loadedAddresses;
  const all = transaction.message.getAccountKeys(
    accountKeysFromLookups ? { accountKeysFromLookups } : {},
  );
  return all.keySegments().flatMap((part) => part.map((key) => key.toBase58()));
}

function change({ meta }: VersionedTransactionResponse, at: number): bigint {
  const held = (balances = meta?.preTokenBalances) =>
    BigInt(balances?.find(({ accountIndex }) => accountIndex === at)?.uiTokenAmount.amount ?? 0);
  return held(meta?.postTokenBalances) - held();
}

function ownerOf({ meta }: VersionedTransactionResponse, at: number): string | null {
  return meta?.preTokenBalances?.find(({ accountIndex }) => accountIndex === at)?.owner ?? null;
}

/** By how much our program says that it changed the vault. */
function told(logs: readonly string[], { lottery, vault, program }: Into): bigint {
  const events = readBountyEvents(logs, program);
  const returned = events.flatMap((event) =>
    event.name === "StrayReturned" && event.data.vault.toBase58() === vault.address
      ? [event.data.amount]
      : [],
  );
  const folded = foldEvents(events).get(lottery)?.[vault.kind] ?? 0n;
  return returned.reduce((sum, amount) => sum - amount, folded);
}

/** The transfers that are not our program's own. */
function transfersOf(
  { transaction, meta }: VersionedTransactionResponse,
  keys: readonly string[],
  program: string,
): { from: string; to: string; amount: bigint }[] {
  const outer = transaction.message.compiledInstructions.map((each) => ({
    program: keys[each.programIdIndex],
    accounts: each.accountKeyIndexes,
    data: each.data,
  }));
  const inner = (meta?.innerInstructions ?? [])
    .filter(({ index }) => outer[index]?.program !== program)
    .flatMap(({ instructions }) =>
      instructions.map((each) => ({
        program: keys[each.programIdIndex],
        accounts: each.accounts,
        data: fromBase58(each.data) ?? new Uint8Array(),
      })),
    );
  return [...outer, ...inner].flatMap((each) => {
    const places = transfers[each.data[0] ?? -1];
    if (each.program !== TOKEN_PROGRAM.toBase58() || !places || each.data.length < 9) return [];
    const [from, to] = places.map((place) => keys[each.accounts[place] ?? -1] ?? "");
    const amount = Buffer.from(each.data).readBigUInt64LE(1);
    return [{ from: from ?? "", to: to ?? "", amount }];
  });
}
