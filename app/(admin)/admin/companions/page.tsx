import type { Metadata } from "next";
import { MatterList } from "@/components/companion/matter-list";
import { listMatters } from "@/lib/companion";
import { decideMatterAction } from "@/lib/companion/actions";
import { AdminFrame, adminContext } from "../_frame";

export const metadata: Metadata = { title: "Companions" };

export default async function CompanionReviewPage() {
  const ctx = await adminContext("admin:access");
  const [open, refused] = await Promise.all([
    listMatters(ctx, { open: true }),
    listMatters(ctx, { open: false }),
  ]);
  return (
    <AdminFrame
      ctx={ctx}
      current="/admin/companions"
      title="Companions"
      about="Characters that want a look before everybody finds them, reports and appeals."
    >
      <MatterList matters={open} decideAction={decideMatterAction} />
      {refused.length > 0 && (
        <section aria-labelledby="refused" className="rule-double mt-8 pt-4">
          <h2 id="refused">Refused lately</h2>
          <MatterList matters={refused} decideAction={null} />
        </section>
      )}
    </AdminFrame>
  );
}
