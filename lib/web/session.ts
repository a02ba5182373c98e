import { cookies, headers } from "next/headers";
import { cache } from "react";
import { resolveActor } from "@/lib/auth";
import type { OpenedSession } from "@/lib/auth/contract";
import type { Actor, Context } from "@/lib/context";
import { env } from "@/lib/env";
import { liveContext } from "./context";
import { database } from "./database";
import { addressOf, countryOf } from "./origin";
import { cookieName, cookieOptions, renewedToken } from "./session-cookie";

const currentActor = cache(async (): Promise<Actor> => {
  const token = (await cookies()).get(cookieName())?.value;
  if (!token) return { kind: "anonymous" };
  return resolveActor(database(), token, new Date(), await currentOrigin());
});

const currentOrigin = cache(async (): Promise<Context["origin"]> => {
  const head = await headers();
  const { TRUSTED_PROXIES: trustedProxies, COUNTRY_HEADER: header } = env();
  const country = countryOf(head, { header, trustedProxies });
  return {
    address: addressOf(head, trustedProxies),
    userAgent: head.get("user-agent") ?? "",
    ...(country === undefined ? {} : { country }),
  };
});

/** The context of the request being served, with whoever its session cookie proves. */
export async function requestContext(): Promise<Context> {
  return liveContext(await currentActor(), await currentOrigin());
}

/** Exchanges the token of a route's caller for the next one, where that is due. */
export async function keepSession(): Promise<void> {
  const jar = await cookies();
  const next = await renewedToken(jar.get(cookieName())?.value);
  if (next) jar.set(cookieName(), next, cookieOptions());
}

/** Puts a session that a command opened into the browser. Only actions and routes may. */
export async function storeSession(session: OpenedSession): Promise<void> {
  (await cookies()).set(cookieName(), session.token, cookieOptions());
}

export async function dropSession(): Promise<void> {
  (await cookies()).delete(cookieName());
}
