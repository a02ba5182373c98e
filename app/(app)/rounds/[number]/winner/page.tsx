import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WinnerPage } from "@/components/bounty/winner";
import { readAttempt, readRound } from "@/lib/bounty";
import type { Context } from "@/lib/context";
import { isId } from "@/lib/core/id";
import { formatUsd } from "@/lib/core/money";
import { orNotFound } from "@/lib/web/or-not-found";
import { roundNumber } from "@/lib/web/round-number";
import { requestContext } from "@/lib/web/session";

type Props = { params: Promise<{ number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { round, attempt } = await readWin(await requestContext(), (await params).number);
  const title = `${attempt.player.handle} won ${formatUsd(BigInt(attempt.payout ?? 0))}`;
  return {
    title,
    description: `Round ${round.number}: what was said, and why ${round.guardian.name} released the pool.`,
    openGraph: { title, type: "article" },
  };
}

export default async function Winner({ params }: Props) {
  const ctx = await requestContext();
  const { round, attempt } = await readWin(ctx, (await params).number);
  const own = ctx.actor.kind === "user" && ctx.actor.userId === attempt.player.id;
  return <WinnerPage round={round} attempt={attempt} own={own} />;
}

async function readWin(ctx: Context, number: string) {
  const { winner } = await orNotFound(readRound(ctx, roundNumber(number)));
  if (!winner || !isId("attempt", winner.attemptId)) notFound();
  return readAttempt(ctx, winner.attemptId);
}
