import type { Metadata } from "next";
import { AdjustmentForm } from "@/components/credit/adjustment-form";
import { AdjustmentList } from "@/components/credit/adjustment-list";
import { Older } from "@/components/ui/pagination";
import { listAdjustments } from "@/lib/credit";
import {
  approveAdjustmentAction,
  proposeAdjustmentAction,
  rejectAdjustmentAction,
  withdrawAdjustmentAction,
} from "@/lib/credit/actions";
import { readPage, type Search } from "@/lib/web/read-page";
import { AdminFrame, adminContext } from "../_frame";

export const metadata: Metadata = { title: "Admin, credits" };

const decisions = {
  approve: approveAdjustmentAction,
  reject: rejectAdjustmentAction,
  withdraw: withdrawAdjustmentAction,
};

export default async function AdminCreditsPage(props: { searchParams: Promise<Search> }) {
  const ctx = await adminContext("admin:billing");
  const page = await readPage(props.searchParams);
  const [waiting, done] = await Promise.all([
    listAdjustments(ctx, { open: true, limit: 100 }),
    listAdjustments(ctx, { ...page, open: false }),
  ]);
  return (
    <AdminFrame
      ctx={ctx}
      current="/admin/credits"
      title="Credits"
      about="Changes by hand. One person proposes, another one approves; nobody moves credits of their own."
    >
      <section aria-labelledby="waiting">
        <h2 id="waiting" className="mb-3">
          Waiting for a second person
        </h2>
        <AdjustmentList
          adjustments={waiting.items}
          decisions={decisions}
          empty="No proposal waits"
        />
      </section>
      <section aria-labelledby="propose" className="mt-8">
        <h2 id="propose" className="mb-3">
          Propose a change
        </h2>
        <AdjustmentForm action={proposeAdjustmentAction} />
      </section>
      {done.items.length > 0 && (
        <section aria-labelledby="done" className="mt-8">
          <h2 id="done" className="mb-3">
            Decided
          </h2>
          <AdjustmentList adjustments={done.items} decisions={decisions} empty="Nothing yet" />
          <Older href={done.next && `/admin/credits?after=${encodeURIComponent(done.next)}`} />
        </section>
      )}
    </AdminFrame>
  );
}
