import type { Metadata } from "next";
import { RoundAdminTable } from "@/components/admin/round-admin-table";
import { ScheduleForm } from "@/components/admin/schedule-form";
import { Older } from "@/components/ui/pagination";
import { countWaiting, listRounds } from "@/lib/bounty";
import {
  amendRoundAction,
  openRoundAction,
  pauseRoundAction,
  resumeRoundAction,
  scheduleRoundAction,
  settleRoundAction,
} from "@/lib/bounty/actions";
import { listGuardians } from "@/lib/guardian";
import { readPage, type Search } from "@/lib/web/read-page";
import { AdminFrame, adminContext } from "./_frame";

export const metadata: Metadata = { title: "Admin, rounds" };

export default async function AdminRoundsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await adminContext("admin:rounds");
  const [{ items, next }, guardians, waiting] = await Promise.all([
    listRounds(ctx, await readPage(searchParams)),
    listGuardians(ctx),
    countWaiting(ctx),
  ]);
  return (
    <AdminFrame
      ctx={ctx}
      current="/admin"
      title="Rounds"
      about="Every act asks for a reason and goes into the audit log. To refund a fee, open the attempt."
    >
      <RoundAdminTable
        rounds={items}
        waiting={waiting}
        actions={{
          openAction: openRoundAction,
          pauseAction: pauseRoundAction,
          resumeAction: resumeRoundAction,
          settleAction: settleRoundAction,
          amendAction: amendRoundAction,
        }}
      />
      <Older href={next && `/admin?after=${next}`} label="Older rounds" />
      <section aria-labelledby="schedule" className="rule-double mt-8 max-w-[760px] pt-5">
        <h2 id="schedule" className="mb-4">
          Schedule a round
        </h2>
        <ScheduleForm
          chain={ctx.chain !== null}
          guardians={guardians.filter((one) => one.kind === "house")}
          scheduleAction={scheduleRoundAction}
        />
      </section>
    </AdminFrame>
  );
}
