import { createHash } from "node:crypto";
import type { Id } from "@/lib/core/id";
import { isId } from "@/lib/core/id";

/** The 32 bytes that name a round on the chain. */
export function roundBytes(roundId: Id<"round">): Uint8Array {
  return createHash("sha256").update(`anubis.round:${roundId}`).digest();
}

/** The 16 bytes that name an attempt on the chain: the digits of its id. */
export function attemptBytes(attemptId: Id<"attempt">): Uint8Array {
  return Buffer.from(attemptId.slice("att_".length), "hex");
}

/** The attempt that 16 bytes in hex name. Whether there is one is another question. */
export function attemptOf(hex: string): Id<"attempt"> {
  const id = `att_${hex}`;
  if (!isId("attempt", id)) throw new Error(`${hex} names no attempt`);
  return id;
}
