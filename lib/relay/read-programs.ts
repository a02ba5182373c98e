import { createHash } from "node:crypto";
import { type AccountInfo, PublicKey } from "@solana/web3.js";
import type { Context } from "@/lib/context";
import { requireChain } from "@/lib/onchain";
import { programs as names } from "@/lib/onchain/contract";
import built from "@/programs/built.json";
import { askNode } from "./ask-node";
import type { ProgramView } from "./contract";

const LOADER = new PublicKey("BPFLoaderUpgradeab1e11111111111111111111111");
/** What it is, the slot of its deployment, and who may replace it. */
const HEADER_BYTES = 45;

/** The programs as they are on the chain now, beside what was built from this source. Open to everybody. */
export async function readPrograms(ctx: Context): Promise<ProgramView[]> {
  const { connection, programs } = requireChain(ctx);
  const places = names.map((name) => {
    const address = new PublicKey(programs[name]);
    return PublicKey.findProgramAddressSync([address.toBytes()], LOADER)[0];
  });
  const found = await askNode(connection.getMultipleAccountsInfo(places, "confirmed"));
  return names.map((name, index) => ({
    name,
    address: programs[name],
    built: (built.sha256 as Record<string, string>)[name] ?? null,
    ...deployment(found[index] ?? null),
  }));
}

function deployment(
  account: AccountInfo<Buffer> | null,
): Pick<ProgramView, "deployedSlot" | "authority" | "hashes"> {
  if (!account || account.data.length < HEADER_BYTES)
    return { deployedSlot: null, authority: null, hashes: [] };
  const { data } = account;
  const code = data.subarray(HEADER_BYTES);
  // The loader keeps room for a longer program: zeros that nobody built.
  const end = code.findLastIndex((byte) => byte !== 0) + 1;
  return {
    deployedSlot: data.readBigUInt64LE(4).toString(),
    authority: data[12] === 1 ? new PublicKey(data.subarray(13, HEADER_BYTES)).toBase58() : null,
    hashes: [...new Set([code, code.subarray(0, end)].map(sha256))],
  };
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
