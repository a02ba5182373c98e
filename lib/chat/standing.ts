import type { Db } from "@/db/client";
import { cardSpeaksOfMinor, personaFor, speaksOfMinor } from "@/lib/companion";
import type { Id } from "@/lib/core/id";
import { planOf } from "@/lib/plan";
import { type Plan, type Tier, tiers } from "@/lib/plan/contract";
import { adultStandingOf } from "@/lib/protection";
import { cardOf } from "./cards";
import type { SpicyView } from "./contract";
import type { ChatRow } from "./repository";
import * as chats from "./repository";
import { spicyRefusal } from "./rules";

/** What a person's plan, their age and their own wish allow now. */
export type Standing = { tier: Tier; age: number | null; adultOff: boolean };

export async function standingOf(
  db: Db,
  userId: Id<"user">,
  at: Date,
  known: Promise<Plan> = planOf(db, userId, at),
): Promise<Standing> {
  const [plan, adult] = await Promise.all([known, adultStandingOf(db, userId, at)]);
  return { tier: tiers[plan.tier], age: adult.age, adultOff: adult.off };
}

/** Spicy mode of a chat as it stands: on while switch, plan and age all say so, and nobody in it is young. */
export async function spicyOf(
  db: Db,
  chat: ChatRow,
  { tier, age, adultOff }: Standing,
  switched: boolean = chat.spicy,
): Promise<SpicyView> {
  const refusal =
    spicyRefusal({ plan: tier.spicy, age, off: adultOff }) ??
    ((await speaksOfMinorIn(db, chat)) ? "chat.spicy_minor" : null);
  return { switched, on: switched && refusal === null, refusal };
}

async function speaksOfMinorIn(db: Db, { id, userId, personaId }: ChatRow): Promise<boolean> {
  const [members, persona] = await Promise.all([
    chats.membersOf(db, id),
    personaFor(db, userId, personaId),
  ]);
  if (persona && speaksOfMinor(`${persona.name}. ${persona.description}`)) return true;
  const cards = await Promise.all(members.map(({ versionId }) => cardOf(db, versionId)));
  return cards.some(cardSpeaksOfMinor);
}
