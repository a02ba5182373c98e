import type { Tx } from "@/db/transaction";
import type { GuardianCharacter } from "./contract";
import * as guardians from "./repository";

/** A step: puts a person's guardian in. Its slug must be new. */
export async function addCommunityGuardian(
  tx: Tx,
  character: GuardianCharacter,
  now: Date,
): Promise<void> {
  await guardians.insertCommunity(tx, character, now);
}
