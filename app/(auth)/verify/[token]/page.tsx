import type { Metadata } from "next";
import Link from "next/link";
import { reasonText } from "@/components/reasons";
import { AuthLayout } from "@/components/shell/auth-layout";
import { LinkButton } from "@/components/ui/link-button";
import { isLinkGood } from "@/lib/auth";
import { requestContext } from "@/lib/web/session";
import { ConfirmEmailForm } from "../../_forms/confirm-email-form";

export const metadata: Metadata = {
  title: "Confirm your address",
  referrer: "no-referrer",
  robots: { index: false },
};

type Params = Promise<{ token: string }>;

/** Asks for a press: programs that scan mail open every link, and would use this one up. */
export default async function VerifyPage({ params }: { params: Params }) {
  const { token } = await params;
  const ctx = await requestContext();
  if (!(await isLinkGood(ctx, { token, purpose: "verify_email" })))
    return (
      <AuthLayout title="This link does not work" lead={reasonText({ reason: "auth.bad_link" })}>
        <LinkButton href="/settings" variant="primary" size="large" className="w-full">
          Go to your settings
        </LinkButton>
        <p className="mt-5 text-sm">
          <Link href="/bounty">Go to the arena</Link>
        </p>
      </AuthLayout>
    );
  return (
    <AuthLayout title="Confirm your address" lead="One press, and it is yours.">
      <ConfirmEmailForm token={token} />
      <p className="mt-5 text-sm">
        <Link href="/bounty">Go to the arena</Link>
      </p>
    </AuthLayout>
  );
}
