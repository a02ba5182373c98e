import type { Db } from "@/db/client";
import type { Id } from "@/lib/core/id";
import { adjustmentsOf } from "./adjustment/repository";
import { everything } from "./book/repository";
import { capsOf } from "./cap/repository";
import * as credits from "./repository";

/** What is kept about a person's credits: charges, what came and went, caps, and their days. */
export async function exportPerson(db: Db, userId: Id<"user">): Promise<Record<string, unknown>> {
  const person = await credits.personOf(db, userId);
  const { charges, entries } = await everything(db, userId);
  const adjustments = await adjustmentsOf(db, userId);
  return plain({
    timeZone: person ? { zone: person.zone, next: person.nextZone } : null,
    charges,
    entries,
    caps: await capsOf(db, userId),
    // Who of the house decided is not the person's own.
    adjustments: adjustments.map(({ proposedBy: _, decidedBy: __, key: ___, ...rest }) => rest),
  });
}

/** As it travels: amounts are digits, instants ISO 8601. */
function plain(value: object): Record<string, unknown> {
  return JSON.parse(
    JSON.stringify(value, (_name, each) => (typeof each === "bigint" ? String(each) : each)),
  );
}
