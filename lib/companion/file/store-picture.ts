import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { decodePng } from "../picture/decode-png";
import { encodePngInTurns } from "../picture/encode-png";
import { inTurns } from "../picture/in-turns";
import { isPng } from "../picture/png-chunks";
import { shrink } from "../picture/shrink";
import { keepFile } from "./keep-file";

/** Bytes of a picture that is sent, at most. */
export const pictureBytesMax = 8 * 1024 * 1024;
/** Pixels of the longer side at most. */
const sideMax = 1_024;

let last: Promise<unknown> = Promise.resolve();

/**
 * A picture as it is kept: drawn anew, so that nothing but its pixels is left of what was sent. One
 * at a time, because a large one takes 200 MB while it is drawn.
 */
export function cleanPicture(bytes: Uint8Array, side = sideMax): Promise<Buffer | null> {
  const drawn = last.then(() => drawAnew(bytes, side));
  last = drawn.catch(() => {});
  return drawn;
}

async function drawAnew(bytes: Uint8Array, side: number): Promise<Buffer | null> {
  const picture = await decodePng(bytes);
  return picture && encodePngInTurns(await inTurns(shrink(picture, side)));
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
  const clean = await cleanPicture(bytes);
  if (!clean)
    throw new AppError("invalid", "companion.picture_broken", "The picture cannot be read.");
  const kept = { userId, kind: "picture", bytes: clean, at: ctx.now() } as const;
  return { hash: await transact(ctx.db, (tx) => keepFile(tx, kept)) };
}
