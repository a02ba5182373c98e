import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { AuthLayout } from "@/components/shell/auth-layout";
import { Note } from "@/components/ui/note";
import { nextPath } from "@/lib/web/next-path";
import { requestContext } from "@/lib/web/session";
import { GuestForm } from "../_forms/guest-form";
import { SignUpForm } from "../_forms/sign-up-form";
import { WalletForm } from "../_forms/wallet-form";

export const metadata: Metadata = { title: "Create an account" };

type Search = Promise<{ next?: string | string[] }>;

export default async function SignUpPage({ searchParams }: { searchParams: Search }) {
  const next = nextPath((await searchParams).next);
  const { actor } = await requestContext();
  if (actor.kind === "user" && !actor.guest) redirect(next);
  const isGuest = actor.kind === "user";
  return (
    <AuthLayout
      title={isGuest ? "Keep your account" : "Create an account"}
      lead={
        <>
          Have one already? <Link href={`/sign-in?next=${encodeURIComponent(next)}`}>Sign in</Link>.
        </>
      }
    >
      <div className="flex flex-col gap-5">
        {isGuest && (
          <Note>
            You stay {actor.handle}, with your money and your attempts, and get the rest of the play
            money that an account has.
          </Note>
        )}
        <SignUpForm next={next} guest={isGuest} />
        <div className="rule-double flex flex-col gap-3 pt-5">
          <WalletForm next={next} />
          {!isGuest && <GuestForm next={next} />}
        </div>
      </div>
    </AuthLayout>
  );
}
