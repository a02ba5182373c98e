import { createHash } from "node:crypto";
import type { Context } from "@/lib/context";
import { consume, type LimitName } from "@/lib/limit";

/** Counts against the caller's network address, whoever they are signed in as. */
export async function throttleAddress(ctx: Context, name: LimitName): Promise<void> {
  await consume(ctx, name, `address:${ctx.origin.address}`);
}

/** Counts against the e-mail address that is tried, from wherever. Kept as a hash. */
export async function throttleEmail(ctx: Context, name: LimitName, email: string): Promise<void> {
  await consume(ctx, name, `email:${createHash("sha256").update(email).digest("hex")}`);
}
