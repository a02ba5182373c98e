import type { Metadata } from "next";
import { DrawCheck } from "@/components/heist/draw-check";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { LeaderList } from "@/components/ui/leader-list";
import { Time } from "@/components/ui/time";
import { type Id, isId } from "@/lib/core/id";
import { readDraw } from "@/lib/heist";
import { DRAW_RULE } from "@/lib/heist/contract";
import { orNotFound } from "@/lib/web/or-not-found";
import { requestContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "The draw of a shield" };

export default async function DrawPage(props: { params: Promise<{ heistId: string }> }) {
  const { heistId } = await props.params;
  const ctx = await requestContext();
  const id = isId("heist", heistId) ? heistId : ("" as Id<"heist">);
  const draw = await orNotFound(readDraw(ctx, id));
  const rows = [
    ["Shield", draw.shieldId],
    ["Seal, shown before", draw.commitment],
    ["Blocks in 100 draws", String(draw.chance)],
    ["Secret, shown after", draw.secret ?? ""],
    ["The robber's key", draw.requestKey],
    ["Outcome", draw.outcome === "blocked" ? "blocked" : "halved"],
  ] as const;
  return (
    <PageBody width="text">
      <PageHeader title="The draw of a shield">
        How the shield of a heist was drawn on <Time at={draw.at} show="moment" />.
      </PageHeader>
      <DrawCheck draw={draw} />
      <div className="mt-5 [overflow-wrap:anywhere]">
        <LeaderList
          rows={rows.map(([label, value]) => ({
            key: label,
            label,
            value: <code className="text-xs">{value}</code>,
          }))}
        />
      </div>
      <p className="mt-5 text-sm text-ink-2">
        The seal is SHA-256 over <code>anubis/shield/1</code>, the shield's id, the chance and the
        secret, each on a line. The draw is {DRAW_RULE}.
      </p>
    </PageBody>
  );
}
