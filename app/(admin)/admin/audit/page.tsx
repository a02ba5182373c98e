import type { Metadata } from "next";
import { AuditTable } from "@/components/admin/audit-table";
import { Note } from "@/components/ui/note";
import { Older } from "@/components/ui/pagination";
import { listAudit, verifyAudit } from "@/lib/audit";
import { nameSubjects } from "@/lib/bounty";
import { isId } from "@/lib/core/id";
import { readHandles } from "@/lib/user";
import { readPage, type Search } from "@/lib/web/read-page";
import { AdminFrame, adminContext } from "../_frame";

export const metadata: Metadata = { title: "Admin, audit" };

export default async function AuditPage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await adminContext("admin:access");
  const [{ items, next }, chain] = await Promise.all([
    listAudit(ctx, await readPage(searchParams)),
    verifyAudit(ctx),
  ]);
  const [handles, subjects] = await Promise.all([
    readHandles(
      ctx.db,
      items.map((entry) => entry.actor).filter((actor) => isId("user", actor)),
    ).then(Object.fromEntries<string>),
    nameSubjects(
      ctx,
      items.map((entry) => entry.subject),
    ),
  ]);
  return (
    <AdminFrame
      ctx={ctx}
      current="/admin/audit"
      title="Audit"
      about="What was done, by whom and why. Entries are chained by hash: none can be changed or taken out unseen."
    >
      <div className="mb-5">
        {chain.brokenAt === null ? (
          <Note>Checked just now: all {chain.entries} entries fit their chain.</Note>
        ) : (
          <Note tone="warning">
            The chain breaks at entry {chain.brokenAt}. Somebody changed it.
          </Note>
        )}
      </div>
      <AuditTable entries={items} names={{ handles, subjects }} />
      <Older href={next && `/admin/audit?after=${next}`} label="Older entries" />
    </AdminFrame>
  );
}
