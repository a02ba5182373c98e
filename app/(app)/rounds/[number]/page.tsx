import type { Metadata } from "next";
import { AttemptList } from "@/components/bounty/attempt-list";
import { OwnPaymentsPart } from "@/components/bounty/onchain/own-payments-part";
import { RoundSummary } from "@/components/bounty/round-summary";
import { CalibrationSection } from "@/components/calibration/calibration-section";
import { OwnerNote } from "@/components/community/owner-note";
import { DisputePart } from "@/components/dispute/dispute-part";
import { StrayList } from "@/components/onchain/stray-list";
import { RoundProof } from "@/components/proof/round-proof";
import { PageBody } from "@/components/shell/page-body";
import { Older } from "@/components/ui/pagination";
import {
  listAttempts,
  listStrays,
  readManifests,
  readOwnPayments,
  readProof,
  readRound,
} from "@/lib/bounty";
import type { RoundView } from "@/lib/bounty/contract";
import { findCalibration } from "@/lib/calibration";
import type { Context } from "@/lib/context";
import { listDisputesAbout, readDisputeTerms } from "@/lib/dispute";
import { openDisputeAction } from "@/lib/dispute/actions";
import { readCluster } from "@/lib/onchain";
import { orNotFound } from "@/lib/web/or-not-found";
import { readPage, type Search } from "@/lib/web/read-page";
import { roundNumber } from "@/lib/web/round-number";
import { requestContext } from "@/lib/web/session";

type Props = { params: Promise<{ number: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Round ${(await params).number}` };
}

export default async function RoundPage({ params, searchParams }: Props) {
  const ctx = await requestContext();
  const round = await orNotFound(readRound(ctx, roundNumber((await params).number)));
  const page = await readPage(searchParams);
  const cluster = readCluster(ctx);
  const [{ items, next }, calibration, disputes, terms, proof, own, strays] = await Promise.all([
    listAttempts(ctx, { roundId: round.id }, page),
    findCalibration(ctx, round.guardian.slug),
    listDisputesAbout(ctx, { roundId: round.id, attemptId: null }),
    readDisputeTerms(ctx, { roundNumber: round.number }),
    readProofOf(ctx, round),
    readOwnPayments(ctx, { roundId: round.id }),
    listStrays(ctx, round.id),
  ]);
  return (
    <PageBody>
      <RoundSummary round={round} />
      <OwnerNote
        round={round}
        own={ctx.actor.kind === "user" && ctx.actor.userId === round.owner?.id}
      />
      {own && cluster && <OwnPaymentsPart round={round} own={own} cluster={cluster} />}
      <section aria-labelledby="attempts" className="rule-double mt-8 pt-5">
        <h2 id="attempts">Attempts</h2>
        <AttemptList
          attempts={items}
          viewerId={ctx.actor.kind === "user" ? ctx.actor.userId : null}
          emptyText="Nobody has written to this guardian yet."
        />
        <Older href={next && `/rounds/${round.number}?after=${next}`} label="Earlier attempts" />
      </section>
      {cluster && <StrayList strays={strays} cluster={cluster.cluster} />}
      <CalibrationSection report={calibration} models={round.rules.models} />
      {proof && <RoundProof round={round} {...proof} />}
      <DisputePart
        disputes={disputes}
        terms={terms}
        matter={{ roundNumber: round.number }}
        action={openDisputeAction}
      />
    </PageBody>
  );
}

/** A round from before there were manifests has no proof. */
async function readProofOf(ctx: Context, { number, manifestVersion }: RoundView) {
  if (manifestVersion === 0) return null;
  const [manifests, { checkpoint, anchors }] = await Promise.all([
    readManifests(ctx, number),
    readProof(ctx, number),
  ]);
  return { manifests, checkpoint, anchors: ctx.chain || anchors.length > 0 ? anchors : null };
}
