import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { readCardFile } from "../card/read-card-file";
import { keepFile } from "../file/keep-file";
import { cleanPicture } from "../file/store-picture";
import { createDraft } from "./save-draft";

type Imported = {
  companionId: Id<"companion">;
  slug: string;
  spec: "v1" | "v2" | "v3";
  /** A picture was there and could not be read: the character came without it. */
  pictureLost: boolean;
};

/**
 * Makes a draft of a character card. Its text is kept letter by letter.
 * @throws invalid `companion.card_…`; conflict `companion.too_many`, `companion.storage_full`
 */
export async function importCard(ctx: Context, bytes: Uint8Array): Promise<Imported> {
  const { userId } = requireUser(ctx);
  const { spec, definition, source, picture, archive } = readCardFile(bytes);
  const clean = picture && cleanPicture(picture);
  const at = ctx.now();
  const made = await transact(ctx.db, async (tx) => {
    const keep = (kind: "picture" | "archive", kept: Uint8Array | null) =>
      kept && keepFile(tx, { userId, kind, bytes: Buffer.from(kept), at });
    const avatar = await keep("picture", clean);
    const stored = await keep("archive", archive);
    const draft = { ...definition, avatar };
    return createDraft(tx, { userId, definition: draft, source, archive: stored, at });
  });
  return { ...made, spec, pictureLost: picture !== null && clean === null };
}
