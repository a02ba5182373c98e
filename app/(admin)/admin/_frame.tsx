import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { NavTabs } from "@/components/ui/nav-tabs";
import { type Context, requirePermission } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type Permission, permits } from "@/lib/core/permission";
import { requestContext } from "@/lib/web/session";

const tabs: { href: string; label: string; needs: Permission }[] = [
  { href: "/admin", label: "Rounds", needs: "admin:rounds" },
  { href: "/admin/chain", label: "Chain", needs: "admin:rounds" },
  { href: "/admin/disputes", label: "Disputes", needs: "admin:rounds" },
  { href: "/admin/guardians", label: "Guardians", needs: "admin:rounds" },
  { href: "/admin/companions", label: "Companions", needs: "admin:access" },
  { href: "/admin/moderation", label: "Moderation", needs: "admin:access" },
  { href: "/admin/referrals", label: "Referrals", needs: "admin:users" },
  { href: "/admin/heists", label: "Heists", needs: "admin:users" },
  { href: "/admin/token", label: "Token", needs: "admin:system" },
  { href: "/admin/credits", label: "Credits", needs: "admin:billing" },
  { href: "/admin/billing", label: "Billing", needs: "admin:billing" },
  { href: "/admin/webhooks", label: "Webhooks", needs: "admin:billing" },
  { href: "/admin/audit", label: "Audit", needs: "admin:access" },
  { href: "/admin/settings", label: "Settings", needs: "admin:system" },
];

/** The context of somebody with this permission. For everybody else there is no such page. */
export async function adminContext(permission: Permission): Promise<Context> {
  const ctx = await requestContext();
  try {
    requirePermission(ctx, permission);
  } catch (error) {
    if (error instanceof AppError) notFound();
    throw error;
  }
  return ctx;
}

export function AdminFrame(props: {
  ctx: Context;
  current: string;
  title: string;
  about: string;
  children: ReactNode;
}) {
  const { actor } = props.ctx;
  const seen = tabs.filter(
    (tab) => actor.kind === "user" && permits(actor.role, actor.granted, tab.needs),
  );
  return (
    <PageBody>
      <PageHeader title={props.title}>{props.about}</PageHeader>
      <NavTabs label="Parts of administration" tabs={seen} current={props.current} />
      <div className="mt-6">{props.children}</div>
    </PageBody>
  );
}
