/**
 * The caller's network address, or "unknown". The last entry of X-Forwarded-For is the one our
 * own proxy, or without one the server itself, has added; earlier entries are the caller's word.
 */
export function addressOf(head: Headers): string {
  return head.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
}

/** Whether a state-changing request comes from our own pages. Browsers always say where from. */
export function isSameOrigin(head: Headers): boolean {
  const site = head.get("sec-fetch-site");
  if (site) return site === "same-origin";
  const origin = head.get("origin");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === head.get("host");
}
