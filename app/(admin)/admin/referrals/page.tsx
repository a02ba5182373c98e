import type { Metadata } from "next";
import { ReferralCaseItem } from "@/components/admin/referral-case";
import { Empty } from "@/components/ui/empty";
import { Older } from "@/components/ui/pagination";
import { countOpenCases, listOpenCases, listSettledCases } from "@/lib/referral";
import { decideReferralAction } from "@/lib/referral/actions";
import { readPage, type Search } from "@/lib/web/read-page";
import { AdminFrame, adminContext } from "../_frame";

export const metadata: Metadata = { title: "Admin, referrals" };

export default async function AdminReferralsPage(props: { searchParams: Promise<Search> }) {
  const ctx = await adminContext("admin:users");
  const [open, count, settled] = await Promise.all([
    listOpenCases(ctx),
    countOpenCases(ctx),
    listSettledCases(ctx, await readPage(props.searchParams)),
  ]);
  return (
    <AdminFrame
      ctx={ctx}
      current="/admin/referrals"
      title="Referrals"
      about="What looks like one person behind two accounts waits here before anything is given. Each decision stands in the audit log."
    >
      <section aria-labelledby="waiting">
        <h2 id="waiting">
          To look at <span className="figures text-ink-3">{count}</span>
        </h2>
        {open.length === 0 ? (
          <Empty title="Nothing to look at">
            Where two accounts share something, it comes here.
          </Empty>
        ) : (
          <ul className="mt-3 border-t border-rule">
            {open.map((one) => (
              <ReferralCaseItem key={one.invitedId} of={one} action={decideReferralAction} />
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="settled" className="rule-double mt-9 pt-5">
        <h2 id="settled">Settled</h2>
        {settled.items.length === 0 ? (
          <p className="mt-2 text-sm text-ink-3">Nobody was rewarded or refused yet.</p>
        ) : (
          <ul className="mt-3 border-t border-rule">
            {settled.items.map((one) => (
              <ReferralCaseItem key={one.invitedId} of={one} action={decideReferralAction} />
            ))}
          </ul>
        )}
        <Older href={settled.next && `/admin/referrals?after=${settled.next}`} label="Earlier" />
      </section>
    </AdminFrame>
  );
}
