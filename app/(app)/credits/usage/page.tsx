import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { UsageChart } from "@/components/credit/usage-chart";
import { type UsageBy, usageSeries } from "@/components/credit/usage-rules";
import { UsageTable } from "@/components/credit/usage-table";
import { buttonLook } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { readUsage } from "@/lib/credit";
import { ReadUsage, usageDays } from "@/lib/credit/contract";
import type { Search } from "@/lib/web/read-page";
import { signedInContext } from "@/lib/web/signed-in";
import { CreditsFrame } from "../_frame";

export const metadata: Metadata = { title: "Usage of credits" };

export default async function UsagePage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await signedInContext("/credits/usage");
  const search = await searchParams;
  const asked = ReadUsage.safeParse({ days: search.days });
  const { days } = asked.success ? asked.data : ReadUsage.parse({});
  const by: UsageBy = search.by === "model" ? "model" : "feature";
  const usage = await readUsage(ctx, { days });
  const chart = usageSeries(usage, by);
  return (
    <CreditsFrame current="/credits/usage">
      <section aria-labelledby="usage">
        <div className="flex flex-wrap items-baseline justify-between gap-x-5 gap-y-2">
          <h2 id="usage">Usage in the last {days} days</h2>
          <a
            href={`/api/credits/usage.csv?days=${days}`}
            className={buttonLook("secondary", "dense")}
          >
            Download as CSV
          </a>
        </div>
        <Choices days={days} by={by} />
        {usage.rows.length === 0 ? (
          <Empty title="Nothing spent yet">What your chats cost is counted here, day by day.</Empty>
        ) : (
          <>
            <UsageChart {...chart} />
            <div className="mt-7">
              <UsageTable rows={usage.rows} />
            </div>
          </>
        )}
        <p className="mt-4 text-sm text-ink-3">Days are those of {usage.zone}.</p>
      </section>
    </CreditsFrame>
  );
}

function Choices({ days, by }: { days: number; by: UsageBy }) {
  const href = (wanted: number, parted: UsageBy) => `/credits/usage?days=${wanted}&by=${parted}`;
  return (
    <nav aria-label="What is shown" className="mt-2 flex flex-wrap gap-x-9 gap-y-1 text-sm">
      <span className="flex gap-4">
        {usageDays.map((each) => (
          <Choice key={each} href={href(each, by)} chosen={each === days}>
            {each} days
          </Choice>
        ))}
      </span>
      <span className="flex gap-4">
        <Choice href={href(days, "feature")} chosen={by === "feature"}>
          By feature
        </Choice>
        <Choice href={href(days, "model")} chosen={by === "model"}>
          By model
        </Choice>
      </span>
    </nav>
  );
}

function Choice(props: { href: string; chosen: boolean; children: ReactNode }) {
  return (
    <Link
      href={props.href}
      aria-current={props.chosen ? "true" : undefined}
      className="inline-flex min-h-8 items-center text-ink-3 no-underline underline-offset-6 hover:text-ink aria-[current=true]:text-ink aria-[current=true]:underline aria-[current=true]:decoration-current aria-[current=true]:decoration-2 pointer-coarse:min-h-11"
    >
      {props.children}
    </Link>
  );
}
