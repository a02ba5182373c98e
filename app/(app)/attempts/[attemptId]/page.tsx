import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RefundDialog } from "@/components/admin/refund-dialog";
import { WithholdDialog } from "@/components/admin/withhold-dialog";
import { AttemptDetail } from "@/components/bounty/attempt-detail";
import { attemptHref, receiptHref } from "@/components/bounty/links";
import { RefundWithWallet } from "@/components/bounty/onchain/refund-with-wallet";
import { ReclaimButton } from "@/components/bounty/reclaim-button";
import { DisputePart } from "@/components/dispute/dispute-part";
import { SentTogether } from "@/components/team/sent-together";
import { LinkButton } from "@/components/ui/link-button";
import { readAttempt } from "@/lib/bounty";
import {
  reclaimAttemptAction,
  refundAttemptAction,
  withholdAttemptAction,
} from "@/lib/bounty/actions";
import { type AttemptView, RECLAIM_MINUTES, type RoundView } from "@/lib/bounty/contract";
import type { Context } from "@/lib/context";
import { isId } from "@/lib/core/id";
import { permits } from "@/lib/core/permission";
import { listDisputesAbout, readDisputeTerms } from "@/lib/dispute";
import { openDisputeAction } from "@/lib/dispute/actions";
import { readCluster } from "@/lib/onchain";
import { readTogether } from "@/lib/team";
import { orNotFound } from "@/lib/web/or-not-found";
import { requestContext } from "@/lib/web/session";

type Props = { params: Promise<{ attemptId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { attempt } = await findAttempt(await requestContext(), (await params).attemptId);
  return { title: `Attempt ${attempt.number}, round ${attempt.roundNumber}` };
}

export default async function AttemptPage({ params }: Props) {
  const ctx = await requestContext();
  const { attempt, round, mind } = await findAttempt(ctx, (await params).attemptId);
  const cluster = readCluster(ctx);
  const [disputes, terms, together] = await Promise.all([
    listDisputesAbout(ctx, { roundId: round.id, attemptId: attempt.id }),
    readDisputeTerms(ctx, { attemptId: attempt.id }),
    attempt.together ? readTogether(ctx, attempt.id) : null,
  ]);
  return (
    <AttemptDetail
      attempt={attempt}
      rules={round.rules}
      mind={mind}
      closedAt={round.closedAt}
      path={attemptHref(attempt.id)}
      disputes={
        <DisputePart
          disputes={disputes}
          terms={terms}
          matter={{ attemptId: attempt.id }}
          action={openDisputeAction}
        />
      }
      together={together && <SentTogether attempt={attempt} together={together} />}
      actions={
        <>
          {attempt.manifestVersion > 0 && (
            <LinkButton href={receiptHref(attempt.id)}>Signed receipt</LinkButton>
          )}
          {mayReclaim(ctx, attempt) && (
            <ReclaimButton
              attemptId={attempt.id}
              onChain={attempt.payment !== null}
              reclaimAction={reclaimAttemptAction}
            />
          )}
          {cluster &&
            attempt.payment &&
            (mayReclaim(ctx, attempt) || isLeftOver(ctx, attempt, round)) && (
              <RefundWithWallet attemptId={attempt.id} cluster={cluster} />
            )}
          {mayRefund(ctx, attempt, round) && (
            <RefundDialog
              attempt={attempt}
              roundIsOver={round.closedAt !== null}
              refundAction={refundAttemptAction}
            />
          )}
          {mayWithhold(ctx, attempt) && (
            <WithholdDialog attempt={attempt} withholdAction={withholdAttemptAction} />
          )}
        </>
      }
    />
  );
}

function keepsRounds({ actor }: Context): boolean {
  return actor.kind === "user" && permits(actor.role, actor.granted, "admin:rounds");
}

function mayReclaim({ actor, now }: Context, attempt: AttemptView): boolean {
  if (actor.kind !== "user" || actor.userId !== attempt.player.id) return false;
  const waits = attempt.state === "queued" || attempt.state === "judging";
  return waits && now().getTime() - Date.parse(attempt.paidAt) >= RECLAIM_MINUTES * 60_000;
}

/** A round that is over judges nothing more, and its program returns a fee at once. */
function isLeftOver({ actor }: Context, attempt: AttemptView, round: RoundView): boolean {
  if (actor.kind !== "user" || actor.userId !== attempt.player.id) return false;
  return round.closedAt !== null && (attempt.state === "queued" || attempt.state === "judging");
}

function mayWithhold(ctx: Context, attempt: AttemptView): boolean {
  return keepsRounds(ctx) && attempt.judgedAt !== null && !attempt.withheld;
}

function mayRefund(ctx: Context, attempt: AttemptView, round: RoundView): boolean {
  if (!keepsRounds(ctx)) return false;
  // A pool that nobody won has gone back to those who paid.
  if (round.closedAt && !round.winner) return false;
  return !attempt.refund && (attempt.state === "queued" || attempt.state === "rejected");
}

function findAttempt(ctx: Context, attemptId: string) {
  if (!isId("attempt", attemptId)) notFound();
  return orNotFound(readAttempt(ctx, attemptId));
}
