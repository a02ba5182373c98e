import type { Metadata } from "next";
import { AnswerForm } from "@/components/dispute/answer-form";
import { Empty } from "@/components/ui/empty";
import { listOpenDisputes } from "@/lib/dispute";
import { answerDisputeAction } from "@/lib/dispute/actions";
import { AdminFrame, adminContext } from "../_frame";

export const metadata: Metadata = { title: "Admin, disputes" };

export default async function AdminDisputesPage() {
  const ctx = await adminContext("admin:rounds");
  const disputes = await listOpenDisputes(ctx);
  return (
    <AdminFrame
      ctx={ctx}
      current="/admin/disputes"
      title="Disputes"
      about="The longest waiting first. The outcome and its reason are public; what a player wrote only where they agreed."
    >
      {disputes.length === 0 ? (
        <Empty title="No dispute waits">When a player opens one, it comes here.</Empty>
      ) : (
        disputes.map((dispute) => (
          <AnswerForm key={dispute.id} dispute={dispute} action={answerDisputeAction} />
        ))
      )}
    </AdminFrame>
  );
}
