import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { readCardFile } from "../card/read-card-file";
import { keepFile } from "../file/keep-file";
import { cleanPictures } from "./clean-pictures";
import { createDraft } from "./save-draft";

type Imported = {
  companionId: Id<"companion">;
  slug: string;
  spec: "v1" | "v2" | "v3";
  /** A picture was there and could not be read: the character came without it. */
  pictureLost: boolean;
  /** Pictures of moods that it came without: no PNG, damaged, or too many. */
  expressionsLost: number;
};

/**
 * Makes a draft of a character card. Its text is kept letter by letter.
 * @throws invalid `companion.card_…`; conflict `companion.too_many`, `companion.storage_full`
 */
export async function importCard(ctx: Context, bytes: Uint8Array): Promise<Imported> {
  const { userId } = requireUser(ctx);
  const { spec, definition, source, archive, ...shown } = readCardFile(bytes);
  const { icon, expressions } = await cleanPictures(shown);
  const at = ctx.now();
  const made = await transact(ctx.db, async (tx) => {
    const keep = (kind: "picture" | "archive", kept: Uint8Array | null) =>
      kept && keepFile(tx, { userId, kind, bytes: Buffer.from(kept), at });
    const avatar = await keep("picture", icon?.bytes ?? null);
    for (const one of expressions) await keep("picture", one.bytes);
    const stored = await keep("archive", archive);
    const moods = expressions.map(({ name, hash }) => ({ name, picture: hash }));
    const draft = { ...definition, avatar, expressions: moods };
    return createDraft(tx, { userId, definition: draft, source, archive: stored, at });
  });
  return {
    ...made,
    spec,
    pictureLost: shown.picture !== null && icon === null,
    expressionsLost: shown.expressions.length - expressions.length,
  };
}
