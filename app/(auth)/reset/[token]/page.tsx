import type { Metadata } from "next";
import Link from "next/link";
import { ResetForm } from "@/components/auth/reset-form";
import { reasonText } from "@/components/reasons";
import { AuthLayout } from "@/components/shell/auth-layout";
import { LinkButton } from "@/components/ui/link-button";
import { isLinkGood } from "@/lib/auth";
import { resetPasswordAction } from "@/lib/auth/actions";
import { requestContext } from "@/lib/web/session";

// The address is a secret: it must not travel on to another site or into an index.
export const metadata: Metadata = {
  title: "New password",
  referrer: "no-referrer",
  robots: { index: false },
};

type Params = Promise<{ token: string }>;

export default async function NewPasswordPage({ params }: { params: Params }) {
  const { token } = await params;
  const ctx = await requestContext();
  if (!(await isLinkGood(ctx, { token, purpose: "reset_password" })))
    return (
      <AuthLayout title="This link does not work" lead={reasonText({ reason: "auth.bad_link" })}>
        <LinkButton href="/reset" variant="primary" size="large" className="w-full">
          Ask for another link
        </LinkButton>
      </AuthLayout>
    );
  return (
    <AuthLayout title="New password" lead="Setting it signs out every device.">
      <ResetForm token={token} resetAction={resetPasswordAction} />
      <p className="mt-5 text-sm">
        <Link href="/reset">Ask for another link</Link>
      </p>
    </AuthLayout>
  );
}
