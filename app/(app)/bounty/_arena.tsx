import { Arena } from "@/components/bounty/arena";
import { roundHref } from "@/components/bounty/links";
import { OtherRounds } from "@/components/bounty/other-rounds";
import { OwnerNote } from "@/components/community/owner-note";
import { PageBody } from "@/components/shell/page-body";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import { startGuestAction } from "@/lib/auth/actions";
import { readArena, readOdds } from "@/lib/bounty";
import { checkDraftAction, quotePriceAction } from "@/lib/bounty/actions";
import { findTestedRate } from "@/lib/calibration";
import type { Context } from "@/lib/context";
import { env } from "@/lib/env";
import { readCluster } from "@/lib/onchain";
import { acknowledgeCheckAction, notePlayAction } from "@/lib/protection/actions";
import { readMine } from "@/lib/token";
import { orNotFound } from "@/lib/web/or-not-found";
import { requestContext } from "@/lib/web/session";
import { mainArena, myBalance } from "../../_shell/readings";
import { GuestEntry } from "./_guest-entry";

/** A round as it is being played: the one with this number, or the main one. */
export async function ArenaSection({ number }: { number?: number }) {
  const ctx = await requestContext();
  const [arena, viewer] = await Promise.all([
    number ? orNotFound(readArena(ctx, number)) : mainArena(),
    readViewer(ctx),
  ]);
  if (!arena) return <NoRound />;
  const { round, attempts, lastSeq, others } = arena;
  const [odds, tested, staker] = await Promise.all([
    readOdds(ctx, round.number),
    findTestedRate(ctx, { slug: round.guardian.slug, model: round.rules.models[0] }),
    round.rules.chain ? readStaker(ctx) : null,
  ]);
  return (
    <Arena
      key={round.id}
      round={round}
      attempts={attempts}
      lastSeq={lastSeq}
      viewer={viewer}
      playMoney={!env().REAL_MONEY}
      cluster={readCluster(ctx)}
      staker={staker}
      quoteAction={quotePriceAction}
      triedAction={checkDraftAction}
      guestEntry={<GuestEntry action={startGuestAction} />}
      attemptUrl="/api/bounty/attempts"
      liveUrl={`/api/live/bounty/${round.id}`}
      olderHref={roundHref(round.number)}
      margin={
        <>
          <OwnerNote round={round} own={round.owner?.id === viewer?.id} />
          <OtherRounds rounds={others} />
        </>
      }
      odds={{ ...odds, tested }}
      session={{ noteAction: notePlayAction, acknowledgeAction: acknowledgeCheckAction }}
    />
  );
}

/** The caller's wallet that pays least, and how much less, in basis points; null where none does. */
async function readStaker(ctx: Context) {
  if (ctx.actor.kind !== "user") return null;
  const [best] = (await readMine(ctx)).toSorted(
    (a, b) => b.discount.discount - a.discount.discount,
  );
  if (!best || best.discount.discount === 0) return null;
  return { wallet: best.wallet, discount: best.discount.discount };
}

async function readViewer(ctx: Context) {
  if (ctx.actor.kind !== "user") return null;
  const { userId, handle, guest } = ctx.actor;
  return { id: userId, handle, guest, available: (await myBalance()) ?? "0" };
}

function NoRound() {
  return (
    <PageBody>
      <h1>Arena</h1>
      <Empty
        title="No round is open"
        action={<LinkButton href="/rounds">Earlier rounds</LinkButton>}
      >
        The next one is being prepared.
      </Empty>
    </PageBody>
  );
}
