import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { OtherWays } from "@/components/auth/other-ways";
import { SignInForm } from "@/components/auth/sign-in-form";
import { reasonText } from "@/components/reasons";
import { AuthLayout } from "@/components/shell/auth-layout";
import { Note } from "@/components/ui/note";
import { oauthProviders, relyingParty } from "@/lib/auth";
import { finishSignInAction, signInAction } from "@/lib/auth/actions";
import { readCluster } from "@/lib/onchain";
import { nextPath } from "@/lib/web/next-path";
import { requestContext } from "@/lib/web/session";
import { GuestForm } from "../_forms/guest-form";
import { OauthForm } from "../_forms/oauth-form";
import { PasskeyForm } from "../_forms/passkey-form";
import { WalletForm } from "../_forms/wallet-form";

export const metadata: Metadata = { title: "Sign in" };

type Search = Promise<{ next?: string | string[]; trouble?: string | string[] }>;

export default async function SignInPage({ searchParams }: { searchParams: Search }) {
  const { next: asked, trouble } = await searchParams;
  const next = nextPath(asked);
  const ctx = await requestContext();
  const { actor } = ctx;
  if (actor.kind === "user" && !actor.guest) redirect(next);
  const party = relyingParty();
  const guest = actor.kind === "user" ? actor.handle : null;
  return (
    <AuthLayout title="Sign in">
      {typeof trouble === "string" && (
        <Note tone="warning" role="alert" className="mb-5">
          {reasonText({ reason: trouble })}
        </Note>
      )}
      {guest && (
        <Note className="mb-5">
          You play as {guest}. Signing in to another account leaves this one behind; making an
          account keeps it.
        </Note>
      )}
      <SignInForm signInAction={signInAction} finishAction={finishSignInAction} next={next} />
      <OtherWays
        wallet={
          <>
            <OauthForm providers={oauthProviders()} next={next} />
            {party && <PasskeyForm origin={party.origin} next={next} />}
            <WalletForm next={next} cluster={readCluster(ctx)?.cluster} />
            {!guest && <GuestForm next={next} />}
          </>
        }
      />
    </AuthLayout>
  );
}
