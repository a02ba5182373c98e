import { createHash } from "node:crypto";

/** A name for exactly this content, as a response header. */
export function etagOf(content: string): string {
  return `"${createHash("sha256").update(content).digest("base64url").slice(0, 27)}"`;
}

/** Whether the caller has this content already, and needs to be told no more than that. */
export function hasAlready(request: Request, etag: string): boolean {
  const known = request.headers.get("if-none-match");
  if (known === null) return false;
  return known
    .split(",")
    .some((each) => each.trim().replace(/^W\//, "") === etag || each.trim() === "*");
}

/** 304: what the caller has is still so. */
export function unchanged(etag: string): Response {
  return new Response(null, { status: 304, headers: revalidated(etag) });
}

/**
 * Kept by whoever likes, and asked about before each use. Pages of other sites may read it too:
 * browsers send them no cookie along.
 */
export function revalidated(etag: string): Record<string, string> {
  return {
    ETag: etag,
    "Cache-Control": "no-cache",
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, X-RateLimit-Limit, X-RateLimit-Remaining",
  };
}
