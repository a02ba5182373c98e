import type { Metadata } from "next";
import Link from "next/link";
import { ResetForm } from "@/components/auth/reset-form";
import { AuthLayout } from "@/components/shell/auth-layout";
import { resetPasswordAction } from "@/lib/auth/actions";

// The address is a secret: it must not travel on to another site or into an index.
export const metadata: Metadata = {
  title: "New password",
  referrer: "no-referrer",
  robots: { index: false },
};

type Params = Promise<{ token: string }>;

export default async function NewPasswordPage({ params }: { params: Params }) {
  const { token } = await params;
  return (
    <AuthLayout title="New password" lead="Setting it signs out every device.">
      <ResetForm token={token} resetAction={resetPasswordAction} />
      <p className="mt-5 text-sm">
        <Link href="/reset">Ask for another link</Link>
      </p>
    </AuthLayout>
  );
}
