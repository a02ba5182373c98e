import type { Db } from "@/db/client";
import type { Id } from "@/lib/core/id";
import { planOf } from "@/lib/plan";
import { type Tier, tiers } from "@/lib/plan/contract";
import { declaredAge } from "@/lib/protection";
import type { SpicyView } from "./contract";
import { spicyRefusal } from "./rules";

/** What a person's plan and age allow now. */
export type Standing = { tier: Tier; age: number | null };

export async function standingOf(db: Db, userId: Id<"user">, at: Date): Promise<Standing> {
  const [plan, age] = await Promise.all([planOf(db, userId, at), declaredAge(db, userId, at)]);
  return { tier: tiers[plan.tier], age };
}

/** Spicy mode of a chat as it stands: on while switch, plan and age all say so. */
export function spicyOf(switched: boolean, { tier, age }: Standing): SpicyView {
  const refusal = spicyRefusal({ plan: tier.spicy, age });
  return { switched, on: switched && refusal === null, refusal };
}
