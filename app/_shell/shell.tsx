import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { AppShell } from "@/components/shell/app-shell";
import { readTheme, THEME_COOKIE } from "@/components/shell/theme";
import { signOutAction } from "@/lib/auth/actions";
import { readMainPool } from "@/lib/bounty";
import type { Context } from "@/lib/context";
import { permits } from "@/lib/core/permission";
import { env } from "@/lib/env";
import { readMyBalance } from "@/lib/wallet";
import { requestContext } from "@/lib/web/session";

/** The contents page around a page, with the figures of whoever looks at it. */
export async function Shell({ children }: { children: ReactNode }) {
  const ctx = await requestContext();
  const [figures, cookieJar] = await Promise.all([readFigures(ctx), cookies()]);
  const viewer = ctx.actor.kind === "user" ? ctx.actor : null;
  return (
    <AppShell
      viewer={viewer && { id: viewer.userId, handle: viewer.handle, guest: viewer.guest }}
      admin={viewer !== null && permits(viewer.role, viewer.granted, "admin:access")}
      playMoney={!env().REAL_MONEY}
      figures={figures}
      theme={readTheme(cookieJar.get(THEME_COOKIE)?.value)}
      signOutAction={signOut}
    >
      {children}
    </AppShell>
  );
}

async function readFigures(ctx: Context) {
  const [pool, balance] = await Promise.all([
    readMainPool(ctx),
    ctx.actor.kind === "user" ? readMyBalance(ctx) : undefined,
  ]);
  return { pool: pool ?? undefined, balance: balance?.available };
}

async function signOut(): Promise<void> {
  "use server";
  await signOutAction({});
  redirect("/");
}
