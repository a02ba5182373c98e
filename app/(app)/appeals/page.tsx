import type { Metadata } from "next";
import { RefusedList } from "@/components/moderation/refused-list";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { Older } from "@/components/ui/pagination";
import { listMyCases } from "@/lib/moderation";
import { appealCaseAction } from "@/lib/moderation/actions";
import { readPage, type Search } from "@/lib/web/read-page";
import { signedInContext } from "@/lib/web/signed-in";

export const metadata: Metadata = { title: "What was refused" };

export default async function AppealsPage(props: { searchParams: Promise<Search> }) {
  const ctx = await signedInContext("/appeals");
  const { items, next } = await listMyCases(ctx, await readPage(props.searchParams));
  return (
    <PageBody>
      <PageHeader title="What was refused" inBar>
        Messages of yours that were not taken. You were charged for none of them. If one was
        harmless, ask for another look: a person reads it and answers.
      </PageHeader>
      <div className="rule-double pt-5">
        <RefusedList cases={items} action={appealCaseAction} />
        <Older href={next && `/appeals?after=${next}`} label="Older messages" />
      </div>
    </PageBody>
  );
}
