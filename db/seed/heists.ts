import { transact } from "@/db/transaction";
import type { UserActor } from "@/lib/context";
import { invariant } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { executeHeist, grantToPlayer, readMine } from "@/lib/heist";
import { chooseLeague } from "@/lib/heist/choose-league";
import type { ToolKind } from "@/lib/heist/contract";
import { raiseShield } from "@/lib/heist/raise-shield";
import { awardPoints, seasonOf, seasonStart } from "@/lib/season";
import { contextOn, moveClock, type Stage } from "./stage";

const MINUTE = 60_000;
/** Before anybody has played. */
const pointsCame = 4_395;
const gifts = 4_390;

/** How many achievements each had this month, so that a share of their points is worth a heist. */
const achievements: Record<string, number> = {
  "wen-li": 31,
  joaquim: 24,
  bartek: 21,
  hollis: 17,
  nadia: 15,
  oona: 13,
  ines: 10,
  tariq: 8,
};

/** What the house gave, in the order of the keys that it is given under. */
const given = [
  { handle: "nadia", kind: "token", amount: 4, reason: "Found a mistake on the page of fees" },
  { handle: "nadia", kind: "sword", amount: 1, reason: "Found a mistake on the page of fees" },
  { handle: "nadia", kind: "hammer", amount: 1, reason: "Prize of the first evening" },
  { handle: "nadia", kind: "shield", amount: 1, reason: "Prize of the first evening" },
  { handle: "hollis", kind: "token", amount: 3, reason: "Prize of the first evening" },
  { handle: "hollis", kind: "shield", amount: 1, reason: "Prize of the first evening" },
  { handle: "ines", kind: "token", amount: 1, reason: "Prize of the first evening" },
  { handle: "hollis", kind: "sword", amount: 1, reason: "Prize of the first evening" },
  { handle: "wen-li", kind: "shield", amount: 1, reason: "Won the first round" },
  { handle: "wen-li", kind: "token", amount: 2, reason: "Won the first round" },
  { handle: "bartek", kind: "shield", amount: 1, reason: "Found his keys" },
] as const;

type Deed = { minutesAgo: number; handle: string } & (
  | { robs: string; tools?: ToolKind[] }
  | { raises: true }
  | { peaceful: true }
);

/** The oldest first. The last robber can be robbed back when somebody starts to play. */
const deeds: readonly Deed[] = [
  { minutesAgo: 1_745, handle: "tariq", peaceful: true },
  { minutesAgo: 1_740, handle: "bartek", raises: true },
  { minutesAgo: 1_700, handle: "nadia", robs: "oona" },
  { minutesAgo: 1_690, handle: "nadia", robs: "wen-li" },
  { minutesAgo: 1_610, handle: "hollis", robs: "bartek", tools: ["sword"] },
  { minutesAgo: 1_500, handle: "wen-li", raises: true },
  { minutesAgo: 380, handle: "ines", robs: "nadia" },
];

/**
 * Gives people points and things for heists. What they did with them is done by the function that
 * comes back, up to so many minutes ago: it belongs among their messages, in the order of time.
 */
export async function seedHeists(
  stage: Stage,
  keeper: UserActor,
  people: ReadonlyMap<string, UserActor>,
): Promise<(minutesAgo: number) => Promise<void>> {
  const named = (handle: string) => {
    const actor = people.get(handle);
    invariant(actor, `${handle} is there`);
    return actor;
  };
  await awardAll(stage, named);
  moveClock(stage, gifts);
  for (const [index, gift] of given.entries())
    await grantToPlayer(contextOn(stage, keeper), {
      ...gift,
      idempotencyKey: `0191f0a4-0000-7000-8000-${String(100 + index).padStart(12, "0")}`,
    });
  const waiting = deeds.map((deed, index) => ({ deed, index }));
  return async (minutesAgo) => {
    while ((waiting[0]?.deed.minutesAgo ?? 0) > minutesAgo) {
      const next = waiting.shift();
      invariant(next, "one waits");
      moveClock(stage, next.deed.minutesAgo);
      await act(stage, next.deed, named, next.index);
    }
  };
}

/** In the month that the house opens in, also where that began a moment ago. */
async function awardAll(stage: Stage, named: (handle: string) => UserActor): Promise<void> {
  const start = seasonStart(seasonOf(stage.until)).getTime();
  const came = Math.max(start, stage.until.getTime() - pointsCame * MINUTE);
  for (const [handle, count] of Object.entries(achievements)) {
    const { userId } = named(handle);
    for (let index = 0; index < count; index++)
      await transact(stage.db, (tx) =>
        awardPoints(tx, {
          userId,
          kind: "achievement",
          ref: `seed-${handle}-${index}`,
          at: new Date(came),
        }),
      );
  }
}

async function act(
  stage: Stage,
  deed: Deed,
  named: (handle: string) => UserActor,
  index: number,
): Promise<void> {
  const ctx = contextOn(stage, named(deed.handle));
  if ("robs" in deed) {
    const targetId = named(deed.robs).userId;
    const idempotencyKey = `seed-heist-${String(index).padStart(6, "0")}`;
    await executeHeist(ctx, { targetId, tools: deed.tools ?? [], idempotencyKey });
  } else if ("raises" in deed) {
    const { items } = await readMine(ctx);
    const held = items.find(({ kind, state }) => kind === "shield" && state === "held");
    if (held) await raiseShield(ctx, { itemId: held.id as Id<"item"> });
  } else await chooseLeague(ctx, { peaceful: deed.peaceful });
}
