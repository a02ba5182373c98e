import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { OtherWays } from "@/components/auth/other-ways";
import { SignUpForm } from "@/components/auth/sign-up-form";
import { AuthLayout } from "@/components/shell/auth-layout";
import { oauthProviders } from "@/lib/auth";
import { signUpAction } from "@/lib/auth/actions";
import { formatUsd } from "@/lib/core/money";
import { readCluster } from "@/lib/onchain";
import { readPlayMoney } from "@/lib/wallet";
import { nextPath } from "@/lib/web/next-path";
import { requestContext } from "@/lib/web/session";
import { GuestForm } from "../_forms/guest-form";
import { OauthForm } from "../_forms/oauth-form";
import { WalletForm } from "../_forms/wallet-form";

export const metadata: Metadata = { title: "Make an account" };

type Search = Promise<{ next?: string | string[] }>;

export default async function SignUpPage({ searchParams }: { searchParams: Search }) {
  const next = nextPath((await searchParams).next);
  const ctx = await requestContext();
  const { actor } = ctx;
  if (actor.kind === "user" && !actor.guest) redirect(next);
  const guest = actor.kind === "user" ? actor.handle : null;
  const terms = guest === null ? null : await readPlayMoney(ctx);
  return (
    <AuthLayout
      title={guest ? "Keep your account" : "Make an account"}
      lead={
        guest &&
        `You keep what you have as ${guest}, your money and your attempts${terms ? `, and get ${formatUsd(BigInt(terms.upgrade))} of play money more` : ""}.`
      }
    >
      <SignUpForm signUpAction={signUpAction} next={next} {...(guest && { guestHandle: guest })} />
      <OtherWays
        wallet={
          <>
            <OauthForm providers={oauthProviders()} next={next} />
            <WalletForm next={next} cluster={readCluster(ctx)?.cluster} />
            {!guest && <GuestForm next={next} />}
          </>
        }
      />
      <p className="mt-6 text-sm text-ink-3">
        By making an account or playing as a guest you agree to the <Link href="/terms">terms</Link>{" "}
        and the <Link href="/privacy">privacy notice</Link>.
      </p>
    </AuthLayout>
  );
}
