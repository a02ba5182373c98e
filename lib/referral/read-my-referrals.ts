import { transact } from "@/db/transaction";
import { noteOrigin } from "@/lib/auth";
import { type Context, requireUser } from "@/lib/context";
import { invariant } from "@/lib/core/errors";
import { type PageRequest, pageOf } from "@/lib/core/paging";
import { readHandles } from "@/lib/user";
import type { InvitedView, MyReferrals, ReferralTerms } from "./contract";
import { readTerms } from "./read-terms";
import * as referrals from "./repository";
import { codeFrom, needsOf } from "./rules";

const TRIES_MAX = 8;

/** The caller's code, whom they brought and what those still need, their friends and rewards. */
export async function readMyReferrals(
  ctx: Context,
  { after, limit }: PageRequest,
): Promise<MyReferrals> {
  const { userId, guest } = requireUser(ctx);
  const code = guest ? null : await ownCode(ctx);
  const terms = await readTerms(ctx.db);
  const before = after ?? null;
  const rows = await referrals.invitedBy(ctx.db, userId, { before, limit: limit + 1 });
  const page = pageOf(rows, limit, ({ invitedId }) => invitedId);
  const [friendIds, mine, got] = await Promise.all([
    referrals.friendsOf(ctx.db, userId),
    referrals.referralOf(ctx.db, userId),
    referrals.rewardsOf(ctx.db, userId),
  ]);
  const ids = [...page.items.map(({ invitedId }) => invitedId), ...friendIds];
  const handles = await readHandles(ctx.db, ids);
  const nameOf = (id: (typeof ids)[number]) => handles.get(id) ?? "somebody";
  return {
    code,
    terms,
    invited: {
      items: page.items.map((row) => viewInvited(row, nameOf(row.invitedId), terms, ctx.now())),
      next: page.next,
    },
    friends: friendIds.map((id) => ({
      handle: nameOf(id),
      broughtMe: mine?.inviterId === id,
    })),
    rewards: {
      friends: Number(got.friends),
      tokens: Number(got.tokens),
      points: String(got.points),
    },
  };
}

function viewInvited(
  row: referrals.ReferralRow,
  handle: string,
  terms: ReferralTerms,
  now: Date,
): InvitedView {
  const isWaiting = row.state === "waiting";
  const needs = isWaiting ? needsOf(row, terms, now) : null;
  return {
    handle,
    at: row.at.toISOString(),
    state: row.state,
    needs,
    checking: isWaiting && needs === null,
    tokens: row.tokens - row.tokensBack,
    points: String(row.points - row.pointsBack),
  };
}

/** The caller's code, coined when it is first asked for: then it is noted too from where they are. */
async function ownCode(ctx: Context): Promise<string> {
  const { userId } = requireUser(ctx);
  const known = await referrals.codeOf(ctx.db, userId);
  if (known) return known;
  return transact(ctx.db, async (tx) => {
    await noteOrigin(tx, ctx, userId);
    for (let tries = 0; tries < TRIES_MAX; tries++) {
      const code = codeFrom(ctx.randomBytes(16));
      if (code) await referrals.insertCode(tx, { userId, code, createdAt: ctx.now() });
      const own = await referrals.codeOf(tx, userId);
      if (own) return own;
    }
    invariant(false, "one of so many codes is free");
  });
}
