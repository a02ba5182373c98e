import { sql } from "drizzle-orm";
import { withDatabase } from "@/db/embedded/admin.mjs";
import { transact } from "@/db/transaction";
import { openSession } from "@/lib/auth/open-session";
import { walletOf } from "@/lib/bounty/round/accounts";
import { type Id, newId } from "@/lib/core/id";
import { openAccount } from "@/lib/ledger/open-account";
import { postTransfers } from "@/lib/ledger/post-transfers";
import { attribute } from "@/lib/referral/attribute";
import { awardPoints } from "@/lib/season/award-points";
import { grantHeistToken } from "@/lib/season/heist-tokens";
import { setEmail } from "@/lib/user/change-account";
import { createUser } from "@/lib/user/create-user";
import { openWorld, type World } from "./world";

const DAY = 86_400_000;
const MONEY = 1_000_000_000n;

export type Rival = { userId: Id<"user">; handle: string; token: string };

/** The world of the server that all journeys share. */
export async function sharedWorld(): Promise<World> {
  const server = process.env.E2E_DATABASE_SERVER;
  if (!server) throw new Error("The global setup has not run.");
  return openWorld(withDatabase(server, "anubis"));
}

/** Somebody signed in who came so many days ago with a confirmed address and play money. */
export async function longKnown({ db, context }: World, days: number): Promise<Rival> {
  const at = new Date(Date.now() - days * DAY);
  const then = { ...context, now: () => at };
  return transact(db, async (tx) => {
    const { id: userId, handle } = await createUser(tx, then, { email: null, guest: false });
    await setEmail(tx, then, userId, `${userId}@example.com`, at);
    await openAccount(tx, { address: walletOf(userId), kind: "user", at });
    await postTransfers(tx, {
      key: `test.money:${userId}`,
      code: "test.money",
      legs: [{ op: "transfer", debit: "usd:mint", credit: walletOf(userId), amount: MONEY }],
      at,
    });
    const { token } = await openSession(tx, context, userId);
    return { userId, handle, token };
  });
}

/** Lets people stand above everybody who is on the board by now, the last of them the highest. */
export async function atTheTop({ db }: World, people: readonly Rival[]): Promise<void> {
  const { rows } = await db.execute<{ most: number }>(
    sql`select coalesce(max(points), 0)::int as most from season_standing`,
  );
  const at = new Date();
  for (const [place, { userId }] of people.entries()) {
    const count = Math.ceil((rows[0]?.most ?? 0) / 25) + 1 + place;
    for (let index = 0; index < count; index++)
      await transact(db, (tx) =>
        awardPoints(tx, { userId, kind: "achievement", ref: newId("user", at), at }),
      );
  }
}

export async function givenToken({ db }: World, { userId }: Rival): Promise<void> {
  const gift = { userId, ref: `e2e:${userId}`, code: "heist.grant", at: new Date() };
  await transact(db, (tx) => grantHeistToken(tx, gift));
}

/** Somebody came by the link with this code so many days ago. */
export async function cameBy({ db }: World, friend: Rival, code: string, days: number) {
  const at = new Date(Date.now() - days * DAY);
  await transact(db, (tx) => attribute(tx, { userId: friend.userId, code, at }));
}
