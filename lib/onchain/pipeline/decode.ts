import { PublicKey, type VersionedTransactionResponse } from "@solana/web3.js";
import { type Chain, programAt } from "../chain";
import { type EventData, type Program, programs } from "../contract";
import type { Registry } from "../registry";
import { keysOf } from "./keys-of";
import { readUnsaid } from "./read-unsaid";

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

/** The same of a transaction whose log a node has cut: with what its instructions say by themselves. */
export function decodeCut(
  chain: Chain,
  registry: Pick<Registry, "clients">,
  found: VersionedTransactionResponse,
): Decoded[] {
  const said = decode(chain, registry, found);
  const unsaid = readUnsaid(chain, registry, found).filter(
    ({ name, data: { lottery } }) =>
      !said.some((each) => each.name === name && each.data.lottery === String(lottery)),
  );
  return [...said, ...unsaid.map(({ data, ...each }) => ({ ...each, data: plain(data) }))];
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
export function isOurs(chain: Chain, found: VersionedTransactionResponse): boolean {
  return keysOf(found).some((key) => programAt(chain, key) !== null);
}

/** Whether any of our programs was run in it: anybody may name them in anything. */
export function runsOurs(chain: Chain, found: VersionedTransactionResponse): boolean {
  const keys = keysOf(found);
  const { transaction, meta } = found;
  const inner = (meta?.innerInstructions ?? []).flatMap(({ instructions }) => instructions);
  return [...transaction.message.compiledInstructions, ...inner].some(
    ({ programIdIndex }) => programAt(chain, keys[programIdIndex] ?? "") !== null,
  );
}
