const home = "http://here.invalid";

/** Where to go after signing in: a path of our own, whatever the address bar asked for. */
export function nextPath(asked: string | string[] | undefined, fallback = "/bounty"): string {
  if (typeof asked !== "string" || !asked.startsWith("/") || !URL.canParse(asked, home))
    return fallback;
  const { origin, pathname, search, hash } = new URL(asked, home);
  // `/.//evil.example` has become `//evil.example` by now, which is another site's address.
  if (origin !== home || pathname.startsWith("//")) return fallback;
  return `${pathname}${search}${hash}`;
}
