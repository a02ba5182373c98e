import type { Metadata } from "next";
import { MeasureList } from "@/components/admin/measure-list";
import { ProposalReview } from "@/components/admin/proposal-review";
import { ProposalTable } from "@/components/admin/proposal-table";
import { Empty } from "@/components/ui/empty";
import { Older } from "@/components/ui/pagination";
import { requestMeasurementAction } from "@/lib/calibration/actions";
import { listProposals, listWaitingProposals } from "@/lib/community";
import { approveProposalAction, rejectProposalAction } from "@/lib/community/actions";
import { listGuardians } from "@/lib/guardian";
import { readPage, type Search } from "@/lib/web/read-page";
import { AdminFrame, adminContext } from "../_frame";

export const metadata: Metadata = { title: "Admin, guardians" };

export default async function AdminGuardiansPage({
  searchParams,
}: {
  searchParams: Promise<Search>;
}) {
  const ctx = await adminContext("admin:rounds");
  const [waiting, { items, next }, guardians] = await Promise.all([
    listWaitingProposals(ctx),
    listProposals(ctx, await readPage(searchParams)),
    listGuardians(ctx),
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
      <section aria-labelledby="measure" className="rule-double mt-8 max-w-[760px] pt-5">
        <h2 id="measure">Calibration</h2>
        <p className="mt-1 mb-2 text-sm text-ink-2">
          Plays the project's attacks with {ctx.models.refs[0]} and publishes what came of it. With
          a vendor's model each judgement costs what it costs there.
        </p>
        <MeasureList guardians={guardians} measureAction={requestMeasurementAction} />
      </section>
    </AdminFrame>
  );
}
