import type { Context } from "@/lib/context";
import type { PublishedKey } from "./contract";
import * as keys from "./repository";
import { openSigner } from "./signer";

/** Every public key of this deployment, the newest first. Open to everybody. */
export async function publishedKeys(ctx: Context): Promise<PublishedKey[]> {
  const { publicKey: current } = await openSigner(ctx);
  const rows = await keys.allKeys(ctx.db);
  return rows.map(({ publicKey, createdAt }) => ({
    algorithm: "ed25519",
    publicKey,
    since: createdAt.toISOString(),
    current: publicKey === current,
  }));
}
