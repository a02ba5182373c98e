import type { Metadata } from "next";
import Link from "next/link";
import { Emblem } from "@/components/motif/emblem";
import { PracticeMargin } from "@/components/practice/practice-margin";
import { PracticeRoom } from "@/components/practice/practice-room";
import { WithMargin } from "@/components/shell/page-body";
import { startGuestAction } from "@/lib/auth/actions";
import { readPracticeRoom } from "@/lib/practice";
import type { Opponent } from "@/lib/practice/contract";
import { orNotFound } from "@/lib/web/or-not-found";
import { requestContext } from "@/lib/web/session";
import { GuestEntry } from "../../bounty/_guest-entry";

type Props = { params: Promise<{ slug: string }> };

export const metadata: Metadata = { title: "Practice" };

export default async function PracticeRoomPage({ params }: Props) {
  const ctx = await requestContext();
  const room = await orNotFound(readPracticeRoom(ctx, (await params).slug));
  const { opponent } = room;
  return (
    <WithMargin margin={<PracticeMargin room={room} />} label="Difficulty and hints">
      <header className="mb-5 flex items-end gap-5">
        <Emblem name={opponent.emblem} width={72} className="text-gold-soft max-md:hidden" />
        <div className="min-w-0">
          <p className="text-sm text-ink-3">
            <Link href="/practice">Practice</Link>, {whereOf(opponent)}
          </p>
          <h1 className="mt-1">{opponent.name}</h1>
          <p className="mt-1.5 measure text-ink-2">{opponent.blurb}</p>
        </div>
      </header>
      <PracticeRoom
        key={opponent.slug}
        room={room}
        signedIn={ctx.actor.kind === "user"}
        attemptUrl="/api/practice/attempts"
        guestEntry={<GuestEntry action={startGuestAction} />}
      />
    </WithMargin>
  );
}

function whereOf({ level, round }: Opponent): string {
  return level === null ? `retired after round ${round}` : `level ${level}`;
}
