import { renewSession } from "@/lib/auth/session";
import { env } from "@/lib/env";
import { database } from "./database";

/** 400 days: the longest that browsers keep a cookie. */
const COOKIE_SECONDS_MAX = 400 * 86_400;

const secure = () => env().APP_URL.startsWith("https:");

/** `__Host-` forbids a Domain and demands Secure, so it only works over https. */
export const cookieName = () => (secure() ? "__Host-anubis-session" : "anubis-session");

export function cookieOptions() {
  return {
    httpOnly: true,
    secure: secure(),
    sameSite: "lax",
    path: "/",
    // The row decides how long a session lives, and use prolongs it; the cookie only outlives it.
    maxAge: COOKIE_SECONDS_MAX,
  } as const;
}

/** The next token of this one's session, where that is due. Asks nobody before the token is an hour old. */
export async function renewedToken(token: string | undefined): Promise<string | null> {
  if (!token) return null;
  return renewSession(database(), token, { now: new Date(), random });
}

const random = () => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString("base64url");
