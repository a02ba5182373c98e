import type { Tx } from "@/db/transaction";
import { eraseMessages } from "./repository";

/** A step: erases the words of what became this in a place, wherever a case keeps them. */
export async function forgetMessage(
  tx: Tx,
  about: { place: string; subject: string },
): Promise<void> {
  await eraseMessages(tx, about);
}
