import type { Metadata } from "next";
import Link from "next/link";
import { AuthLayout } from "@/components/shell/auth-layout";
import { RequestResetForm } from "../_forms/request-reset-form";

export const metadata: Metadata = { title: "Forgotten password" };

export default function ResetPage() {
  return (
    <AuthLayout
      title="Forgotten password"
      lead="Tell us your address, and we send you a link to set a new one."
    >
      <RequestResetForm />
      <p className="mt-5 text-sm">
        <Link href="/sign-in">Back to signing in</Link>
      </p>
    </AuthLayout>
  );
}
