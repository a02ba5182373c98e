import type { Metadata } from "next";
import Link from "next/link";
import { PatternChart } from "@/components/bounty/pattern-chart";
import { PatternExamples } from "@/components/bounty/pattern-examples";
import { PatternTable } from "@/components/bounty/pattern-table";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { Empty } from "@/components/ui/empty";
import { listPatterns } from "@/lib/bounty";
import type { PatternView } from "@/lib/bounty/contract";
import { requestContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "Patterns" };

export default async function PatternsPage() {
  const patterns = await listPatterns(await requestContext());
  return (
    <PageBody>
      <PageHeader title="Patterns" inBar>
        The ways in which people try to talk guardians round, and what came of them.
      </PageHeader>
      {patterns.some(({ attempts }) => attempts > 0) ? (
        <Patterns patterns={patterns} />
      ) : (
        <Empty title="No verdict yet" action={<Link href="/bounty">To the arena</Link>}>
          Each judged message is counted here by the way it was tried.
        </Empty>
      )}
    </PageBody>
  );
}

function Patterns({ patterns }: { patterns: PatternView[] }) {
  return (
    <>
      <section aria-label="How often each was tried" className="rule-double pt-5">
        <PatternChart patterns={patterns} />
        <p className="mt-3 text-xs text-ink-3">
          The share of all judged messages. Solid: won. Hatched: refused.
        </p>
      </section>
      <section aria-label="Figures" className="mt-6">
        <PatternTable patterns={patterns} />
        <p className="mt-3 measure text-sm text-ink-2">
          Every judged message is counted once, under the likeliest label. A small model gives the
          labels and is sometimes wrong; a label never decides anything.
        </p>
      </section>
      {patterns
        .filter(({ examples }) => examples.length > 0)
        .map((pattern) => (
          <PatternExamples key={pattern.technique} pattern={pattern} />
        ))}
    </>
  );
}
