import type { Metadata } from "next";
import Link from "next/link";
import { CreditStatement } from "@/components/credit/credit-statement";
import { Older } from "@/components/ui/pagination";
import { readCreditStatement } from "@/lib/credit";
import { readPage, type Search } from "@/lib/web/read-page";
import { signedInContext } from "@/lib/web/signed-in";
import { CreditsFrame, credits } from "./_frame";

export const metadata: Metadata = { title: "Credits" };

export default async function CreditsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await signedInContext("/credits");
  const page = await readPage(searchParams);
  const [{ items, next }, { zone }] = await Promise.all([
    readCreditStatement(ctx, page),
    credits("/credits"),
  ]);
  return (
    <CreditsFrame current="/credits">
      <section aria-labelledby="statement">
        <div className="mb-1 flex items-baseline justify-between gap-4">
          <h2 id="statement">Statement</h2>
          {page.after !== undefined && (
            <Link href="/credits" className="text-sm">
              Back to the newest
            </Link>
          )}
        </div>
        <CreditStatement lines={items} zone={zone} />
        <Older href={next && `/credits?after=${encodeURIComponent(next)}`} />
      </section>
    </CreditsFrame>
  );
}
