import { cache } from "react";
import { readMainArena } from "@/lib/bounty";
import { readCreditBalance } from "@/lib/credit";
import { readUnread } from "@/lib/notice";
import { readMyBalance } from "@/lib/wallet";
import type { Micros } from "@/lib/wallet/contract";
import { requestContext } from "@/lib/web/session";

/** The main round, ready to play, read once for each request; null while there is no round. */
export const mainArena = cache(async () => readMainArena(await requestContext()));

/** What whoever is signed in can spend now, read once for each request; null for a visitor. */
export const myBalance = cache(async (): Promise<Micros | null> => {
  const ctx = await requestContext();
  return ctx.actor.kind === "user" ? (await readMyBalance(ctx)).available : null;
});

/** The credits of whoever is signed in, read once for each request; null for a visitor. */
export const myCredits = cache(async () => {
  const ctx = await requestContext();
  return ctx.actor.kind === "user" ? readCreditBalance(ctx) : null;
});

/** The unread notices of whoever is signed in, counted once for each request; 0 for a visitor. */
export const myUnread = cache(async (): Promise<number> => {
  const ctx = await requestContext();
  return ctx.actor.kind === "user" ? readUnread(ctx) : 0;
});
