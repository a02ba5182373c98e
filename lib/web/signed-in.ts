import { redirect } from "next/navigation";
import type { Context, UserActor } from "@/lib/context";
import { requestContext } from "./session";

/** The context of a page for people who are signed in; sends everybody else to sign in first. */
export async function signedInContext(here: string): Promise<Context & { actor: UserActor }> {
  const ctx = await requestContext();
  if (ctx.actor.kind !== "user") redirect(`/sign-in?next=${encodeURIComponent(here)}`);
  return { ...ctx, actor: ctx.actor };
}
