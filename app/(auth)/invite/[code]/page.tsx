import type { Metadata } from "next";
import Link from "next/link";
import { AuthLayout } from "@/components/shell/auth-layout";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import { readInvitation } from "@/lib/referral";
import { orNotFound } from "@/lib/web/or-not-found";
import { requestContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "An invitation", robots: { index: false } };

type Props = { params: Promise<{ code: string }> };

export default async function InvitationPage({ params }: Props) {
  const ctx = await requestContext();
  const { inviter } = await orNotFound(readInvitation(ctx, await params));
  const { actor } = ctx;
  const isMember = actor.kind === "user" && !actor.guest;
  return (
    <AuthLayout
      title={`${inviter} invites you`}
      lead="Anubis keeps a prize. You pay play money for each message, and whoever talks it into letting go gets the whole pool. Between attempts you talk with companions, and rob rivals of points."
    >
      {isMember ? (
        <>
          <Note tone="quiet">
            You have an account already. An invitation is for whoever has none.
          </Note>
          <div className="mt-5">
            <LinkButton href={actor.handle === inviter ? "/friends" : "/bounty"}>Go on</LinkButton>
          </div>
        </>
      ) : (
        <>
          <div className="flex flex-wrap gap-2.5">
            <LinkButton href="/sign-up" variant="primary">
              Make an account
            </LinkButton>
            <LinkButton href="/bounty">Look around first</LinkButton>
          </div>
          <p className="mt-5 text-sm text-ink-3">
            We remember for 30 days in this browser that {inviter} brought you. Once you have really
            played, {inviter} is told and rewarded, and you count as friends. It costs you nothing.{" "}
            <Link href="/privacy">Privacy notice</Link>
          </p>
        </>
      )}
    </AuthLayout>
  );
}
