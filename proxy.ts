import { type NextRequest, NextResponse } from "next/server";
import { originCookies } from "./lib/web/origin-cookies";
import { phoneOrigins } from "./lib/web/phone-origins";
import { cookieName, cookieOptions, renewedToken } from "./lib/web/session-cookie";

/**
 * Gives each page its own nonce: only scripts that the server wrote into this answer may run. And
 * exchanges a session's token once an hour, and remembers whose link was followed, because a page
 * itself can set no cookie.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
  const policy = contentSecurityPolicy(nonce, request.headers.get("user-agent"));
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  const token = request.cookies.get(cookieName())?.value;
  const next = await renewedToken(token).catch(() => null);
  if (next) response.cookies.set(cookieName(), next, cookieOptions());
  const visit = {
    signedIn: token !== undefined,
    random: () => crypto.randomUUID().replaceAll("-", ""),
  };
  for (const { name, value, options } of originCookies(
    request.nextUrl.pathname,
    request.cookies,
    visit,
  ))
    response.cookies.set(name, value, options);
  return response;
}

function contentSecurityPolicy(nonce: string, userAgent: string | null): string {
  // Development tools compile in the page; nothing else may.
  // biome-ignore lint/style/noProcessEnv: NODE_ENV is a constant of the build, not configuration.
  const compiling = process.env.NODE_ENV === "production" ? "" : " 'unsafe-eval'";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${compiling}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    ["connect-src 'self'", ...phoneOrigins(userAgent)].join(" "),
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export const config = {
  matcher: ["/((?!api|_next/static|_next/image|icon|apple-icon|manifest.webmanifest|fonts).*)"],
};
