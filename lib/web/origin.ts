import { connectedAddress } from "./caller-address";

/**
 * The caller's network address, or "unknown". Each of our own proxies adds one entry to
 * X-Forwarded-For, on the right: what stands left of those is the caller's word, and where there
 * is no proxy all of it is. Then, and for a caller who went round a proxy, the connection counts.
 */
export function addressOf(head: Headers, trustedProxies: number): string {
  const entries = head.get("x-forwarded-for")?.split(",") ?? [];
  const told = trustedProxies > 0 ? entries.at(-trustedProxies)?.trim() : undefined;
  return told || connectedAddress(head) || "unknown";
}

/** Whether a state-changing request comes from our own pages. Browsers always say where from. */
export function isSameOrigin(head: Headers): boolean {
  const site = head.get("sec-fetch-site");
  if (site) return site === "same-origin";
  const origin = head.get("origin");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === head.get("host");
}

/**
 * The caller's country as our own proxy tells it: an ISO 3166-1 code, or "" when it does not know
 * (`XX`) or the caller hides it (`T1`, Tor). Undefined where no proxy of ours tells countries.
 */
export function countryOf(
  head: Headers,
  { header, trustedProxies }: { header: string | undefined; trustedProxies: number },
): string | undefined {
  if (!header || trustedProxies === 0) return undefined;
  const told = head.get(header)?.trim().toUpperCase() ?? "";
  return /^[A-Z]{2}$/.test(told) && told !== "XX" ? told : "";
}
