import type { Metadata } from "next";
import Link from "next/link";
import { Suspense } from "react";
import { PageBody } from "@/components/shell/page-body";
import { SkeletonRows } from "@/components/ui/skeleton";
import { PageRequest } from "@/lib/core/paging";
import { signedInContext } from "@/lib/web/signed-in";
import { BalanceSection } from "./_sections/balance";
import { MovementsSection } from "./_sections/movements";

export const metadata: Metadata = { title: "Wallet" };

const StatementPage = PageRequest.shape.after
  .unwrap()
  .regex(/^\d{1,18}$/)
  .optional();

type Search = Promise<{ after?: string | string[] }>;

export default async function WalletPage({ searchParams }: { searchParams: Search }) {
  // A place that no statement has shows the newest lines, as every other list does.
  const after = StatementPage.safeParse((await searchParams).after);
  const ctx = await signedInContext("/wallet");
  const page = PageRequest.parse({ after: after.success ? after.data : undefined });
  return (
    <PageBody>
      <Suspense fallback={<SkeletonRows rows={1} label="Loading your balance" />}>
        <BalanceSection ctx={ctx} />
      </Suspense>
      <section aria-labelledby="statement" className="mt-7">
        <div className="mb-1 flex items-baseline justify-between gap-4">
          <h2 id="statement">Statement</h2>
          {page.after !== undefined && (
            <Link href="/wallet" className="text-sm">
              Back to the newest
            </Link>
          )}
        </div>
        <Suspense key={page.after} fallback={<SkeletonRows label="Loading your statement" />}>
          <MovementsSection ctx={ctx} page={page} />
        </Suspense>
      </section>
    </PageBody>
  );
}
