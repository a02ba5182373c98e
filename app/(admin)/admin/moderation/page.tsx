import type { Metadata } from "next";
import { CaseList } from "@/components/admin/case-list";
import { LinkButton } from "@/components/ui/link-button";
import { Older } from "@/components/ui/pagination";
import { isId } from "@/lib/core/id";
import { listCases } from "@/lib/moderation";
import { decideCaseAction } from "@/lib/moderation/actions";
import { readHandles } from "@/lib/user";
import { readPage, type Search } from "@/lib/web/read-page";
import { AdminFrame, adminContext } from "../_frame";

export const metadata: Metadata = { title: "Admin, moderation" };

export default async function ModerationPage(props: { searchParams: Promise<Search> }) {
  const ctx = await adminContext("admin:access");
  const all = (await props.searchParams).show === "all";
  const page = await readPage(props.searchParams);
  const { items, next } = await listCases(ctx, { ...page, onlyOpen: !all });
  const people = items.flatMap(({ userId, decidedBy }) => [userId, decidedBy ?? ""]);
  const handles = await readHandles(
    ctx.db,
    people.filter((person) => isId("user", person)),
  );
  const here = `/admin/moderation?show=${all ? "all" : "open"}`;
  return (
    <AdminFrame
      ctx={ctx}
      current="/admin/moderation"
      title="Moderation"
      about="Messages that were refused, and doubtful ones that were let through. A decision changes no verdict and no fee; it stands in the audit log."
    >
      <div className="mb-5">
        <LinkButton size="dense" href={`/admin/moderation?show=${all ? "open" : "all"}`}>
          {all ? "Only those that wait" : "Decided ones too"}
        </LinkButton>
      </div>
      <CaseList cases={items} handles={Object.fromEntries(handles)} action={decideCaseAction} />
      <Older href={next && `${here}&after=${next}`} label="Older messages" />
    </AdminFrame>
  );
}
