import { createHash } from "node:crypto";
import type { Context } from "@/lib/context";

/** 256 random bits, base64url. Only its hash is ever stored. */
export function newToken(ctx: Context): string {
  return Buffer.from(ctx.randomBytes(32)).toString("base64url");
}

export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
