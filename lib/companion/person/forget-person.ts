import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import * as files from "../file/repository";
import * as gallery from "../gallery/repository";
import * as personas from "../persona/repository";
import * as person from "./repository";

/**
 * Removes what is kept about a person here. Of what they made only the versions stay that other
 * people talk with, under nobody's name; pictures go with them. A step of deleting an account.
 */
export async function forgetPerson(
  tx: Tx,
  { userId, at }: { userId: Id<"user">; at: Date },
): Promise<void> {
  const rated = await person.ratingsOf(tx, userId);
  const made = (await person.companionsOf(tx, userId)).map((one) => one.id);
  const used = await gallery.usedByOthers(tx, made, userId);
  await person.orphan(tx, [...used], at);
  await person.deleteCompanions(
    tx,
    made.filter((id) => !used.has(id)),
  );
  await person.deleteTraces(tx, userId);
  await personas.deleteAllOf(tx, userId);
  await files.deleteOf(tx, userId);
  for (const { companionId } of rated) await gallery.sumRatings(tx, companionId);
}
