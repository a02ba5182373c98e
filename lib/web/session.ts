import { cookies, headers } from "next/headers";
import { cache } from "react";
import { resolveActor } from "@/lib/auth";
import type { OpenedSession } from "@/lib/auth/contract";
import type { Actor, Context } from "@/lib/context";
import { env } from "@/lib/env";
import { liveContext } from "./context";
import { database } from "./database";
import { addressOf, countryOf } from "./origin";

/** 400 days: the longest that browsers keep a cookie. */
const COOKIE_SECONDS_MAX = 400 * 86_400;

const secure = () => env().APP_URL.startsWith("https:");
/** `__Host-` forbids a Domain and demands Secure, so it only works over https. */
const cookieName = () => (secure() ? "__Host-anubis-session" : "anubis-session");

const currentActor = cache(async (): Promise<Actor> => {
  const token = (await cookies()).get(cookieName())?.value;
  return token ? resolveActor(database(), token, new Date()) : { kind: "anonymous" };
});

/** The context of the request being served, with whoever its session cookie proves. */
export async function requestContext(): Promise<Context> {
  const head = await headers();
  const { TRUSTED_PROXIES: trustedProxies, COUNTRY_HEADER: header } = env();
  const country = countryOf(head, { header, trustedProxies });
  return liveContext(await currentActor(), {
    address: addressOf(head, trustedProxies),
    userAgent: head.get("user-agent") ?? "",
    ...(country === undefined ? {} : { country }),
  });
}

/** Puts a session that a command opened into the browser. Only actions and routes may. */
export async function storeSession(session: OpenedSession): Promise<void> {
  (await cookies()).set(cookieName(), session.token, {
    httpOnly: true,
    secure: secure(),
    sameSite: "lax",
    path: "/",
    // The row decides how long a session lives, and use prolongs it; the cookie only outlives it.
    maxAge: COOKIE_SECONDS_MAX,
  });
}

export async function dropSession(): Promise<void> {
  (await cookies()).delete(cookieName());
}
