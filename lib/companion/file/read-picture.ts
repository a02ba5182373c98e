import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import * as files from "./repository";

/**
 * A picture by the hash of its bytes. Who has the hash has seen it.
 * @throws not_found `companion.no_picture`
 */
export async function readPicture(ctx: Context, { hash }: { hash: string }) {
  const bytes = await files.bytesOf(ctx.db, hash, "picture");
  if (!bytes) throw new AppError("not_found", "companion.no_picture", "There is no such picture.");
  const body = new Uint8Array(bytes);
  return { fileName: `${hash}.png`, contentType: "image/png", body, shown: true as const };
}
