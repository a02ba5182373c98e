import type { Metadata } from "next";
import { ProposalReview } from "@/components/admin/proposal-review";
import { ProposalTable } from "@/components/admin/proposal-table";
import { Empty } from "@/components/ui/empty";
import { Older } from "@/components/ui/pagination";
import { listProposals, listWaitingProposals } from "@/lib/community";
import { approveProposalAction, rejectProposalAction } from "@/lib/community/actions";
import { readPage, type Search } from "@/lib/web/read-page";
import { AdminFrame, adminContext } from "../_frame";

export const metadata: Metadata = { title: "Admin, guardians" };

export default async function AdminGuardiansPage({
  searchParams,
}: {
  searchParams: Promise<Search>;
}) {
  const ctx = await adminContext("admin:rounds");
  const [waiting, { items, next }] = await Promise.all([
    listWaitingProposals(ctx),
    listProposals(ctx, await readPage(searchParams)),
  ]);
  return (
    <AdminFrame
      ctx={ctx}
      current="/admin/guardians"
      title="Guardians"
      about="What players propose. Read the character for orders, secrets and living people before you approve it."
    >
      <section aria-labelledby="waiting">
        <h2 id="waiting">Waiting</h2>
        {waiting.length === 0 ? (
          <Empty title="Nothing waits">New proposals appear here.</Empty>
        ) : (
          waiting.map((proposal) => (
            <ProposalReview
              key={proposal.id}
              proposal={proposal}
              approveAction={approveProposalAction}
              rejectAction={rejectProposalAction}
            />
          ))
        )}
      </section>
      {items.length > 0 && (
        <section aria-labelledby="all" className="rule-double mt-8 pt-5">
          <h2 id="all" className="mb-3">
            All proposals
          </h2>
          <ProposalTable proposals={items} />
          <Older href={next && `/admin/guardians?after=${next}`} label="Older proposals" />
        </section>
      )}
    </AdminFrame>
  );
}
