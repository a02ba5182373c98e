import { createHash } from "node:crypto";
import type { Db } from "@/db/client";
import { cardOf } from "../cards";
import type { MemberRow } from "../repository";

const DRAWN_BYTES = 6;

/**
 * How much each companion wants to speak after a message: how talkative its card is, less what is
 * drawn for it here. Drawn from the message, so that an estimate and the send agree.
 */
export async function eagernessOf(
  db: Db,
  members: readonly Pick<MemberRow, "companionId" | "versionId">[],
  after: string | null,
): Promise<ReadonlyMap<string, number>> {
  return new Map(
    await Promise.all(
      members.map(async ({ companionId, versionId }): Promise<[string, number]> => {
        const { talkativeness } = await cardOf(db, versionId);
        return [companionId, talkativeness - drawn(`${after}:${companionId}`)];
      }),
    ),
  );
}

/** From 0 to less than 1, evenly. */
function drawn(from: string): number {
  const bytes = createHash("sha256").update(from).digest();
  return bytes.readUIntBE(0, DRAWN_BYTES) / 2 ** (DRAWN_BYTES * 8);
}
