import type { Metadata } from "next";
import { DownloadButton } from "@/components/memory/download-button";
import { MemoryList } from "@/components/memory/memory-list";
import { MemoryOffer } from "@/components/memory/memory-offer";
import { budgetWords } from "@/components/memory/memory-words";
import { PurgeList } from "@/components/memory/purge-list";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import { readCompanionNames } from "@/lib/companion";
import { listMemories, listPurges } from "@/lib/memory";
import type { MemoryBudget } from "@/lib/memory/contract";
import { signedInContext } from "@/lib/web/signed-in";
import { AddHere } from "./_parts/add-here";

export const metadata: Metadata = { title: "Memories" };

type Props = { searchParams: Promise<{ companion?: string | string[] }> };

export default async function MemoriesPage({ searchParams }: Props) {
  const ctx = await signedInContext("/memories");
  const { companion } = await searchParams;
  const [{ memories, budget }, receipts] = await Promise.all([listMemories(ctx), listPurges(ctx)]);
  const ids = [...new Set(memories.flatMap(({ companionId }) => companionId ?? []))];
  const names = await readCompanionNames(ctx.db, ids);
  const wanted = typeof companion === "string" && companion in names ? companion : "";
  const beside = wanted === "" ? null : { id: wanted, name: names[wanted] ?? "" };
  return (
    <PageBody>
      <PageHeader
        title="Memories"
        inBar
        actions={
          <>
            {budget.active && <AddHere companion={beside} />}
            {memories.length > 0 && (
              <DownloadButton name="anubis-memories.json" data={{ memories, receipts }}>
                Download
              </DownloadButton>
            )}
          </>
        }
      >
        What companions know of you. Nobody else sees it. Each line leads to the message it comes
        from.
      </PageHeader>
      <Budget budget={budget} />
      {(budget.active || memories.length > 0) && (
        <div className="mt-5">
          <MemoryList key={wanted} memories={memories} names={names} companionId={wanted} />
        </div>
      )}
      {receipts.length > 0 && (
        <section aria-labelledby="forgotten" className="rule-double mt-9 pt-4">
          <h2 id="forgotten">Forgotten</h2>
          <p className="mt-1.5 measure text-sm text-ink-2">
            A receipt for each time something was forgotten: how much, when, and that nothing is
            left. It holds no text.
          </p>
          <PurgeList receipts={receipts} />
        </section>
      )}
    </PageBody>
  );
}

function Budget({ budget }: { budget: MemoryBudget }) {
  if (!budget.active && budget.used > 0) return <MemoryOffer kept={budget.used} />;
  if (!budget.active)
    return (
      <Empty
        title="Companions do not remember you yet"
        action={<LinkButton href="/plans">See the plans</LinkButton>}
      >
        On your plan they read the last messages of a chat. With Premium or VIP they also keep what
        you tell them of yourself.
      </Empty>
    );
  const share = Math.min(100, Math.round((budget.used / Math.max(1, budget.limit)) * 100));
  return (
    <div className="max-w-[460px]">
      <p className="figures text-sm">
        {budgetWords(budget)}
        {budget.pinned > 0 && <span className="text-ink-3">, {budget.pinned} pinned</span>}
      </p>
      <div className="mt-1.5 h-2 border border-line-strong" aria-hidden="true">
        <div className="h-full bg-ink-3" style={{ width: `${share}%` }} />
      </div>
      <p className="mt-1.5 text-xs text-ink-3">
        When it is full, the memory that was used or told longest ago makes room, those you wrote
        last and pinned ones never. Up to three pinned ones come first in every turn.
      </p>
    </div>
  );
}
