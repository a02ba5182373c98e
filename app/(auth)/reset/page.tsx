import type { Metadata } from "next";
import Link from "next/link";
import { ResetRequestForm } from "@/components/auth/reset-request-form";
import { AuthLayout } from "@/components/shell/auth-layout";
import { requestPasswordResetAction } from "@/lib/auth/actions";

export const metadata: Metadata = { title: "Forgotten password" };

export default function ResetPage() {
  return (
    <AuthLayout
      title="Forgotten password"
      lead="Tell us your address, and we send you a link to set a new one."
    >
      <ResetRequestForm requestAction={requestPasswordResetAction} />
      <p className="mt-5 text-sm">
        <Link href="/sign-in">Back to signing in</Link>
      </p>
    </AuthLayout>
  );
}
