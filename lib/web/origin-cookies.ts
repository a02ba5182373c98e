import { env } from "@/lib/env";
import { CODE_SHAPE } from "@/lib/referral/contract";

const INVITATION_DAYS = 30;
/** The longest that browsers keep a cookie. */
const DEVICE_DAYS = 400;
const DEVICE_SHAPE = /^[0-9a-f]{32}$/;

const secure = () => env().APP_URL.startsWith("https:");
const named = (name: string) => (secure() ? `__Host-anubis-${name}` : `anubis-${name}`);

type Jar = { get(name: string): { value: string } | undefined };
type Options = ReturnType<typeof options>;
type Cookie = { name: string; value: string; options: Options };

function options(days: number) {
  return {
    httpOnly: true,
    secure: secure(),
    sameSite: "lax",
    path: "/",
    maxAge: days * 86_400,
  } as const;
}

/** By whose link a browser came last, and what it is known again by. Only what has our own form. */
export function readOriginCookies(jar: Jar): { invitation?: string; device?: string } {
  const invitation = jar.get(named("invitation"))?.value ?? "";
  const device = jar.get(named("device"))?.value ?? "";
  return {
    ...(CODE_SHAPE.test(invitation) && { invitation }),
    ...(DEVICE_SHAPE.test(device) && { device }),
  };
}

/**
 * What a browser is to remember that asks for this page: whose link it followed, for 30 days; and,
 * where accounts are opened, invited to or used, a number by which it is known again. Browsers that
 * only look around get none.
 */
export function originCookies(
  path: string,
  jar: Jar,
  { signedIn, random }: { signedIn: boolean; random: () => string },
): Cookie[] {
  const code = /^\/invite\/([^/]+)\/?$/.exec(path)?.[1]?.toLowerCase() ?? "";
  const isInvited = CODE_SHAPE.test(code);
  const needsDevice = isInvited || signedIn || /^\/sign-(in|up)\/?$/.test(path);
  const cookies: Cookie[] = [];
  if (isInvited)
    cookies.push({ name: named("invitation"), value: code, options: options(INVITATION_DAYS) });
  if (needsDevice && !readOriginCookies(jar).device)
    cookies.push({ name: named("device"), value: random(), options: options(DEVICE_DAYS) });
  return cookies;
}
