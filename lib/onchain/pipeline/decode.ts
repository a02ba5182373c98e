import { PublicKey, type VersionedTransactionResponse } from "@solana/web3.js";
import { type Chain, programAt } from "../chain";
import { type EventData, type Program, programs } from "../contract";
import type { Registry } from "../registry";

type Decoded = { program: Program; address: string; name: string; data: EventData };

/** What our programs said in a transaction, each in its order. One that failed said nothing. */
export function decode(
  chain: Chain,
  { clients }: Pick<Registry, "clients">,
  { meta }: VersionedTransactionResponse,
): Decoded[] {
  if (!meta || meta.err) return [];
  const logs = meta.logMessages ?? [];
  return programs.flatMap((program) => {
    const address = chain.programs[program];
    const said = clients[program]?.readEvents(logs, new PublicKey(address)) ?? [];
    return said.map(({ name, data }) => ({ program, address, name, data: plain(data) }));
  });
}

/** Values as they are kept: large numbers as digits, addresses in base58, other bytes as hex. */
function plain(data: Readonly<Record<string, unknown>>): EventData {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      if (typeof value === "bigint") return [name, String(value)];
      if (value instanceof PublicKey) return [name, value.toBase58()];
      if (value instanceof Uint8Array) return [name, Buffer.from(value).toString("hex")];
      return [
        name,
        typeof value === "number" || typeof value === "boolean" ? value : String(value),
      ];
    }),
  );
}

/** Whether any of our programs is named in it. */
export function isOurs(chain: Chain, { transaction, meta }: VersionedTransactionResponse): boolean {
  const lookups = meta?.loadedAddresses;
  return transaction.message
    .getAccountKeys(lookups ? { accountKeysFromLookups: lookups } : {})
    .keySegments()
    .flat()
    .some((key) => programAt(chain, key.toBase58()) !== null);
}
