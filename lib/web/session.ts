import { cookies, headers } from "next/headers";
import { cache } from "react";
import { resolveActor } from "@/lib/auth";
import type { OpenedSession } from "@/lib/auth/contract";
import type { Actor, Context } from "@/lib/context";
import { env } from "@/lib/env";
import { liveContext } from "./context";
import { database } from "./database";
import { addressOf, countryOf } from "./origin";
import { readOriginCookies } from "./origin-cookies";
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
    ...readOriginCookies(await cookies()),
    ...(country === undefined ? {} : { country }),
  };
});

/**
 * The context of the request being served, with whoever its session cookie proves. Routes say
 * `renew`: only they can set the next cookie by themselves, and pages have it set on the way to them.
 */
export async function requestContext({ renew = false } = {}): Promise<Context> {
  const ctx = liveContext(await currentActor(), await currentOrigin());
  if (renew) await renewCookie(); // Afterwards: the next token counts as shown once a browser shows it.
  return ctx;
}

async function renewCookie(): Promise<void> {
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
