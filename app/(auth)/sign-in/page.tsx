import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { AuthLayout } from "@/components/shell/auth-layout";
import { Note } from "@/components/ui/note";
import { nextPath } from "@/lib/web/next-path";
import { requestContext } from "@/lib/web/session";
import { GuestForm } from "../_forms/guest-form";
import { SignInForm } from "../_forms/sign-in-form";
import { WalletForm } from "../_forms/wallet-form";

export const metadata: Metadata = { title: "Sign in" };

type Search = Promise<{ next?: string | string[]; notice?: string | string[] }>;

export default async function SignInPage({ searchParams }: { searchParams: Search }) {
  const { next: asked, notice } = await searchParams;
  const next = nextPath(asked);
  const { actor } = await requestContext();
  if (actor.kind === "user" && !actor.guest) redirect(next);
  const isGuest = actor.kind === "user";
  return (
    <AuthLayout
      title="Sign in"
      lead={
        <>
          New here?{" "}
          <Link href={`/sign-up?next=${encodeURIComponent(next)}`}>Create an account</Link>
          {isGuest ? " and keep what you have." : ", or play as a guest."}
        </>
      }
    >
      <div className="flex flex-col gap-5">
        {notice === "password" && (
          <Note tone="success" role="status">
            Your new password is set, and every device is signed out. Sign in with it.
          </Note>
        )}
        {isGuest && (
          <Note>
            You play as {actor.handle}. Signing in to another account leaves this one behind.
          </Note>
        )}
        <SignInForm next={next} />
        <p className="text-sm">
          <Link href="/reset">Forgot your password?</Link>
        </p>
        <div className="rule-double flex flex-col gap-3 pt-5">
          <WalletForm next={next} />
          {!isGuest && <GuestForm next={next} />}
        </div>
      </div>
    </AuthLayout>
  );
}
