import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { connect } from "@/db/client";
import { transact } from "@/db/transaction";
import { openSession } from "@/lib/auth/open-session";
import { sealQuote } from "@/lib/bounty/attempt/quote-token";
import { attemptsBefore } from "@/lib/bounty/listing/repository";
import * as bounty from "@/lib/bounty/repository";
import { poolOf, walletOf } from "@/lib/bounty/round/accounts";
import { priceAt } from "@/lib/bounty/rules";
import type { Context } from "@/lib/context";
import { type Id, newId } from "@/lib/core/id";
import { offlineEmbedder } from "@/lib/embedding";
import { auditLedger } from "@/lib/ledger/audit-ledger";
import { balanceOf } from "@/lib/ledger/balance-of";
import { openAccount } from "@/lib/ledger/open-account";
import { postTransfers } from "@/lib/ledger/post-transfers";
import { testServerEnv } from "@/lib/testing/server";
import { createUser } from "@/lib/user/create-user";

export type Player = { userId: Id<"user">; cookie: string };
export type World = Awaited<ReturnType<typeof openWorld>>;

/** What a test does to a server's database behind its back, and asks it afterwards. */
export async function openWorld(databaseUrl: string, models?: readonly string[]) {
  const db = connect(databaseUrl, 6);
  const [open] = await bounty.roundsInStates(db, ["open"]);
  if (!open) throw new Error("The seed left no open round.");
  const roundId = open.id;
  if (models)
    await db.execute(sql`update bounty_round
      set rules = jsonb_set(rules, '{models}', ${JSON.stringify(models)}::jsonb)
      where id = ${roundId}`);
  const ctx: Context = {
    actor: { kind: "system", job: "e2e" },
    db,
    now: () => new Date(),
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    log: { info() {}, warn() {}, error() {} },
    embedder: offlineEmbedder,
    models: {
      refs: [],
      chatRefs: [],
      resolve: () => Promise.reject(new Error("no model")) as never,
    },
    chain: null,
    origin: { address: "127.0.0.1", userAgent: "e2e" },
  };

  return {
    db,
    context: ctx,
    roundId,
    close: () => db.$client.end(),
    round: () => bounty.roundById(db, roundId),
    pool: async () => (await balanceOf(db, poolOf(roundId))).total,
    wallet: (player: Player) => balanceOf(db, walletOf(player.userId)),
    attempt: (id: string) => bounty.attemptById(db, id as Id<"attempt">),
    unfinished: () => bounty.unfinishedAttempts(db, roundId, 10_000),

    /** Somebody signed in with this much play money, in micro-USD. */
    player: (amount: bigint): Promise<Player> =>
      transact(db, async (tx) => {
        const at = ctx.now();
        const { id } = await createUser(tx, ctx, { email: null, guest: false });
        await openAccount(tx, { address: walletOf(id), kind: "user", at });
        await postTransfers(tx, {
          key: `test.money:${id}`,
          code: "test.money",
          legs: [{ op: "transfer", debit: "usd:mint", credit: walletOf(id), amount }],
          at,
        });
        const { token } = await openSession(tx, ctx, id);
        return { userId: id, cookie: `anubis-session=${token}` };
      }),

    /** A price as the server would have promised it to this player just now. */
    async quote({ userId }: Player): Promise<string> {
      const { rules, judgedCount } = await bounty.roundById(db, roundId);
      const now = Date.now();
      return sealQuote(
        {
          id: newId("quote", new Date(now)),
          round: roundId,
          user: userId,
          price: String(priceAt(rules.fee, judgedCount)),
          step: judgedCount,
          issued: now,
          expires: now + 60_000,
        },
        testServerEnv.AUTH_SECRET,
      );
    },

    attemptsOf: async ({ userId }: Player) => attemptsBefore(db, { roundId, userId }, null, 10_000),

    /** What does not add up in the ledger; nothing is what it should be. */
    async faults() {
      const { sums, faults } = await auditLedger(db);
      return [...sums.filter(({ sum }) => sum !== 0n), ...faults];
    },
  };
}
