import type { Metadata } from "next";
import { AuthLayout } from "@/components/shell/auth-layout";
import { nextPath } from "@/lib/web/next-path";
import { SecondStep } from "../../_forms/second-step";

export const metadata: Metadata = { title: "Second step" };

type Search = Promise<{ next?: string | string[] }>;

export default async function SecondStepPage({ searchParams }: { searchParams: Search }) {
  return (
    <AuthLayout title="Second step">
      <SecondStep next={nextPath((await searchParams).next)} />
    </AuthLayout>
  );
}
