import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { LateBanner } from "@/components/billing/late-banner";
import { AppShell } from "@/components/shell/app-shell";
import { readTheme, THEME_COOKIE } from "@/components/shell/theme";
import { signOutAction } from "@/lib/auth/actions";
import { readLate } from "@/lib/billing";
import { permits } from "@/lib/core/permission";
import { env } from "@/lib/env";
import { requestContext } from "@/lib/web/session";
import { mainArena, myBalance, myCredits, myUnread } from "./readings";

/** The contents page around a page, with the figures of whoever looks at it. */
export async function Shell({ children }: { children: ReactNode }) {
  const ctx = await requestContext();
  const [figures, cookieJar, late, unread] = await Promise.all([
    readFigures(),
    cookies(),
    readLate(ctx),
    myUnread(),
  ]);
  const viewer = ctx.actor.kind === "user" ? ctx.actor : null;
  return (
    <AppShell
      viewer={viewer && { id: viewer.userId, handle: viewer.handle, guest: viewer.guest, unread }}
      admin={viewer !== null && permits(viewer.role, viewer.granted, "admin:access")}
      playMoney={!env().REAL_MONEY}
      figures={figures}
      theme={readTheme(cookieJar.get(THEME_COOKIE)?.value)}
      signOutAction={signOut}
    >
      {late && <LateBanner late={late} />}
      {children}
    </AppShell>
  );
}

async function readFigures() {
  const [arena, balance, credits] = await Promise.all([mainArena(), myBalance(), myCredits()]);
  return { pool: arena?.round.pool, balance: balance ?? undefined, credits: credits?.available };
}

async function signOut(): Promise<void> {
  "use server";
  await signOutAction({});
  redirect("/");
}
