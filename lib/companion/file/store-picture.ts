import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { decodePng } from "../picture/decode-png";
import { encodePng } from "../picture/encode-png";
import { isPng } from "../picture/png-chunks";
import { shrink } from "../picture/shrink";
import { keepFile } from "./keep-file";

/** Bytes of a picture that is sent, at most. */
export const pictureBytesMax = 8 * 1024 * 1024;
/** Pixels of the longer side at most. */
const sideMax = 1_024;

/** A picture as it is kept: drawn anew, so that nothing but its pixels is left of what was sent. */
export function cleanPicture(bytes: Uint8Array, side = sideMax): Buffer | null {
  const picture = decodePng(bytes);
  return picture && encodePng(shrink(picture, side));
}

/**
 * Keeps a PNG for a companion of this person.
 * @throws invalid `companion.picture_not_png`, `companion.picture_broken`; conflict
 *   `companion.storage_full`
 */
export async function storePicture(ctx: Context, bytes: Uint8Array): Promise<{ hash: string }> {
  const { userId } = requireUser(ctx);
  if (!isPng(bytes))
    throw new AppError("invalid", "companion.picture_not_png", "The picture is not a PNG.");
  const clean = cleanPicture(bytes);
  if (!clean)
    throw new AppError("invalid", "companion.picture_broken", "The picture cannot be read.");
  const kept = { userId, kind: "picture", bytes: clean, at: ctx.now() } as const;
  return { hash: await transact(ctx.db, (tx) => keepFile(tx, kept)) };
}
