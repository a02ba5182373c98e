import type { Metadata } from "next";
import { RoundTable } from "@/components/bounty/round-table";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { Older } from "@/components/ui/pagination";
import { listRounds } from "@/lib/bounty";
import { readPage, type Search } from "@/lib/web/read-page";
import { requestContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "Rounds" };

export default async function RoundsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { items, next } = await listRounds(await requestContext(), await readPage(searchParams));
  return (
    <PageBody>
      <PageHeader title="Rounds" inBar>
        Every round there was and is: its guardian, its pool, and how it ended.
      </PageHeader>
      <RoundTable rounds={items} />
      <Older href={next && `/rounds?after=${next}`} label="Older rounds" />
    </PageBody>
  );
}
