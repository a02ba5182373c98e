import { createChat, listChats, openTurnHub, sendTurn, type TurnHub } from "@/lib/chat";
import { createHouseCompanion, ensureHouseCompanions } from "@/lib/companion";
import { bySlug } from "@/lib/companion/repository";
import type { UserActor } from "@/lib/context";
import { invariant } from "@/lib/core/errors";
import { sweepCredits } from "@/lib/credit";
import { guardianModels } from "@/lib/guardian";
import { houseCompanionRef } from "@/lib/platform/ai";
import { contextOn, moveClock, type Stage } from "./stage";

type Talk = {
  handle: string;
  slugs: readonly string[];
  minutesAgo: number;
  said: readonly string[];
};

/** Who has talked with whom, and what they said. The companions answer for themselves. */
const talks: readonly Talk[] = [
  {
    handle: "nadia",
    slugs: ["thessaly"],
    minutesAgo: 1_900,
    said: [
      "I found an old atlas at the market today, with the coffee rings of somebody else.",
      "Which page would you open first?",
    ],
  },
  {
    handle: "nadia",
    slugs: ["keeper-oduya"],
    minutesAgo: 700,
    said: ["The fog came in before supper. Do you ever get used to it?"],
  },
  {
    handle: "hollis",
    slugs: ["inspector-vane"],
    minutesAgo: 1_300,
    said: [
      "Somebody has been moving the chairs in the reading room at night.",
      "Three witnesses, and none of them agrees about the clock.",
    ],
  },
  {
    handle: "joaquim",
    slugs: ["pip", "rook"],
    minutesAgo: 400,
    said: ["You two are to plan a picnic. @Pip, what do we pack?", "@Rook, what will go wrong?"],
  },
];

const models = guardianModels(
  { HOUSE_MODEL_PACE_MS: 0 },
  { [houseCompanionRef]: createHouseCompanion({ paceMs: 0 }) },
);

/** Lets seeded people talk, in real turns that are answered by the house model and paid in credits. */
export async function seedTalks(stage: Stage, people: ReadonlyMap<string, UserActor>) {
  await ensureHouseCompanions(contextOn(stage));
  const { connectionString } = stage.db.$client.options;
  invariant(connectionString, "the seed knows the address of its database");
  const hub = openTurnHub(contextOn(stage), connectionString);
  try {
    for (const talk of talks) {
      const actor = people.get(talk.handle);
      invariant(actor, `${talk.handle} is there`);
      moveClock(stage, talk.minutesAgo);
      await sweepCredits(contextOn(stage)); // As the worker does: a day's rest lapses with the day.
      await hold(stage, hub, actor, talk);
    }
  } finally {
    await hub.close();
  }
}

/** Goes on where a crash left it: a talk that was begun is not begun again. */
async function hold(stage: Stage, hub: TurnHub, actor: UserActor, talk: Talk): Promise<void> {
  const ctx = contextOn(stage, actor, models);
  const companions = await Promise.all(talk.slugs.map((slug) => bySlug(stage.db, slug)));
  const companionIds = companions.flatMap((row) => (row ? [row.id] : []));
  const [companionId] = companionIds;
  invariant(companionIds.length === talk.slugs.length, "the house's companions are there");
  const known = await listChats(ctx, { companionId, shelf: "active", limit: 1 });
  if (known.items.length > 0) return;
  const { chatId } = await createChat(ctx, {
    companionIds,
    temporary: false,
    order: "next",
    greeting: 0,
  });
  for (const [index, text] of talk.said.entries()) {
    moveClock(stage, talk.minutesAgo - 1 - index * 2);
    const wish = { chatId, requestKey: `seed-${chatId}-${index}`, text };
    const { running } = await sendTurn(ctx, hub, wish, new AbortController().signal);
    await running;
  }
}
